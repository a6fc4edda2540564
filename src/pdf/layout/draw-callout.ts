import type { RichText } from '../../base/document-blocks.ts';
import type { StructureElement } from '../structure.ts';
import type { TextLook } from '../text-measure.ts';
import { wrapText, type Line } from '../wrap-text.ts';
import type { DrawingPlace, Steps } from './drawing-place.ts';
import { linesForThisPage } from './page-flow.ts';
import { colour, looks, room, sheet, textWidth } from './page-style.ts';

export type CalloutTone = 'urgent' | 'notice';

const padding = 12;
const betweenTexts = 5;
const linesWorthStarting = 6;
const edges = { urgent: { colour: colour.ink, thickness: 2.5 }, notice: { colour: colour.rule, thickness: 0.75 } } as const;

/** One text of a callout: its lines and how they are set. */
interface Part {
  readonly lines: readonly Line[];
  readonly look: TextLook;
}

/** Draws a boxed notice. A box that would take more than half a page goes on over pages, its edge left open at the break. */
export function* drawCallout(place: DrawingPlace, tone: CalloutTone, title: string, texts: readonly RichText[]): Steps {
  const { flow, tags } = place;
  const parts = partsOf(place, title, texts);
  if (parts.length === 0) return;
  flow.skip(room.callout / 2);
  flow.need(openingOf(parts, flow.wholePage));
  const box = new OpenBox(place, tone);
  const group = tags.element('Div');
  for (const [index, part] of parts.entries()) {
    if (index > 0) flow.y += betweenTexts;
    yield* flowBoxed(place, box, tags.element('P', {}, group), part);
  }
  box.close(true);
  flow.y += room.callout;
}

/** The height of the least that must stand under a heading when a callout follows. */
export const openingOfCallout = (place: DrawingPlace, title: string, texts: readonly RichText[]): number =>
  openingOf(partsOf(place, title, texts), place.flow.wholePage) + room.callout / 2;

/** A box up to half a page stays whole; of a longer one, so much must stand together that it does not look like a stray line. */
const openingOf = (parts: readonly Part[], wholePage: number): number => {
  const whole = heightOf(parts);
  return whole <= wholePage / 2 ? whole : Math.min(whole, linesWorthStarting * looks.text.lineHeight + 2 * padding);
};

const partsOf = ({ measure }: DrawingPlace, title: string, texts: readonly RichText[]): readonly Part[] =>
  [{ text: title, look: looks.calloutTitle }, ...texts.map((text) => ({ text, look: looks.text }))]
    .map(({ text, look }) => ({ look, lines: wrapText(text, look, textWidth - 2 * padding, measure) }))
    .filter((part) => part.lines.length > 0);

const heightOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, part) => sum + part.lines.length * part.look.lineHeight, (parts.length - 1) * betweenTexts + 2 * padding);

function* flowBoxed({ flow, tags, painter }: DrawingPlace, box: OpenBox, element: StructureElement, part: Part): Steps {
  let done = 0;
  while (done < part.lines.length) {
    const fitting = Math.floor((flow.left - padding + 0.01) / part.look.lineHeight);
    const count = linesForThisPage(part.lines.length - done, fitting, done > 0 || box.isEmpty);
    if (count > 0) {
      const portion = part.lines.slice(done, done + count);
      tags.resume(element, () => painter.paint(portion, sheet.left + padding, flow.y, part.look));
      flow.y += count * part.look.lineHeight;
      box.isEmpty = false;
      done += count;
    }
    if (done < part.lines.length) box.breakPage();
    yield;
  }
}

/** The part of the box that stands on the current page. */
class OpenBox {
  readonly #place: DrawingPlace;
  readonly #tone: CalloutTone;
  #top: number;
  #first = true;
  /** Whether nothing stands in the box on this page yet. */
  isEmpty = true;

  constructor(place: DrawingPlace, tone: CalloutTone) {
    this.#place = place;
    this.#tone = tone;
    this.#top = place.flow.y;
    place.flow.y += padding;
  }

  breakPage(): void {
    if (!this.isEmpty) this.close(false);
    this.#place.flow.newPage();
    this.isEmpty = true;
    this.#top = this.#place.flow.y;
    this.#place.flow.y += padding;
  }

  /** Draws the edge around what stands on this page; open at the foot when the box goes on. */
  close(last: boolean): void {
    const { flow, tags } = this.#place;
    const top = this.#top;
    const foot = flow.y + (last ? padding : padding / 2);
    const right = sheet.left + textWidth;
    const edge = edges[this.#tone];
    const first = this.#first;
    const half = edge.thickness / 2;
    tags.artifact('Layout', (pen) => {
      if (first) pen.line(sheet.left - half, top, right + half, top, edge);
      pen.line(sheet.left, top, sheet.left, foot, edge);
      pen.line(right, top, right, foot, edge);
      if (last) pen.line(sheet.left - half, foot, right + half, foot, edge);
    });
    this.#first = false;
    flow.y = foot;
  }
}
