import type { TextLook } from '../text-measure.ts';

/** A4 in points, with the room kept free on each side. */
export const sheet = { width: 595.28, height: 841.89, left: 56, right: 56, header: 40, footer: 40 } as const;

/** The width of the text in points. */
export const textWidth = sheet.width - sheet.left - sheet.right;

/** Black on white: text 19.6 to 1, rules 7 to 1, links 6.7 to 1 and underlined, so that nothing depends on colour. */
export const colour = { ink: '#0b0c0c', rule: '#505a5f', link: '#1d4ed8', shade: '#eef1f3', chosen: '#1d3557', paper: '#ffffff' } as const;

const look = (size: number, leading: number, strong = false): TextLook => ({ size, lineHeight: size * leading, strong });

/** How each kind of text is set. */
export const looks = {
  heading: { 1: look(22, 1.25, true), 2: look(16, 1.25, true), 3: look(12.5, 1.3, true) },
  text: look(11, 1.4),
  small: look(9, 1.4),
  caption: look(10, 1.35, true),
  figureCaption: look(10, 1.35),
  cell: look(10, 1.35),
  narrowCell: look(8, 1.3),
  calloutTitle: look(12, 1.35, true),
  step: look(10, 1.3),
  furniture: look(9, 1.35),
} as const satisfies Readonly<Record<string, TextLook | Readonly<Record<1 | 2 | 3, TextLook>>>>;

/** Free room in points before and after each kind of block. Room before is dropped at the top of a page. */
export const room = {
  heading: { 1: { before: 0, after: 12 }, 2: { before: 18, after: 6 }, 3: { before: 10, after: 4 } },
  paragraph: 8,
  item: 4,
  list: 6,
  table: 14,
  callout: 14,
  scale: 16,
  figure: 14,
} as const;
