import { isDictionary, isReference, nameOf, textOf, type PdfFile, type PdfValue } from './read-pdf.ts';

/** One element of the structure tree as a reader of the file finds it. */
export interface TreeElement {
  readonly id: number;
  readonly type: string;
  readonly value: PdfValue;
  readonly parent: TreeElement | undefined;
  readonly attributes: readonly PdfValue[];
  /** Elements and keys of marked content (`page|mark`), in reading order. */
  readonly children: (TreeElement | string)[];
}

/** The structure tree with what it lays claim to. */
export interface Tree {
  readonly elements: readonly TreeElement[];
  /** The element that claims each piece of marked content. */
  readonly content: ReadonlyMap<string, TreeElement>;
  /** The element that claims each annotation, by object number. */
  readonly annotations: ReadonlyMap<number, TreeElement>;
  readonly problems: readonly string[];
}

/** The key under which a piece of marked content is known: the object number of its page and its mark. */
export const contentKey = (page: number, mark: number): string => `${page}|${mark}`;

/** The elements among the children of an element. */
export const elementChildren = (element: TreeElement): readonly TreeElement[] =>
  element.children.filter((child) => typeof child !== 'string');

/** Reads the structure tree of a file. */
export const readTree = (file: PdfFile): Tree => {
  const root = file.entry(file.trailer, 'Root', 'StructTreeRoot');
  const elements: TreeElement[] = [];
  const content = new Map<string, TreeElement>();
  const annotations = new Map<number, TreeElement>();
  const problems: string[] = [];
  const seen = new Set<number>();

  const claim = (page: PdfValue | undefined, mark: PdfValue | undefined, owner: TreeElement): void => {
    if (!isReference(page) || typeof mark !== 'number') return void problems.push(`${owner.type} names content without page or number`);
    const key = contentKey(page.id, mark);
    if (content.has(key)) problems.push(`content ${key} is claimed twice`);
    content.set(key, owner);
    owner.children.push(key);
  };

  const walk = (reference: PdfValue, parent: TreeElement | undefined, parentId: number | undefined): void => {
    if (!isReference(reference)) return void problems.push('an element is not an object of its own');
    if (seen.has(reference.id)) return void problems.push(`element ${reference.id} stands twice`);
    seen.add(reference.id);
    const value = file.get(reference);
    if (!isDictionary(value)) return void problems.push(`element ${reference.id} does not exist`);
    const element: TreeElement = {
      id: reference.id,
      type: nameOf(value.entries.get('S')) ?? '',
      value,
      parent,
      attributes: file.list(value.entries.get('A')),
      children: [],
    };
    elements.push(element);
    parent?.children.push(element);
    const named = value.entries.get('P');
    if (!isReference(named) || named.id !== parentId) problems.push(`${element.type} ${element.id} names another parent`);
    for (const child of file.list(value.entries.get('K'))) {
      if (typeof child === 'number') claim(value.entries.get('Pg'), child, element);
      else if (isReference(child)) walk(child, element, element.id);
      else if (nameOf(file.raw(child, 'Type')) === 'MCR') claim(file.raw(child, 'Pg') ?? value.entries.get('Pg'), file.raw(child, 'MCID'), element);
      else if (nameOf(file.raw(child, 'Type')) === 'OBJR') {
        const annotation = file.raw(child, 'Obj');
        if (isReference(annotation)) annotations.set(annotation.id, element);
      } else problems.push(`${element.type} has a child of an unknown kind`);
    }
  };

  const rootReference = file.raw(file.entry(file.trailer, 'Root'), 'StructTreeRoot');
  if (root === undefined) problems.push('there is no structure tree');
  for (const child of file.list(file.raw(root, 'K'))) walk(child, undefined, isReference(rootReference) ? rootReference.id : undefined);
  return { elements, content, annotations, problems };
};

/** The value that an attribute of an element has, in whichever attribute dictionary it stands. */
export const attributeOf = (file: PdfFile, element: TreeElement, name: string): PdfValue | undefined =>
  element.attributes.map((attributes) => file.entry(attributes, name)).find((value) => value !== undefined);

const blocks = /^(H\d|P|TH|TD|Lbl|LBody|Figure)$/;

/** The text of a file in the order in which it is read out: glyphs put back to characters, nothing guessed from places. */
export const logicalText = (file: PdfFile, tree: Tree, textOfContent: ReadonlyMap<string, string>): string => {
  const textIn = (element: TreeElement): string => {
    const actual = textOf(file.entry(element.value, 'ActualText'));
    if (actual !== undefined) return actual;
    const inside = element.children.map((child) => (typeof child === 'string' ? (textOfContent.get(child) ?? '') : textIn(child))).join('');
    return inside + (blocks.test(element.type) ? '\n' : '');
  };
  return tree.elements.filter((element) => element.parent === undefined).map(textIn).join('');
};
