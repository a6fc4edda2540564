import type { BlockDocument } from '../base/document-blocks.ts';
import type { PdfFonts } from './fonts.ts';
import { drawBlocks } from './layout/draw-blocks.ts';
import type { DrawingPlace, Steps } from './layout/drawing-place.ts';
import { drawFurniture, planFurniture, type Furniture } from './layout/furniture.ts';
import { PageFlow } from './layout/page-flow.ts';
import { TextPainter } from './layout/text-painter.ts';
import type { Rasterise } from './picture.ts';
import { TaggedPdf } from './tagged-pdf.ts';
import { TextMeasure } from './text-measure.ts';

/** How a document is to be written. Date and identity come in, so that the same input gives the same bytes. */
export interface PdfOptions {
  readonly createdAt: Date;
  /** 32 hexadecimal digits, drawn at random for each file. */
  readonly fileId: string;
  readonly fonts: PdfFonts;
  /** Draws words that the fonts lack; without it they are printed as `[?]`. Their real text is kept either way. */
  readonly rasterise?: Rasterise;
  /** Told how much of the work is done: `total` counts the blocks and one more for putting the file together. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** A finished file. */
export interface PdfOutcome {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** The words that are shown as pictures (or as `[?]`), each once. */
  readonly pictured: readonly string[];
}

/** How long to draw, in milliseconds, before the page gets a turn to answer the person. */
const stretch = 8;

/**
 * Gives a document as a tagged PDF (PDF/UA-1). Nothing of its text is left out or cut off. The work is done in stretches of
 * about 8 ms, so that the page stays alive; only putting the file together at the end is one piece.
 * Rejects with the signal's reason (an `AbortError` unless told otherwise) when the work is given up, and with an error
 * rather than a broken file when something is wrong.
 */
export const writePdf = async (document: BlockDocument, options: PdfOptions): Promise<PdfOutcome> => {
  if (!/^[0-9a-f]{32}$/i.test(options.fileId)) throw new Error('the file identity must be 32 hexadecimal digits');
  options.signal?.throwIfAborted();
  const { title, language, header, footer, blocks } = document;
  const tags = await TaggedPdf.create(options.fonts, { title, language, createdAt: options.createdAt, fileId: options.fileId });

  const measure = new TextMeasure(options.fonts, options.rasterise);
  const furniture = planFurniture(header, footer, measure);
  const flow = new PageFlow(tags, furniture.headerHeight, furniture.footerHeight);
  const place: DrawingPlace = { tags, measure, painter: new TextPainter(tags, measure), flow };

  const total = blocks.length + 1;
  options.onProgress?.(0, total);
  await inStretches(drawBlocks(place, blocks, (done) => options.onProgress?.(done, total)), options.signal);
  await inStretches(drawAllFurniture(place, furniture), options.signal);
  const bytes = tags.finish();
  options.onProgress?.(total, total);
  return { bytes, pages: tags.pageCount, pictured: measure.pictured };
};

function* drawAllFurniture(place: DrawingPlace, furniture: Furniture): Steps {
  const pages = place.tags.pageCount;
  for (let page = 1; page <= pages; page += 1) {
    place.tags.toPage(page);
    drawFurniture(place, furniture, page, pages);
    yield;
  }
}

/** Takes the steps in stretches, with a pause after each in which the signal may come. */
const inStretches = async (steps: Steps, signal: AbortSignal | undefined): Promise<void> => {
  let started = performance.now();
  while (steps.next().done !== true) {
    if (performance.now() - started < stretch) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    started = performance.now();
  }
  signal?.throwIfAborted();
};
