import { inflateSync } from 'node:zlib';

/** A PDF object as it stands in the file. Shares no code with the writer, so that both cannot be wrong in the same way. */
export type PdfValue =
  | null
  | boolean
  | number
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly bytes: string }
  | { readonly kind: 'reference'; readonly id: number }
  | { readonly kind: 'operator'; readonly operator: string }
  | PdfDictionary
  | readonly PdfValue[];
export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

const white = /[\0\t\n\f\r ]/;
const delimiter = /[()<>[\]{}/%\0\t\n\f\r ]/;

/** Reads PDF syntax from a binary string. With `references` off, as in page content, `1 0 R` is three values. */
export class PdfSyntax {
  readonly #text: string;
  readonly #references: boolean;
  position: number;

  constructor(text: string, position = 0, references = true) {
    this.#text = text;
    this.position = position;
    this.#references = references;
  }

  /** The next value, or undefined at the end of the text. */
  next(): PdfValue | undefined {
    this.#skipWhite();
    const text = this.#text;
    const start = text[this.position];
    if (start === undefined) return undefined;
    if (start === '/') return { kind: 'name', name: this.#word(1).replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) };
    if (start === '(') return this.#literal();
    if (text.startsWith('<<', this.position)) return this.#dictionary();
    if (start === '<') return this.#hexadecimal();
    if (start === '[') return this.#array();
    if (start === ']' || start === '>' || start === '{' || start === '}') throw new Error(`unexpected ${start} at ${this.position}`);
    if (this.#references) {
      const reference = /^(\d+) \d+ R(?![A-Za-z])/.exec(text.slice(this.position, this.position + 24));
      if (reference !== null) {
        this.position += reference[0].length;
        return { kind: 'reference', id: Number(reference[1]) };
      }
    }
    const word = this.#word(0);
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : { kind: 'operator', operator: word };
  }

  #skipWhite(): void {
    for (;;) {
      const character = this.#text[this.position];
      if (character === '%') while (this.position < this.#text.length && !/[\r\n]/.test(this.#text[this.position] ?? '')) this.position += 1;
      else if (character !== undefined && white.test(character)) this.position += 1;
      else return;
    }
  }

  #word(skip: number): string {
    const start = this.position + skip;
    let end = start;
    while (end < this.#text.length && !delimiter.test(this.#text[end] ?? '')) end += 1;
    this.position = end;
    return this.#text.slice(start, end);
  }

  #literal(): PdfValue {
    const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    let bytes = '';
    let depth = 1;
    for (this.position += 1; ; this.position += 1) {
      const character = this.#text[this.position];
      if (character === undefined) throw new Error('a string without end');
      if (character === '\\') {
        this.position += 1;
        const escaped = this.#text[this.position] ?? '';
        bytes += escapes[escaped] ?? escaped;
        continue;
      }
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (depth === 0) break;
      bytes += character === '\r' ? '\n' : character; // as ISO 32000-1, 7.3.4.2 asks of a raw carriage return
    }
    this.position += 1;
    return { kind: 'string', bytes };
  }

  #hexadecimal(): PdfValue {
    const end = this.#text.indexOf('>', this.position);
    const digits = this.#text.slice(this.position + 1, end).replace(/\s/g, '');
    if (end < 0 || /[^0-9a-f]/i.test(digits)) throw new Error('a faulty hexadecimal string');
    this.position = end + 1;
    return { kind: 'string', bytes: digits.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))) };
  }

  #dictionary(): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    this.position += 2;
    for (;;) {
      this.#skipWhite();
      if (this.#text.startsWith('>>', this.position)) break;
      const key = this.next();
      const value = this.next();
      if (typeof key !== 'object' || key === null || !('kind' in key) || key.kind !== 'name' || value === undefined) throw new Error('a faulty dictionary');
      if (entries.has(key.name)) throw new Error(`the key ${key.name} stands twice`);
      entries.set(key.name, value);
    }
    this.position += 2;
    return { kind: 'dictionary', entries };
  }

  #array(): readonly PdfValue[] {
    const values: PdfValue[] = [];
    this.position += 1;
    for (;;) {
      this.#skipWhite();
      if (this.#text[this.position] === ']') break;
      const value = this.next();
      if (value === undefined) throw new Error('an array without end');
      values.push(value);
    }
    this.position += 1;
    return values;
  }
}

