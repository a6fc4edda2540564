import type { Problem } from './check-structure.ts';
import { bytesOf, isDictionary, isReference, nameOf, PdfSyntax, textOf, type PdfFile, type PdfValue } from './read-pdf.ts';
import { contentKey, type Tree, type TreeElement } from './read-structure.ts';

/** What was found on the pages. */
export interface PageContent {
  readonly problems: readonly Problem[];
  /** The text of each piece of marked content, or what stands in its place. */
  readonly text: ReadonlyMap<string, string>;
  /** The glyphs drawn with each font, by the object number of the font. */
  readonly glyphs: ReadonlyMap<number, ReadonlySet<number>>;
}

/** One open BDC or BMC. */
interface Mark {
  readonly artifact: boolean;
  readonly key: string | undefined;
  readonly actualText: string | undefined;
}

const painting = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'EI']);

/** The object numbers of the pages in order. */
export const pagesOf = (file: PdfFile): readonly number[] => {
  const below = (reference: PdfValue): readonly number[] => {
    if (!isReference(reference)) return [];
    return nameOf(file.entry(reference, 'Type')) === 'Pages' ? file.list(file.raw(reference, 'Kids')).flatMap(below) : [reference.id];
  };
  const root = file.raw(file.entry(file.trailer, 'Root'), 'Pages');
  return root === undefined ? [] : below(root);
};

/** The characters of a font's glyphs, from its ToUnicode map. */
export const charactersOf = (file: PdfFile, font: number): ReadonlyMap<number, string> => {
  const map = file.stream(file.raw({ kind: 'reference', id: font }, 'ToUnicode'));
  return new Map(
    [...map.matchAll(/^<([0-9a-f]{4})><([0-9a-f]+)>/gim)].map((match) => [
      parseInt(match[1] ?? '', 16),
      (match[2] ?? '').replace(/..../g, (unit) => String.fromCharCode(parseInt(unit, 16))),
    ]),
  );
};

/** Gives the parent tree: what stands under each key. */
const parentTree = (file: PdfFile): ReadonlyMap<number, PdfValue> => {
  const numbers = file.list(file.entry(file.trailer, 'Root', 'StructTreeRoot', 'ParentTree', 'Nums'));
  const entries = new Map<number, PdfValue>();
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const [key, value] = [numbers[i], numbers[i + 1]];
    if (typeof key === 'number' && value !== undefined) entries.set(key, value);
  }
  return entries;
};

