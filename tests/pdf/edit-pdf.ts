import { deflateSync, inflateSync } from 'node:zlib';

/** Replaces text in the bytes of a file by text of the same length, so that nothing else moves. Throws when it is not there. */
export const withText = (bytes: Uint8Array, from: string | RegExp, to: (found: string) => string): Uint8Array => {
  const text = Buffer.from(bytes).toString('latin1');
  const found = typeof from === 'string' ? (text.includes(from) ? from : undefined) : from.exec(text)?.[0];
  if (found === undefined) throw new Error(`the file does not hold ${from}`);
  const changed = to(found);
  if (changed.length !== found.length || changed === found) throw new Error('a change must differ and keep the length');
  return Buffer.from(text.replace(found, () => changed), 'latin1');
};

/** Changes the content of the first page and puts the file together again, with all places right. */
export const withPageContent = (bytes: Uint8Array, edit: (content: string) => string): Uint8Array => {
  const text = Buffer.from(bytes).toString('latin1');
  const id = /\/Contents (\d+) 0 R/.exec(text)?.[1] ?? '';
  const start = text.indexOf(`\n${id} 0 obj`) + 1;
  const data = text.indexOf('stream\n', start) + 'stream\n'.length;
  const length = Number(/\/Length (\d+)/.exec(text.slice(start, data))?.[1]);
  const before = inflateSync(Buffer.from(text.slice(data, data + length), 'latin1')).toString('latin1');
  const after = edit(before);
  if (after === before) throw new Error('the content was to change');
  const packed = deflateSync(Buffer.from(after, 'latin1')).toString('latin1');
  const object = `${text.slice(start, data).replace(`/Length ${length}`, `/Length ${packed.length}`)}${packed}`;
  const shift = object.length - (data + length - start);
  const moved = text.slice(0, start) + object + text.slice(data + length);
  const table = Number(/startxref\s+(\d+)/.exec(text)?.[1]) + shift;
  const places = moved.slice(table).replace(/^(\d{10}) 00000 n/gm, (_, place: string) => `${String(Number(place) > start ? Number(place) + shift : Number(place)).padStart(10, '0')} 00000 n`);
  return Buffer.from(moved.slice(0, table) + places.replace(/startxref\s+\d+/, `startxref\n${table}`), 'latin1');
};
