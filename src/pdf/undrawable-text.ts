import type { Block, BlockDocument, Drawing, RichText } from '../base/document-blocks.ts';
import { cleanText } from './clean-text.ts';
import type { PdfFonts } from './fonts.ts';

/** Anything but the scripts that need neither shaping nor placed marks; `\p{M}` finds marks that no letter absorbed. */
const needsShaping = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]|\p{M}/u;

/**
 * Tells whether both faces can draw the (cleaned) text right: one glyph for each character, left to right, no marks to place.
 */
export const isDrawable = (text: string, fonts: PdfFonts): boolean => {
  for (let i = 0; i < text.length; i += 1) {
    const codeUnit = text.charCodeAt(i);
    if (fonts.regular.advanceOf(codeUnit) === undefined || fonts.bold.advanceOf(codeUnit) === undefined) return false;
  }
  return !needsShaping.test(text);
};

/**
 * Gives the words of a document that the fonts cannot draw properly, each once, in reading order; empty when there are none.
 * Ask before drawing, so that a person can be told which words become pictures and can choose another form of the record.
 */
export const undrawableText = (document: BlockDocument, fonts: PdfFonts): readonly string[] => {
  const words = new Set<string>();
  for (const text of drawnTexts(document)) {
    for (const word of cleanText(text).split(/[ \n]+/)) {
      if (word !== '' && !isDrawable(word, fonts)) words.add(word);
    }
  }
  return [...words];
};

function* drawnTexts(document: BlockDocument): Generator<string> {
  for (const block of document.blocks) yield* textsOfBlock(block);
  yield document.header;
  yield document.footer;
}

function* textsOfBlock(block: Block): Generator<string> {
  switch (block.kind) {
    case 'heading':
      yield block.text;
      return;
    case 'paragraph':
      yield* textsOf(block.text);
      return;
    case 'list':
      for (const item of block.items) yield* textsOf(item);
      return;
    case 'facts':
      yield block.caption;
      for (const row of block.rows) {
        yield row.name;
        yield* textsOf(row.value);
      }
      return;
    case 'table':
      yield block.caption;
      for (const column of block.columns) yield column.title;
      for (const cell of block.rows.flat()) yield* textsOf(cell);
      return;
    case 'callout':
      yield block.title;
      for (const text of block.text) yield* textsOf(text);
      return;
    case 'scale':
      yield* block.steps;
      return;
    case 'figure':
      yield* textsOfDrawing(block.drawing);
      yield block.caption;
      return;
    case 'pageBreak':
      return;
  }
}

const textsOf = (text: RichText): readonly string[] => (typeof text === 'string' ? [text] : text.map((run) => run.text));

const textsOfDrawing = (drawing: Drawing): readonly string[] =>
  drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
