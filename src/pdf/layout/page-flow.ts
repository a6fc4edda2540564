import type { TaggedPdf } from '../tagged-pdf.ts';
import { sheet } from './page-style.ts';

/** Where drawing has got to: the height on the page, and the room between header and footer. Points from the top left. */
export class PageFlow {
  readonly #tags: TaggedPdf;
  readonly top: number;
  readonly bottom: number;
  /** The top of the next line. */
  y: number;

  constructor(tags: TaggedPdf, headerHeight: number, footerHeight: number) {
    this.#tags = tags;
    this.top = sheet.header + headerHeight;
    this.bottom = sheet.height - sheet.footer - footerHeight;
    this.y = this.top;
  }

  /** The room on an empty page. */
  get wholePage(): number {
    return this.bottom - this.top;
  }

  /** The room left on this page. */
  get left(): number {
    return this.bottom - this.y;
  }

  get atTop(): boolean {
    return this.y <= this.top;
  }

  /** Leaves free room, except at the top of a page. */
  skip(height: number): void {
    if (!this.atTop) this.y += height;
  }

  /** Starts a new page unless the height fits on this one. A height above a whole page asks for an empty page. */
  need(height: number): void {
    if (height > this.left + 0.01 && !this.atTop) this.newPage();
  }

  newPage(): void {
    this.#tags.addPage();
    this.y = this.top;
  }
}

/**
 * Gives how many of the lines to put on this page, so that no single line is left behind or sent ahead alone.
 * @param remaining lines still to draw
 * @param fitting lines that the rest of the page can hold
 * @param started whether earlier lines of the same text stand above
 * @returns nought when it is better to start on the next page
 */
export const linesForThisPage = (remaining: number, fitting: number, started: boolean): number => {
  if (remaining <= fitting) return remaining;
  const taken = remaining - fitting === 1 ? fitting - 1 : fitting;
  return taken < 2 && !started ? 0 : Math.max(0, taken);
};
