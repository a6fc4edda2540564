import { plainText, type Block, type BlockDocument } from '../../src/base/document-blocks.ts';
import { cleanText } from '../../src/pdf/clean-text.ts';
import { flat } from './check-pdf.ts';

/** Every text that a reader of the document must be given, in the form in which it is compared. */
export const textsToFind = (document: BlockDocument): readonly string[] =>
  document.blocks.flatMap(textsOf).map((text) => flat(cleanText(text))).filter((text) => text !== '');

const textsOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading': return [block.text];
    case 'paragraph': return [plainText(block.text)];
    case 'list': return block.items.map(plainText);
    case 'facts': return [block.caption, ...block.rows.flatMap((row) => [row.name, plainText(row.value)])];
    case 'table': return block.columns.length === 0 ? [] : [block.caption, ...block.columns.map((column) => column.title), ...block.rows.flat().map(plainText)];
    case 'callout': return [block.title, ...block.text.map(plainText)];
    case 'scale': return block.steps;
    case 'figure': return [block.caption, ...block.drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))];
    case 'pageBreak': return [];
  }
};
