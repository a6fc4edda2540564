import type { TaggedPdf } from '../tagged-pdf.ts';
import type { TextMeasure } from '../text-measure.ts';
import type { PageFlow } from './page-flow.ts';
import type { TextPainter } from './text-painter.ts';

/** All that a block needs to be drawn. */
export interface DrawingPlace {
  readonly tags: TaggedPdf;
  readonly measure: TextMeasure;
  readonly painter: TextPainter;
  readonly flow: PageFlow;
}

/** Drawing in small steps: between two of them the page may answer the person, and the work may be given up. */
export type Steps = Generator<void, void, void>;
