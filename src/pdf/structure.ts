import type { LinkTarget } from './link-target.ts';

/** The structure types of ISO 32000-1 that documents are made of here. */
export type ElementType =
  | 'Document' | 'Div' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'Caption' | 'THead' | 'TBody'
  | 'TR' | 'TH' | 'TD' | 'Link' | 'Span' | 'Figure';

/** A rectangle on a page in the coordinates of the file: points, origin bottom left; left, bottom, right, top. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** What a reader is told about an element besides its content. */
export interface ElementAttributes {
  /** Stands for the whole element when it cannot be seen. */
  readonly alternative?: string;
  /** The real text of what is shown as a picture. */
  readonly actualText?: string;
  readonly scope?: 'Column' | 'Row';
  readonly numbering?: 'Decimal' | 'Disc';
  readonly box?: Box;
}

/** A piece of a page's content that belongs to one element. */
export interface MarkedContent {
  readonly kind: 'content';
  readonly page: number;
  /** The number of the piece on its page. */
  readonly mark: number;
}

/** One clickable rectangle of a link; a link over two lines has two. */
export interface LinkArea {
  readonly kind: 'area';
  readonly page: number;
  readonly target: LinkTarget;
  readonly box: Box;
  readonly owner: StructureElement;
}

/** An element of the structure tree, with its children in reading order. */
export interface StructureElement {
  readonly kind: 'element';
  readonly type: ElementType;
  readonly attributes: ElementAttributes;
  readonly parent: StructureElement | undefined;
  readonly children: (StructureElement | MarkedContent | LinkArea)[];
}

/** What belongs to one page: the owner of each marked piece by its number, and the link areas. */
export interface TaggedPage {
  readonly number: number;
  readonly owners: StructureElement[];
  readonly areas: LinkArea[];
}

/** A bookmark; `top` counts from the foot of the page in points. */
export interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly top: number;
  readonly children: Bookmark[];
}

/** Gives a new element at the end of its parent, or the root of a tree when there is no parent. */
export const newElement = (
  type: ElementType,
  attributes: ElementAttributes = {},
  parent?: StructureElement,
): StructureElement => {
  const element: StructureElement = { kind: 'element', type, attributes, parent, children: [] };
  parent?.children.push(element);
  return element;
};

/** Gives an element and all elements below it, parents first. */
export const elementsFrom = (element: StructureElement): readonly StructureElement[] => [
  element,
  ...element.children.flatMap((child) => (child.kind === 'element' ? elementsFrom(child) : [])),
];