/** One object of a file; `stream` is its content, unpacked. */
interface PdfObject {
  readonly value: PdfValue;
  readonly stream: string | undefined;
}

/** A whole file, read by its cross-reference table. Faults of syntax throw. */
export class PdfFile {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly trailer: PdfDictionary;

  constructor(bytes: Uint8Array) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text);
    const table = start === null ? null : /^xref\s+0 (\d+)\s+/.exec(text.slice(Number(start[1])));
    if (start === null || table === null) throw new Error('no cross-reference table');
    const entries = Number(start[1]) + table[0].length;
    const objects = new Map<number, PdfObject>();
    for (let id = 1; id < Number(table[1]); id += 1) {
      const offset = Number(text.slice(entries + id * 20, entries + id * 20 + 10));
      if (!text.startsWith(`${id} 0 obj`, offset)) throw new Error(`object ${id} is not where the table says`);
      objects.set(id, readObject(text, offset + `${id} 0 obj`.length));
    }
    const trailer = new PdfSyntax(text, text.indexOf('trailer', entries) + 'trailer'.length).next();
    if (!isDictionary(trailer)) throw new Error('no trailer');
    this.objects = objects;
    this.trailer = trailer;
  }

  /** The value itself, where a reference leads to it. */
  get(value: PdfValue | undefined): PdfValue | undefined {
    return isReference(value) ? this.objects.get(value.id)?.value : value;
  }

  /** An entry of a dictionary, followed to its value; undefined when either is missing. */
  entry(owner: PdfValue | undefined, ...path: readonly string[]): PdfValue | undefined {
    return path.reduce<PdfValue | undefined>((at, key) => {
      const dictionary = this.get(at);
      return isDictionary(dictionary) ? this.get(dictionary.entries.get(key)) : undefined;
    }, owner);
  }

  /** An entry as it stands, without following a reference. */
  raw(owner: PdfValue | undefined, key: string): PdfValue | undefined {
    const dictionary = this.get(owner);
    return isDictionary(dictionary) ? dictionary.entries.get(key) : undefined;
  }

  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.get(value);
    return isList(found) ? found : found === undefined ? [] : [isReference(value) ? value : found];
  }

  stream(value: PdfValue | undefined): string {
    return isReference(value) ? (this.objects.get(value.id)?.stream ?? '') : '';
  }
}

const readObject = (text: string, position: number): PdfObject => {
  const syntax = new PdfSyntax(text, position);
  const value = syntax.next();
  if (value === undefined) throw new Error('an empty object');
  const begin = /^\s*stream\r?\n/.exec(text.slice(syntax.position, syntax.position + 20));
  if (begin === null || !isDictionary(value)) {
    if (!/^\s*endobj/.test(text.slice(syntax.position, syntax.position + 20))) throw new Error('an object without end');
    return { value, stream: undefined };
  }
  const length = value.entries.get('Length');
  if (typeof length !== 'number') throw new Error('a stream without length');
  const from = syntax.position + begin[0].length;
  if (!/^\s*endstream/.test(text.slice(from + length, from + length + 20))) throw new Error('a stream of the wrong length');
  const packed = text.slice(from, from + length);
  const isImage = nameOf(value.entries.get('Subtype')) === 'Image';
  const unpacked = value.entries.has('Filter') && !isImage ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : packed;
  return { value, stream: unpacked };
};

/** Tells whether a value is a dictionary. */
export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'dictionary';
/** Tells whether a value leads to an object of its own. */
export const isReference = (value: PdfValue | undefined): value is Extract<PdfValue, { readonly kind: 'reference' }> =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'reference';
/** Tells whether a value is an array. */
export const isList = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);
/** The name that a value is, without its stroke; undefined for anything else. */
export const nameOf = (value: PdfValue | undefined): string | undefined =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'name' ? value.name : undefined;
/** The bytes of a string; undefined for anything else. */
export const bytesOf = (value: PdfValue | undefined): string | undefined =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'string' ? value.bytes : undefined;

/** The text of a PDF text string: UTF-16 with its mark, otherwise as it stands. */
export const textOf = (value: PdfValue | undefined): string | undefined => {
  const bytes = bytesOf(value);
  if (bytes === undefined || !bytes.startsWith('\xfe\xff')) return bytes;
  let text = '';
  for (let i = 2; i + 1 < bytes.length; i += 2) text += String.fromCharCode(bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1));
  return text;
};
