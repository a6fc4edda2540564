import { isList, nameOf, textOf, type PdfFile } from './read-pdf.ts';
import { attributeOf, elementChildren, type Tree, type TreeElement } from './read-structure.ts';

/** Something that is wrong with a file. The codes are those of the Matterhorn Protocol where it has one. */
export interface Problem {
  readonly code: string;
  readonly what: string;
}

const standard = new Set('Document Div H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table Caption THead TBody TFoot TR TH TD Link Span Figure'.split(' '));
const parents: Readonly<Record<string, readonly string[]>> = { TR: ['Table', 'THead', 'TBody', 'TFoot'], TH: ['TR'], TD: ['TR'], THead: ['Table'], TBody: ['Table'], LI: ['L'], Lbl: ['LI'], LBody: ['LI'], Caption: ['Table'] };
const children: Readonly<Record<string, readonly string[]>> = { Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'], TR: ['TH', 'TD'], THead: ['TR'], TBody: ['TR'], L: ['LI', 'Caption'], LI: ['Lbl', 'LBody'] };

/** Gives what is wrong with the elements of the structure tree: types, nesting, headings, tables, lists, figures. */
export const structureProblems = (file: PdfFile, tree: Tree): readonly Problem[] => {
  const problems: Problem[] = tree.problems.map((what) => ({ code: '01-006', what }));
  const problem = (code: string, what: string): void => void problems.push({ code, what });
  let level = 0;
  for (const element of tree.elements) {
    const { type } = element;
    if (!standard.has(type)) problem('02-001', `${type} is not a standard type`);
    if (element.parent === undefined && type !== 'Document') problem('01-006', `the tree begins with ${type}`);
    if (parents[type]?.includes(element.parent?.type ?? '') === false) problem('09-004', `${type} stands in ${element.parent?.type}`);
    for (const child of elementChildren(element)) {
      if (children[type]?.includes(child.type) === false) problem('09-004', `${type} holds ${child.type}`);
    }
    const heading = /^H([1-6])$/.exec(type);
    if (heading !== null) {
      const found = Number(heading[1]);
      if (found > level + 1) problem('14-003', `${type} follows level ${level}`);
      level = found;
    }
    if (type === 'Figure') figureProblems(file, element).forEach((what) => problem('13-004', what));
    if (type === 'TH' && nameOf(attributeOf(file, element, 'Scope')) === undefined) problem('15-003', 'a TH has no Scope');
    if (type === 'Table') tableProblems(element).forEach((what) => problem('15-001', what));
    if (type === 'L' && nameOf(attributeOf(file, element, 'ListNumbering')) === undefined) problem('16-001', 'a list has no ListNumbering');
    if (type === 'Link' && element.children.length === 0) problem('28-011', 'a link without content');
  }
  return problems;
};

const figureProblems = (file: PdfFile, element: TreeElement): readonly string[] => {
  const box = attributeOf(file, element, 'BBox');
  return [
    ...((textOf(file.entry(element.value, 'Alt')) ?? '').trim() === '' ? ['a Figure has no alternative text'] : []),
    ...(isList(box) && box.length === 4 && box.every((value) => typeof value === 'number' && value >= 0 && value < 842) ? [] : ['a Figure has no box on the page']),
  ];
};

const tableProblems = (table: TreeElement): readonly string[] => {
  const rows = elementChildren(table).flatMap((child) => (child.type === 'TR' ? [child] : child.type === 'Caption' ? [] : elementChildren(child)));
  const widths = new Set(rows.map((row) => elementChildren(row).length));
  return [
    ...(widths.size > 1 ? [`rows of unequal width: ${[...widths].join(', ')}`] : []),
    ...(rows.some((row) => elementChildren(row).some((cell) => cell.type === 'TH')) ? [] : ['a table without heads']),
  ];
};
