import type { Block } from '../../base/document-blocks.ts';

/** A part of the record that can be opened alone: a heading with what stands under it. */
export interface PreviewPart {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Rows of tables and items of lists from which a record is too long to be shown all at once. */
export const LONG_RECORD = 300;

const rowsIn = (block: Block): number => {
  switch (block.kind) {
    case 'table': return block.rows.length;
    case 'facts': return block.rows.length;
    case 'list': return block.items.length;
    case 'figure': return block.drawing.shapes.length / 4;
    default: return 1;
  }
};

/** Gives about how many rows blocks take on the screen. */
export const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + rowsIn(block), 0);

/** Gives the record cut at its second-level headings; what stands before the first of them is the first part. */
export const partsOf = (blocks: readonly Block[]): readonly PreviewPart[] => {
  const parts: { title: string; blocks: Block[] }[] = [{ title: 'First page', blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) parts.push({ title: block.text, blocks: [] });
    parts.at(-1)?.blocks.push(block);
  }
  return parts.filter((part) => part.blocks.length > 0);
};
