import type { Column, RichText } from '../../base/document-blocks.ts';
import type { StructureElement } from '../structure.ts';
import type { Line } from '../wrap-text.ts';
import { drawParagraph } from './draw-text.ts';
import type { DrawingPlace, Steps } from './drawing-place.ts';
import { colour, looks, room, sheet, textWidth } from './page-style.ts';
import { heightOfCaption, heightOfHead, heightOfRepeatedHead, heightOfRow, planRow, planTable, type TablePlan } from './table-plan.ts';

type Cells = readonly (readonly Line[])[];

/**
 * Draws a table. A row stays whole where a page can hold it; one taller than a page goes on over pages as one row.
 * The column heads are repeated on each page, for the eye only: a reader hears them once.
 */
export function* drawTable(
  place: DrawingPlace,
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly RichText[])[],
): Steps {
  if (columns.length === 0) return;
  const { flow, tags, measure, painter } = place;
  const plan = planTable(caption, columns, measure);
  if (rows.length === 0 && plan.head.length === 0) {
    yield* drawParagraph(place, [{ text: caption, strong: true }], false); // a table without a cell is none, but what it says stays
    return;
  }
  flow.need(openingOfPlan(place, plan, rows));

  const table = tags.element('Table');
  if (plan.caption.length > 0) {
    tags.resume(tags.element('Caption', {}, table), () =>
      tags.within('P', {}, () => painter.paint(plan.caption, sheet.left, flow.y, looks.caption)),
    );
    flow.y += heightOfCaption(plan);
  }
  if (plan.head.length > 0) yield* drawHead(place, plan, table);
  else rule(place, 0.5);
  const body = rows.length > 0 ? tags.element('TBody', {}, table) : table;
  for (const [index, row] of rows.entries()) {
    yield* drawRow(place, plan, body, planRow(plan, row, measure), index === 0);
  }
  flow.y += room.table;
}

/** Draws a two-column table of names and values. */
export function* drawFacts(
  place: DrawingPlace,
  caption: string,
  rows: readonly { readonly name: string; readonly value: RichText }[],
): Steps {
  yield* drawTable(place, caption, factColumns, rows.map((row) => [row.name, row.value]));
}

const factColumns: readonly Column[] = [
  { title: '', share: 2, rowHeader: true },
  { title: '', share: 8 },
];

/** The height of the least that must stand under a heading when this table follows: caption, heads and the first row. */
export const openingOfTable = (
  place: DrawingPlace,
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly RichText[])[],
): number => (columns.length === 0 ? 0 : openingOfPlan(place, planTable(caption, columns, place.measure), rows));

/** As `openingOfTable`, for names and values. */
export const openingOfFacts = (
  place: DrawingPlace,
  caption: string,
  rows: readonly { readonly name: string; readonly value: RichText }[],
): number => openingOfTable(place, caption, factColumns, rows.slice(0, 1).map((row) => [row.name, row.value]));

const openingOfPlan = (place: DrawingPlace, plan: TablePlan, rows: readonly (readonly RichText[])[]): number => {
  const first = rows[0] === undefined ? 0 : heightOfRow(plan, planRow(plan, rows[0], place.measure));
  return heightOfCaption(plan) + Math.min(heightOfHead(plan), place.flow.wholePage / 3) + Math.min(first, place.flow.wholePage / 2);
};

function* drawHead(place: DrawingPlace, plan: TablePlan, table: StructureElement): Steps {
  const { tags, flow } = place;
  if (heightOfHead(plan) <= flow.left) shadeHead(place, plan);
  const row = tags.element('TR', {}, tags.element('THead', {}, table));
  const cells = plan.head.map((lines) => ({ lines, strong: true, element: tags.element('TH', { scope: 'Column' }, row) }));
  yield* drawCells(place, plan, cells, 1);
}

const repeatHead = (place: DrawingPlace, plan: TablePlan): void => {
  const { tags, flow, painter } = place;
  const height = heightOfRepeatedHead(plan, flow.wholePage);
  if (height > 0) {
    shadeHead(place, plan);
    tags.artifact('Layout', (pen) =>
      plan.columns.forEach((column, index) =>
        painter.paintWith(pen, plan.head[index] ?? [], column.x + plan.padding, flow.y + plan.padding, { ...plan.look, strong: true }),
      ),
    );
    flow.y += height;
  }
  rule(place, height > 0 ? 1 : 0.5);
};

function* drawRow(place: DrawingPlace, plan: TablePlan, body: StructureElement, wrapped: Cells, first: boolean): Steps {
  const { flow, tags } = place;
  const height = heightOfRow(plan, wrapped);
  const fitsAPage = height <= flow.wholePage - heightOfRepeatedHead(plan, flow.wholePage);
  const leastWorthStarting = 3 * plan.look.lineHeight + 2 * plan.padding;
  if (height > flow.left && ((fitsAPage && !first) || flow.left < leastWorthStarting)) nextPage(place, plan);
  const row = tags.element('TR', {}, body);
  const cells = plan.columns.map((column, index) => ({
    lines: wrapped[index] ?? [],
    strong: column.rowHeader,
    element: column.rowHeader ? tags.element('TH', { scope: 'Row' }, row) : tags.element('TD', {}, row),
  }));
  yield* drawCells(place, plan, cells, 0.5);
}

/** One cell of a row: its lines, and the element that they belong to. */
interface Cell {
  readonly lines: readonly Line[];
  readonly strong: boolean;
  readonly element: StructureElement;
}

/** Draws the cells of a row side by side, over as many pages as they take, with a rule under them. */
function* drawCells(place: DrawingPlace, plan: TablePlan, cells: readonly Cell[], thickness: number): Steps {
  const { flow, tags, painter } = place;
  const count = Math.max(1, ...cells.map((cell) => cell.lines.length));
  let done = 0;
  while (done < count) {
    const fitting = Math.max(1, Math.floor((flow.left - 2 * plan.padding + 0.01) / plan.look.lineHeight));
    const upTo = Math.min(count, done + fitting);
    for (const [index, { lines, strong, element }] of cells.entries()) {
      const left = (plan.columns[index]?.x ?? sheet.left) + plan.padding;
      const look = { ...plan.look, strong };
      tags.resume(element, () => painter.paint(lines.slice(done, upTo), left, flow.y + plan.padding, look));
    }
    flow.y += (upTo - done) * plan.look.lineHeight + 2 * plan.padding;
    done = upTo;
    rule(place, thickness);
    if (done < count) nextPage(place, plan);
    yield;
  }
}

const nextPage = (place: DrawingPlace, plan: TablePlan): void => {
  place.flow.newPage();
  repeatHead(place, plan);
};

const shadeHead = ({ tags, flow }: DrawingPlace, plan: TablePlan): void => {
  const right = sheet.left + textWidth;
  const foot = flow.y + heightOfHead(plan);
  tags.artifact('Layout', (pen) =>
    pen.polygon([[sheet.left, flow.y], [right, flow.y], [right, foot], [sheet.left, foot]], { fill: colour.shade }),
  );
};

const rule = ({ tags, flow }: DrawingPlace, thickness: number): void => {
  tags.artifact('Layout', (pen) =>
    pen.line(sheet.left, flow.y, sheet.left + textWidth, flow.y, { colour: colour.rule, thickness }),
  );
};
