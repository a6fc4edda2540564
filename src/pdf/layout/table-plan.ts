import type { Column, RichText } from '../../base/document-blocks.ts';
import { cleanText } from '../clean-text.ts';
import type { TextLook, TextMeasure } from '../text-measure.ts';
import { wrapText, type Line } from '../wrap-text.ts';
import { looks, sheet, textWidth } from './page-style.ts';

/** A column with its place on the page, in points. */
export interface PlannedColumn {
  readonly title: string;
  readonly x: number;
  readonly width: number;
  readonly rowHeader: boolean;
}

/** A table measured before it is drawn. */
export interface TablePlan {
  readonly caption: readonly Line[];
  readonly columns: readonly PlannedColumn[];
  readonly look: TextLook;
  /** Free room in points on each side inside a cell. */
  readonly padding: number;
  /** The lines of each head cell; empty when no column has a title. */
  readonly head: readonly (readonly Line[])[];
}

/** From this many columns on, text is smaller so that words fit. */
const many = 8;

/** Gives the plan of a table. A table without any head gets row headers in its first column, because a reader needs some. */
export const planTable = (caption: string, columns: readonly Column[], measure: TextMeasure): TablePlan => {
  const narrow = columns.length >= many;
  const look = narrow ? looks.narrowCell : looks.cell;
  const padding = narrow ? 3 : 5;
  const widths = widthsOf(columns, 2.5 * look.size + 2 * padding);
  const headed = columns.some((column) => cleanText(column.title).trim() !== '');
  const named = headed || columns.some((column) => column.rowHeader);

  let x: number = sheet.left;
  const planned = columns.map((column, index): PlannedColumn => {
    const width = widths[index] ?? 0;
    const place = { title: column.title, x, width, rowHeader: column.rowHeader === true || (!named && index === 0) };
    x += width;
    return place;
  });
  const strong = { ...look, strong: true };
  return {
    caption: wrapText(caption, looks.caption, textWidth, measure),
    columns: planned,
    look,
    padding,
    head: headed ? planned.map((column) => wrapText(column.title, strong, column.width - 2 * padding, measure)) : [],
  };
};

/** Shares out the width of the text; a column that would be too narrow for a few letters takes from the wide ones. */
const widthsOf = (columns: readonly Column[], wanted: number): readonly number[] => {
  const least = Math.min(wanted, textWidth / columns.length);
  const shares = columns.map((column) => (column.share > 0 ? column.share : 1));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.max(least, (share / whole) * textWidth));
  const above = widths.reduce((sum, width) => sum + width - least, 0);
  const toShare = textWidth - columns.length * least;
  return widths.map((width) => least + (above === 0 ? 0 : ((width - least) / above) * toShare));
};

/** Gives the lines of each cell of a row; missing cells are empty. Throws when a row has more cells than there are columns. */
export const planRow = (plan: TablePlan, cells: readonly RichText[], measure: TextMeasure): readonly (readonly Line[])[] => {
  if (cells.length > plan.columns.length) throw new Error('a row has more cells than its table has columns');
  return plan.columns.map((column, index) =>
    wrapText(cells[index] ?? '', { ...plan.look, strong: column.rowHeader }, column.width - 2 * plan.padding, measure),
  );
};

/** The height in points of a row with these cells. */
export const heightOfRow = (plan: TablePlan, cells: readonly (readonly Line[])[]): number =>
  Math.max(1, ...cells.map((lines) => lines.length)) * plan.look.lineHeight + 2 * plan.padding;

/** The height in points of the column heads; nought when there are none. */
export const heightOfHead = (plan: TablePlan): number => (plan.head.length === 0 ? 0 : heightOfRow(plan, plan.head));

/** The height in points that the heads take on each page that the table goes on to; very tall heads stand only once. */
export const heightOfRepeatedHead = (plan: TablePlan, wholePage: number): number =>
  heightOfHead(plan) > wholePage / 3 ? 0 : heightOfHead(plan);

/** The height in points of the caption with the room under it. */
export const heightOfCaption = (plan: TablePlan): number =>
  plan.caption.length === 0 ? 0 : plan.caption.length * looks.caption.lineHeight + 4;
