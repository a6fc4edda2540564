import type { Block, RichText } from '../../base/document-blocks.ts';
import { cleanText } from '../clean-text.ts';
import { drawCallout, openingOfCallout } from './draw-callout.ts';
import { drawFigure, heightOfFigure } from './draw-figure.ts';
import { drawList, openingOfList } from './draw-list.ts';
import { drawScale, heightOfScale } from './draw-scale.ts';
import { drawFacts, drawTable, openingOfFacts, openingOfTable } from './draw-table.ts';
import { drawHeading, drawParagraph, heightOfHeading, heightOfParagraph, openingOfParagraph } from './draw-text.ts';
import type { DrawingPlace, Steps } from './drawing-place.ts';

type HeadingLevel = 1 | 2 | 3;

const headingsKeptTogether = 4;
/** Letters of a line that leads into a list; a longer text is a paragraph of its own. */
const longestLeadIn = 240;

/**
 * Draws blocks one after the other.
 * @param drawn is told after each block how many are done
 */
export function* drawBlocks(place: DrawingPlace, blocks: readonly Block[], drawn: (count: number) => void): Steps {
  let level = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      if (cleanText(block.text).trim() === '') continue;
      const tagLevel = levelUnder(level, block.level);
      level = tagLevel;
      yield* drawHeading(place, block.level, tagLevel, block.text, openingAfter(place, blocks, index));
    } else if (block.kind === 'paragraph') yield* drawParagraph(place, block.text, block.small === true, introduces(block.text) ? openingAfter(place, blocks, index) : undefined);
    else yield* drawBlock(place, block);
    drawn(index + 1);
    yield;
  }
}

/** The level to tag a heading with: readers step through levels, so none may be left out. */
const levelUnder = (before: number, wanted: HeadingLevel): HeadingLevel => {
  if (before === 0) return 1;
  return before === 1 && wanted === 3 ? 2 : wanted;
};

const drawBlock = (place: DrawingPlace, block: Exclude<Block, { readonly kind: 'heading' | 'paragraph' }>): Steps => {
  switch (block.kind) {
    case 'list':
      return drawList(place, block.ordered, block.items);
    case 'facts':
      return drawFacts(place, block.caption, block.rows);
    case 'table':
      return drawTable(place, block.caption, block.columns, block.rows);
    case 'callout':
      return drawCallout(place, block.tone, block.title, block.text);
    case 'scale':
      return drawScale(place, block.steps, block.chosen, block.alternative);
    case 'figure':
      return drawFigure(place, block.drawing, block.alternative, block.caption);
    case 'pageBreak':
      return breakPage(place);
  }
};

function* breakPage({ flow }: DrawingPlace): Steps {
  if (!flow.atTop) flow.newPage();
  yield;
}

/** A short line that ends with a colon leads into what follows, and does not stand alone at the foot of a page. */
const introduces = (text: RichText): boolean => {
  const words = (typeof text === 'string' ? text : text.map((run) => run.text).join('')).trimEnd();
  return words.length <= longestLeadIn && words.endsWith(':');
};

/** The height that must stand under a heading: the start of the next block, and of the one after it if that is a heading too. */
const openingAfter = (place: DrawingPlace, blocks: readonly Block[], index: number, headings = 1): number => {
  const next = blocks[index + 1];
  if (next === undefined || headings > headingsKeptTogether) return 0;
  switch (next.kind) {
    case 'heading':
      return heightOfHeading(place, next.level, next.text) + openingAfter(place, blocks, index + 1, headings + 1);
    case 'paragraph':
      return introduces(next.text)
        ? heightOfParagraph(place, next.text, next.small === true) + openingAfter(place, blocks, index + 1, headings + 1)
        : openingOfParagraph(place, next.text, next.small === true);
    case 'list':
      return openingOfList(place, next.ordered, next.items);
    case 'facts':
      return openingOfFacts(place, next.caption, next.rows);
    case 'table':
      return openingOfTable(place, next.caption, next.columns, next.rows);
    case 'callout':
      return openingOfCallout(place, next.title, next.text);
    case 'scale':
      return heightOfScale(place, next.steps, next.chosen);
    case 'figure':
      return heightOfFigure(place, next.drawing, next.caption);
    case 'pageBreak':
      return 0;
  }
};
