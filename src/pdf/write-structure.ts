import type { FileObjects } from './file-objects.ts';
import { asciiText, hexText } from './pdf-strings.ts';
import { elementsFrom, type ElementAttributes, type LinkArea, type StructureElement, type TaggedPage } from './structure.ts';

/** What the structure tree is written from. */
export interface StructureToWrite {
  readonly root: StructureElement;
  readonly pages: readonly TaggedPage[];
  readonly objects: FileObjects;
  /** The reference to the object of a page, by its number. */
  readonly pageReference: (page: number) => string;
  /** The key of each page and link area in the parent tree. */
  readonly parentKeys: ReadonlyMap<TaggedPage | LinkArea, number>;
}

/**
 * Writes the structure tree, the tree that leads from content back to its element, and the link annotations.
 * @returns the reference to the root of the structure tree
 */
export const writeStructure = (structure: StructureToWrite): string => {
  const { root, objects } = structure;
  const treeRoot = {};
  const elements = elementsFrom(root);
  elements.forEach((element) => objects.reserve(element));
  objects.reserve(treeRoot);

  for (const element of elements) objects.writeReserved(element, elementBody(element, structure, objects.reference(treeRoot)));
  const areas = structure.pages.flatMap((page) => page.areas);
  for (const area of areas) objects.writeReserved(area, annotationBody(area, structure));

  const parentTree = objects.write(`<</Nums [${parentEntries(structure).join('\n')}]>>`);
  objects.writeReserved(
    treeRoot,
    `<</Type /StructTreeRoot /K [${objects.reference(root)}] /ParentTree ${parentTree}` +
      ` /ParentTreeNextKey ${structure.parentKeys.size}>>`,
  );
  return objects.reference(treeRoot);
};

const elementBody = (element: StructureElement, structure: StructureToWrite, treeRoot: string): string => {
  const { objects, pageReference } = structure;
  const parent = element.parent === undefined ? treeRoot : objects.reference(element.parent);
  const firstPage = element.children.find((child) => child.kind !== 'element')?.page;
  const children = element.children.map((child) => {
    if (child.kind === 'element') return objects.reference(child);
    const elsewhere = child.page === firstPage ? '' : ` /Pg ${pageReference(child.page)}`;
    if (child.kind === 'area') return `<</Type /OBJR /Obj ${objects.reference(child)}${elsewhere}>>`;
    return elsewhere === '' ? String(child.mark) : `<</Type /MCR${elsewhere} /MCID ${child.mark}>>`;
  });
  return (
    `<</Type /StructElem /S /${element.type} /P ${parent}` +
    (firstPage === undefined ? '' : ` /Pg ${pageReference(firstPage)}`) +
    attributesBody(element.attributes) +
    ` /K ${children.length === 1 ? children.join('') : `[${children.join(' ')}]`}>>`
  );
};

const attributesBody = ({ alternative, actualText, scope, numbering, box }: ElementAttributes): string => {
  const owned = [
    scope === undefined ? '' : `<</O /Table /Scope /${scope}>>`,
    numbering === undefined ? '' : `<</O /List /ListNumbering /${numbering}>>`,
    box === undefined ? '' : `<</O /Layout /Placement /Block /BBox [${box.join(' ')}]>>`,
  ].filter((attribute) => attribute !== '');
  return (
    (alternative === undefined ? '' : ` /Alt ${hexText(alternative)}`) +
    (actualText === undefined ? '' : ` /ActualText ${hexText(actualText)}`) +
    (owned.length === 0 ? '' : ` /A ${owned.length === 1 ? owned.join('') : `[${owned.join(' ')}]`}`)
  );
};

const annotationBody = (area: LinkArea, { pageReference, parentKeys }: StructureToWrite): string =>
  `<</Type /Annot /Subtype /Link /Rect [${area.box.join(' ')}] /Border [0 0 0] /F 4 /P ${pageReference(area.page)}` +
  ` /StructParent ${keyOf(parentKeys, area)} /Contents ${hexText(area.target.contents)}` +
  ` /A <</S /URI /URI ${asciiText(area.target.address)}>>>>`;

/** The entries of the parent tree, by rising key: a list of owners for each page, one owner for each link area. */
const parentEntries = ({ pages, objects, parentKeys }: StructureToWrite): readonly string[] => {
  const entries = pages.flatMap((page) => [
    { key: keyOf(parentKeys, page), value: `[${page.owners.map((owner) => objects.reference(owner)).join(' ')}]` },
    ...page.areas.map((area) => ({ key: keyOf(parentKeys, area), value: objects.reference(area.owner) })),
  ]);
  return entries.sort((one, other) => one.key - other.key).map(({ key, value }) => `${key} ${value}`);
};

const keyOf = (keys: StructureToWrite['parentKeys'], thing: TaggedPage | LinkArea): number => {
  const key = keys.get(thing);
  if (key === undefined) throw new Error('a page or link has no place in the parent tree');
  return key;
};
