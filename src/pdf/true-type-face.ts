/** One font face: what it can draw and how wide each character is, read from the font file itself. */
export interface Face {
  /** The TrueType file as base64. */
  readonly base64: string;
  /** Advance width in thousandths of the type size, or undefined when the face lacks the UTF-16 code unit. */
  readonly advanceOf: (codeUnit: number) => number | undefined;
}

const plainTrueType = 0x00010000;

/**
 * Gives the face held in a TrueType file.
 * @param base64 the file; throws when it is not plain TrueType with a format-4 character map, because jsPDF would
 * accept any other file in silence and then write pages without text.
 */
export const readFace = (base64: string): Face => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  if (view.getUint32(0) !== plainTrueType) throw new Error('the font is not plain TrueType');

  const tables = tablesOf(view);
  const glyphs = glyphsOf(view, tableAt(tables, 'cmap'));
  const unitsPerEm = view.getUint16(tableAt(tables, 'head') + 18);
  const measured = view.getUint16(tableAt(tables, 'hhea') + 34);
  const metrics = tableAt(tables, 'hmtx');

  const advances = new Map<number, number>();
  for (const [codeUnit, glyph] of glyphs) {
    const advance = view.getUint16(metrics + 4 * Math.min(glyph, measured - 1));
    advances.set(codeUnit, (advance * 1000) / unitsPerEm);
  }
  return { base64, advanceOf: (codeUnit) => advances.get(codeUnit) };
};

const tablesOf = (view: DataView): ReadonlyMap<string, number> => {
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const entry = 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(entry + offset)));
    tables.set(tag, view.getUint32(entry + 8));
  }
  return tables;
};

const tableAt = (tables: ReadonlyMap<string, number>, tag: string): number => {
  const offset = tables.get(tag);
  if (offset === undefined) throw new Error(`the font has no ${tag} table`);
  return offset;
};

/** The glyph of each code unit; a glyph shared by two characters keeps the first, or copied text would name the wrong one. */
const glyphsOf = (view: DataView, cmap: number): ReadonlyMap<number, number> => {
  const start = subtableOfFormat4(view, cmap);
  const segments = view.getUint16(start + 6) / 2;
  const glyphs = new Map<number, number>();
  const taken = new Set<number>();
  for (let segment = 0; segment < segments; segment += 1) {
    const endAt = start + 14 + segment * 2;
    const startAt = endAt + segments * 2 + 2;
    const deltaAt = startAt + segments * 2;
    const rangeAt = deltaAt + segments * 2;
    const range = view.getUint16(rangeAt);
    for (let code = view.getUint16(startAt); code <= view.getUint16(endAt) && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : view.getUint16(rangeAt + range + (code - view.getUint16(startAt)) * 2);
      const glyph = listed === 0 ? 0 : (listed + view.getUint16(deltaAt)) & 0xffff;
      if (glyph === 0 || taken.has(glyph)) continue;
      taken.add(glyph);
      glyphs.set(code, glyph);
    }
  }
  return glyphs;
};

const subtableOfFormat4 = (view: DataView, cmap: number): number => {
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const start = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    if (view.getUint16(start) === 4) return start;
  }
  throw new Error('the font has no format-4 character map');
};
