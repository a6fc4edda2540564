import { readContent, charactersOf } from './check-content.ts';
import { structureProblems, type Problem } from './check-structure.ts';
import { isList, isReference, PdfFile, textOf, type PdfValue } from './read-pdf.ts';
import { logicalText, readTree } from './read-structure.ts';

/** What a check gives: what is wrong, and the text in the order in which it is read out. */
export interface Checked {
  readonly problems: readonly Problem[];
  readonly text: string;
}

/**
 * Checks a file against the conditions of PDF/UA-1 that a machine can test, for the kind of file that is written here.
 * Reads the bytes by itself; a fault of syntax is a problem with the code `syntax`.
 */
export const checkPdf = (bytes: Uint8Array): Checked => {
  let file: PdfFile;
  try {
    file = new PdfFile(bytes);
  } catch (error) {
    return { problems: [{ code: 'syntax', what: String(error) }], text: '' };
  }
  const tree = readTree(file);
  const content = readContent(file, tree);
  const fonts = [...content.glyphs].flatMap(([font, glyphs]) => fontProblems(file, font, glyphs));
  return {
    problems: [...documentProblems(file), ...structureProblems(file, tree), ...content.problems, ...fonts],
    text: logicalText(file, tree, content.text),
  };
};

/** The same text with every run of white space as one space: spaces count, line ends do not. */
export const flat = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const documentProblems = (file: PdfFile): readonly Problem[] => {
  const catalog = file.entry(file.trailer, 'Root');
  const metadata = file.raw(catalog, 'Metadata');
  const xmp = Buffer.from(file.stream(metadata), 'latin1').toString('utf8');
  const conditions: readonly (readonly [holds: boolean, code: string, what: string])[] = [
    [file.raw(file.trailer, 'Encrypt') === undefined, '26-001', 'the file is encrypted'],
    [file.entry(catalog, 'MarkInfo', 'Marked') === true, '01-000', 'the file is not marked as tagged'],
    [file.entry(catalog, 'MarkInfo', 'Suspects') !== true, '04-001', 'the tags are suspect'],
    [textOf(file.entry(catalog, 'Lang')) === 'en-GB', '11-006', 'the language is not British English'],
    [file.entry(catalog, 'ViewerPreferences', 'DisplayDocTitle') === true, '07-001', 'the title is not shown'],
    [/<pdfuaid:part>1</.test(xmp), '06-002', 'the metadata do not claim PDF/UA-1'],
    [/<dc:title>.*<rdf:li xml:lang="x-default">[^<]+</.test(xmp), '06-003', 'the metadata have no title'],
    [isWellFormed(xmp), '06-004', 'the metadata are not well formed'],
    [!/<dc:creator>/.test(xmp) && file.entry(file.trailer, 'Info', 'Author') === undefined, 'privacy', 'a person is named'],
    [file.entry(catalog, 'AcroForm') === undefined && file.entry(catalog, 'Names') === undefined, 'privacy', 'forms, scripts or files are attached'],
  ];
  return conditions.flatMap(([holds, code, what]) => (holds ? [] : [{ code, what }]));
};

/** Tags that open and close in order, without characters that XML forbids. */
const isWellFormed = (xml: string): boolean => {
  // eslint-disable-next-line no-control-regex -- XML forbids them
  if (xml === '' || /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?!#\d+;)/.test(xml)) return false;
  const open: string[] = [];
  for (const [, close, name] of xml.matchAll(/<(\/?)([a-zA-Z:]+)[^>]*>/g)) {
    if (close === '') open.push(name ?? '');
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
};

const fontProblems = (file: PdfFile, font: number, glyphs: ReadonlySet<number>): readonly Problem[] => {
  const reference = { kind: 'reference', id: font } as const;
  const descendant = file.list(file.raw(reference, 'DescendantFonts'))[0];
  const program = file.raw(file.entry(descendant, 'FontDescriptor'), 'FontFile2');
  if (!isReference(program)) return [{ code: '31-009', what: 'a font is not embedded' }];
  const characters = charactersOf(file, font);
  const declared = declaredWidths(file, descendant);
  const real = advancesOf(Buffer.from(file.stream(program), 'latin1'));
  return [...glyphs].flatMap((glyph) => [
    ...(glyph === 0 ? [{ code: '31-030', what: 'the missing glyph is drawn' }] : []),
    ...(/^[^\0\ufeff\ufffe]/.test(characters.get(glyph) ?? '') ? [] : [{ code: '10-001', what: `glyph ${glyph} has no character` }]),
    ...(Math.abs((declared.get(glyph) ?? 1000) - real(glyph)) <= 1 ? [] : [{ code: '31-016', what: `the width of glyph ${glyph} differs` }]),
  ]);
};

const declaredWidths = (file: PdfFile, descendant: PdfValue | undefined): ReadonlyMap<number, number> => {
  const widths = new Map<number, number>();
  const list = file.list(file.raw(descendant, 'W'));
  for (let i = 0; i + 1 < list.length; i += 2) {
    const [first, some] = [list[i], file.get(list[i + 1])];
    if (typeof first !== 'number' || !isList(some)) continue;
    some.forEach((width, offset) => typeof width === 'number' && widths.set(first + offset, width));
  }
  return widths;
};

/** The advance widths of an embedded font, in thousandths. */
const advancesOf = (font: Buffer): ((glyph: number) => number) => {
  const tables = new Map<string, number>();
  for (let i = 0; i < font.readUInt16BE(4); i += 1) tables.set(font.toString('latin1', 12 + i * 16, 16 + i * 16), font.readUInt32BE(20 + i * 16));
  const unitsPerEm = font.readUInt16BE((tables.get('head') ?? 0) + 18);
  const measured = font.readUInt16BE((tables.get('hhea') ?? 0) + 34);
  return (glyph) => (font.readUInt16BE((tables.get('hmtx') ?? 0) + 4 * Math.min(glyph, measured - 1)) * 1000) / unitsPerEm;
};
