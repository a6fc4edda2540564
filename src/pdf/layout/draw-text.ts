import type { RichText } from '../../base/document-blocks.ts';
import { cleanText } from '../clean-text.ts';
import type { ElementType } from '../structure.ts';
import { wrapText } from '../wrap-text.ts';
import type { DrawingPlace, Steps } from './drawing-place.ts';
import { flowLines, openingOfLines } from './flow-lines.ts';
import { looks, room, sheet, textWidth } from './page-style.ts';

const headingTypes = { 1: 'H1', 2: 'H2', 3: 'H3' } as const satisfies Record<number, ElementType>;

/**
 * Draws a heading with its bookmark.
 * @param tagLevel the level it is tagged with: never more than one below the heading before it, whatever it looks like
 * @param following the height in points that must stand under it on the same page
 */
export function* drawHeading(place: DrawingPlace, level: 1 | 2 | 3, tagLevel: 1 | 2 | 3, text: string, following: number): Steps {
  const { flow, tags, measure } = place;
  const look = looks.heading[level];
  const lines = wrapText(text, look, textWidth, measure);
  if (lines.length === 0) return;
  flow.skip(room.heading[level].before);
  flow.need(lines.length * look.lineHeight + room.heading[level].after + following);
  tags.bookmark(cleanText(text).replace(/\s+/g, ' ').trim(), tagLevel, flow.y);
  yield* flowLines(place, tags.element(headingTypes[tagLevel]), lines, sheet.left, look);
  flow.y += room.heading[level].after;
}

/** The height that a heading takes with the room around it. */
export const heightOfHeading = (place: DrawingPlace, level: 1 | 2 | 3, text: string): number =>
  wrapText(text, looks.heading[level], textWidth, place.measure).length * looks.heading[level].lineHeight +
  room.heading[level].before +
  room.heading[level].after;

/**
 * Draws a paragraph.
 * @param following height that must stand under it on the same page, in points; without it, only its own beginning is kept together
 */
export function* drawParagraph(place: DrawingPlace, text: RichText, small: boolean, following?: number): Steps {
  const look = small ? looks.small : looks.text;
  const lines = wrapText(text, look, textWidth, place.measure);
  if (lines.length === 0) return;
  place.flow.need(following === undefined ? openingOfLines(lines, look) : lines.length * look.lineHeight + room.paragraph + following);
  yield* flowLines(place, place.tags.element('P'), lines, sheet.left, look);
  place.flow.y += room.paragraph;
}

/** The height that a whole paragraph takes with the room under it. */
export const heightOfParagraph = (place: DrawingPlace, text: RichText, small: boolean): number => {
  const look = small ? looks.small : looks.text;
  return wrapText(text, look, textWidth, place.measure).length * look.lineHeight + room.paragraph;
};

/** The height of the least that must stand under a heading when a paragraph follows. */
export const openingOfParagraph = (place: DrawingPlace, text: RichText, small: boolean): number => {
  const look = small ? looks.small : looks.text;
  return openingOfLines(wrapText(text, look, textWidth, place.measure), look);
};
