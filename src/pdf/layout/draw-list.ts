import type { RichText } from '../../base/document-blocks.ts';
import { wrapText, type Line } from '../wrap-text.ts';
import type { DrawingPlace, Steps } from './drawing-place.ts';
import { flowLines, openingOfLines } from './flow-lines.ts';
import { looks, room, sheet, textWidth } from './page-style.ts';

const look = looks.text;
const before = 6;
const gap = 8;

/** Draws a numbered or a bulleted list. */
export function* drawList(place: DrawingPlace, ordered: boolean, items: readonly RichText[]): Steps {
  const { tags, flow, measure, painter } = place;
  if (items.length === 0) return;
  const indent = indentOf(place, ordered, items.length);
  const list = tags.element('L', { numbering: ordered ? 'Decimal' : 'Disc' });
  for (const [index, item] of items.entries()) {
    const label = ordered ? `${index + 1}.` : '•';
    const lines = wrapText(item, look, textWidth - indent, measure);
    flow.need(Math.max(openingOfLines(lines, look), look.lineHeight));
    const entry = tags.element('LI', {}, list);
    const labelLines = wrapText(label, look, indent, measure);
    tags.resume(tags.element('Lbl', {}, entry), () => painter.paint(labelLines, sheet.left + before, flow.y, look));
    const body = tags.element('LBody', {}, entry);
    if (lines.length === 0) flow.y += look.lineHeight;
    yield* flowLines(place, body, lines, sheet.left + indent, look);
    flow.y += room.item;
  }
  flow.y += room.list;
}

/** The height of the least that must stand under a heading when a list follows. */
export const openingOfList = (place: DrawingPlace, ordered: boolean, items: readonly RichText[]): number => {
  const lines: readonly Line[] = wrapText(items[0] ?? '', look, textWidth - indentOf(place, ordered, items.length), place.measure);
  return openingOfLines(lines, look);
};

const indentOf = ({ measure }: DrawingPlace, ordered: boolean, count: number): number =>
  before + gap + measure.widthOf(ordered ? `${count}.` : '•', look.size, false);
