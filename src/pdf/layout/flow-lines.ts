import type { StructureElement } from '../structure.ts';
import type { TextLook } from '../text-measure.ts';
import type { Line } from '../wrap-text.ts';
import type { DrawingPlace, Steps } from './drawing-place.ts';
import { linesForThisPage } from './page-flow.ts';

/** Draws lines as content of an element, over as many pages as they take. */
export function* flowLines(
  place: DrawingPlace,
  element: StructureElement,
  lines: readonly Line[],
  x: number,
  look: TextLook,
): Steps {
  const { flow, tags, painter } = place;
  let done = 0;
  while (done < lines.length) {
    const fitting = Math.floor((flow.left + 0.01) / look.lineHeight);
    const count = linesForThisPage(lines.length - done, fitting, done > 0 || flow.atTop);
    if (count === 0) {
      flow.newPage();
      continue;
    }
    const portion = lines.slice(done, done + count);
    tags.resume(element, () => painter.paint(portion, x, flow.y, look));
    flow.y += count * look.lineHeight;
    done += count;
    if (done < lines.length) flow.newPage();
    yield;
  }
}

/** The height of the least that must stand together at the start of a text: two lines, or all of up to three. */
export const openingOfLines = (lines: readonly Line[], look: TextLook): number =>
  (lines.length <= 3 ? lines.length : 2) * look.lineHeight;
