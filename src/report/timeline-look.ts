import type { Shape } from '../base/document-blocks.ts';
import { round } from './timeline-lanes.ts';

const PAPER_WIDTH = 500;
const PAPER_TEXT = 8.5;
/** Below this width the words of a row stand above its marks. */
const NARROW_IN_LETTERS = 50;
const LONGEST_ROW_WORDS = 12.5;

/** Sizes of a picture, in points. `left` is where time begins; in a narrow one words stand above their marks. */
export interface Look { readonly width: number; readonly text: number; readonly radius: number; readonly row: number; readonly left: number; readonly isNarrow: boolean }

/** Gives the sizes for a picture so wide; the text keeps its size. */
export const lookOf = ({ width = PAPER_WIDTH, textSize = PAPER_TEXT }: { readonly width?: number; readonly textSize?: number }): Look => {
  const isNarrow = width < textSize * NARROW_IN_LETTERS;
  return { width, text: textSize, radius: textSize * 0.45, isNarrow, row: textSize * (isNarrow ? 3 : 1.9), left: isNarrow ? textSize * 0.7 : textSize * LONGEST_ROW_WORDS };
};

/** Words on a white ground, so that no line of the axis runs through them. */
export const words = (text: string, x: number, y: number, look: Look, strong = false): readonly Shape[] => [
  { kind: 'rectangle', x, y: round(y - look.text), width: round(text.length * look.text * (strong ? 0.6 : 0.56)), height: round(look.text * 1.25), fillTone: 0 },
  { kind: 'text', x, y: round(y), text, size: look.text, strong },
];