/** Reads all pages and gives what is wrong with their marks and links, and what was drawn. */
export const readContent = (file: PdfFile, tree: Tree): PageContent => {
  const problems: Problem[] = [];
  const problem = (code: string, what: string): void => void problems.push({ code, what });
  const text = new Map<string, string>();
  const glyphs = new Map<number, Set<number>>();
  const owners = parentTree(file);
  const characters = new Map<number, ReadonlyMap<number, string>>();
  const seen = new Set<string>();

  pagesOf(file).forEach((page, index) => {
    const reference = { kind: 'reference', id: page } as const;
    const where = `page ${index + 1}`;
    if (nameOf(file.entry(reference, 'Tabs')) !== 'S') problem('28-009', `${where}: the tab order is not that of the structure`);
    const key = file.entry(reference, 'StructParents');
    const parents = typeof key === 'number' ? file.list(owners.get(key)) : [];
    const marks: Mark[] = [];
    let font: number | undefined;
    let operands: PdfValue[] = [];

    const begin = (): void => {
      const tag = nameOf(operands[0]) ?? '';
      const mark = file.entry(operands[1], 'MCID');
      const owned = typeof mark === 'number' ? contentKey(page, mark) : undefined;
      if (tag === 'Artifact' && marks.some((open) => open.key !== undefined)) problem('01-001', `${where}: an artifact inside tagged content`);
      if (owned !== undefined && marks.some((open) => open.artifact)) problem('01-002', `${where}: tagged content inside an artifact`);
      marks.push({ artifact: tag === 'Artifact', key: owned, actualText: textOf(file.entry(operands[1], 'ActualText')) });
      if (owned === undefined || typeof mark !== 'number') return;
      if (seen.has(owned)) problem('01-006', `${where}: mark ${mark} stands twice`);
      seen.add(owned);
      const owner = tree.content.get(owned);
      const listed = parents[mark];
      if (owner === undefined) problem('01-004', `${where}: mark ${mark} is in no element`);
      else if (!isReference(listed) || listed.id !== owner.id) problem('01-004', `${where}: the parent tree gives another owner for mark ${mark}`);
      else if (owner.type !== tag) problem('01-006', `${where}: the mark ${tag} stands in ${owner.type}`);
    };

    const show = (): void => {
      const bytes = bytesOf(operands[0]);
      if (bytes === undefined || font === undefined) return problem('31-009', `${where}: text without an embedded font`);
      const used = glyphs.get(font) ?? new Set<number>();
      glyphs.set(font, used);
      const map = characters.get(font) ?? charactersOf(file, font);
      characters.set(font, map);
      let shown = '';
      for (let i = 0; i + 1 < bytes.length; i += 2) {
        const glyph = bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1);
        used.add(glyph);
        shown += map.get(glyph) ?? '\ufffd';
      }
      const owned = marks.findLast((open) => open.key !== undefined)?.key;
      if (owned !== undefined) text.set(owned, (text.get(owned) ?? '') + (marks.findLast((open) => open.actualText !== undefined)?.actualText ?? shown));
    };

    const syntax = new PdfSyntax(file.stream(file.raw(reference, 'Contents')), 0, false);
    for (let value = syntax.next(); value !== undefined; value = syntax.next()) {
      if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'operator') {
        operands.push(value);
        continue;
      }
      if (value.operator === 'BDC' || value.operator === 'BMC') begin();
      else if (value.operator === 'EMC' && marks.pop() === undefined) problem('01-005', `${where}: a mark ends that never began`);
      else if (value.operator === 'Tf') {
        const found = file.raw(file.entry(reference, 'Resources', 'Font'), nameOf(operands[0]) ?? '');
        font = isReference(found) ? found.id : undefined;
      } else if (painting.has(value.operator)) {
        if (!marks.some((open) => open.artifact || open.key !== undefined)) problem('01-005', `${where}: ${value.operator} outside tags and artifacts`);
        if (value.operator === 'Tj') show();
        else if (value.operator === 'TJ') problem('31-009', `${where}: text in a form that is not read here`);
      }
      operands = [];
    }
    if (marks.length > 0) problem('01-005', `${where}: a mark is left open`);
    for (const annotation of file.list(file.raw(reference, 'Annots'))) linkProblems(file, tree, owners, annotation).forEach((what) => problem('28-002', `${where}: ${what}`));
  });
  for (const key of tree.content.keys()) if (!seen.has(key)) problem('01-006', `the structure names content ${key} that is on no page`);
  return { problems, text, glyphs };
};

const linkProblems = (file: PdfFile, tree: Tree, owners: ReadonlyMap<number, PdfValue>, annotation: PdfValue): readonly string[] => {
  const value = file.get(annotation);
  if (!isReference(annotation) || !isDictionary(value)) return ['an annotation is not an object of its own'];
  const owner: TreeElement | undefined = tree.annotations.get(annotation.id);
  const key = value.entries.get('StructParent');
  const listed = typeof key === 'number' ? owners.get(key) : undefined;
  const address = textOf(file.entry(value, 'A', 'URI')) ?? '';
  return [
    ...(owner?.type === 'Link' ? [] : ['a link is in no Link element']),
    ...(isReference(listed) && listed.id === owner?.id ? [] : ['the parent tree gives another owner for a link']),
    ...((textOf(file.entry(value, 'Contents')) ?? '').trim() === '' ? ['a link says nothing about itself'] : []),
    ...(/^(https|mailto|tel):/.test(address) ? [] : [`a link leads to ${address}`]),
  ];
};
