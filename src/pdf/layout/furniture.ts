import type { TextMeasure } from '../text-measure.ts';
import { wrapText, type Line } from '../wrap-text.ts';
import type { DrawingPlace } from './drawing-place.ts';
import { colour, looks, sheet, textWidth } from './page-style.ts';

const look = looks.furniture;
const roomForNumber = 90;
const aroundRule = 6;
const besideText = 18;

/** What is repeated on each page, wrapped. */
export interface Furniture {
  readonly header: readonly Line[];
  readonly footer: readonly Line[];
  /** The room in points that header and footer take from each page. */
  readonly headerHeight: number;
  readonly footerHeight: number;
}

/** Gives the header and the footer, each over as many lines as it needs; both leave room for the text between. */
export const planFurniture = (header: string, footer: string, measure: TextMeasure): Furniture => {
  const headerLines = wrapText(header, look, textWidth, measure);
  const footerLines = wrapText(footer, look, textWidth - roomForNumber, measure);
  return {
    header: headerLines,
    footer: footerLines,
    headerHeight: headerLines.length === 0 ? 0 : headerLines.length * look.lineHeight + aroundRule + besideText,
    footerHeight: Math.max(1, footerLines.length) * look.lineHeight + aroundRule + besideText,
  };
};

/** Draws header, footer and "Page x of y" on the current page; a reader's voice passes over them. */
export const drawFurniture = (place: DrawingPlace, furniture: Furniture, page: number, pages: number): void => {
  const { tags, painter, measure } = place;
  const right = sheet.left + textWidth;
  const edge = { colour: colour.rule, thickness: 0.5 };
  if (furniture.header.length > 0) {
    tags.artifact('Header', (pen) => {
      painter.paintWith(pen, furniture.header, sheet.left, sheet.header, look);
      const y = sheet.header + furniture.header.length * look.lineHeight + aroundRule;
      pen.line(sheet.left, y, right, y, edge);
    });
  }
  tags.artifact('Footer', (pen) => {
    const top = sheet.height - sheet.footer - Math.max(1, furniture.footer.length) * look.lineHeight;
    pen.line(sheet.left, top - aroundRule, right, top - aroundRule, edge);
    painter.paintWith(pen, furniture.footer, sheet.left, top, look);
    const number = wrapText(`Page ${page} of ${pages}`, look, roomForNumber, measure);
    const width = measure.widthOf(`Page ${page} of ${pages}`, look.size, false);
    painter.paintWith(pen, number, right - width, top, look);
  });
};
