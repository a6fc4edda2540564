import { namesChildren, type NamedChild } from './read-events-children.ts';
import { readCellDate, type DateReader } from './read-events-dates.ts';
import { plainWords, readKind } from './read-events-kinds.ts';
import type { TableRow } from './read-events-table.ts';

/** What a column tells. `other` columns are kept as words in the note, under their title. */
export type ColumnRole = 'date' | 'kind' | 'children' | 'agency' | 'service' | 'note' | 'source' | 'reason' | 'other';

export interface TableColumn {
  readonly role: ColumnRole;
  readonly title: string;
}

type KnownRole = Exclude<ColumnRole, 'other'>;

const TITLES: Readonly<Record<KnownRole, string>> = {
  date: 'date|when|day|event date|date of event|date of contact|date of incident|date time|date and time|date occurred|dates',
  kind: 'what|type|event|events|kind|category|incident|what happened|event type|type of event|type of contact|contact type|incident type|significant event|concern type',
  children: 'child|children|name|names|initials|who|pupil|student|patient|child name|child s name|child initials|child concerned|children concerned|subject|concerning|young person|child children',
  agency: 'agency|agencies|organisation|organization|team|professional|provider|reported by|agency service|agency organisation|setting',
  service: 'service|clinic|appointment with|department|specialty|speciality|appointment|service clinic',
  note: 'note|notes|details|detail|description|comment|comments|summary|information|narrative|what was seen|note details|notes details|details of event',
  source: 'source|source of information|information source|how known|how do we know',
  reason: 'reason|reasons|why|reason given|reason for cancellation',
};
const ROLES = Object.keys(TITLES) as readonly KnownRole[];
const EXACT: ReadonlyMap<string, KnownRole> = new Map(ROLES.flatMap((role) => TITLES[role].split('|').map((title) => [title, role] as const)));
const LONGEST_TITLE = 40;
const ROWS_SEARCHED = 10;
const ROWS_SAMPLED = 30;

/** The role of a title: all of it, else its first word that is a title by itself. */
const roleOfTitle = (title: string): KnownRole | undefined => {
  const words = plainWords(title);
  return EXACT.get(words) ?? words.split(' ').map((word) => EXACT.get(word)).find((role) => role !== undefined);
};

/** Each role once, from the left; a second column of a role is kept as words. */
const once = (roles: readonly (ColumnRole | undefined)[], titles: readonly string[]): readonly TableColumn[] => {
  const taken = new Set<ColumnRole>();
  return roles.map((role, at) => {
    const title = titles[at] ?? '';
    if (role === undefined || role === 'other' || taken.has(role)) return { role: 'other', title: title === '' ? `Column ${at + 1}` : title };
    taken.add(role);
    return { role, title };
  });
};

/** Gives the columns that a row names, if it is a row of titles: one of a date and one more, and nothing that is a date. */
export const columnsFromTitles = (cells: readonly string[], readDate: DateReader): readonly TableColumn[] | undefined => {
  if (cells.some((cell) => cell.length > LONGEST_TITLE || readCellDate(cell, readDate).ok)) return undefined;
  const roles = cells.map(roleOfTitle);
  const known = new Set(roles.filter((role) => role !== undefined));
  return known.has('date') && known.size > 1 ? once(roles, cells) : undefined;
};

/** Where the row of titles is among the first rows of the table; undefined when there is none. */
export const findTitles = (rows: readonly TableRow[], readDate: DateReader): { readonly row: TableRow; readonly columns: readonly TableColumn[] } | undefined => {
  for (const row of rows.slice(0, ROWS_SEARCHED)) {
    const columns = columnsFromTitles(row.cells, readDate);
    if (columns) return { row, columns };
  }
  return undefined;
};

/** Gives what each column of a table without titles most likely tells, from what its first rows hold. */
export const guessColumns = (rows: readonly TableRow[], children: readonly NamedChild[], readDate: DateReader): readonly TableColumn[] => {
  const sample = rows.slice(0, ROWS_SAMPLED);
  const width = Math.max(0, ...sample.map((row) => row.cells.length));
  const cellsOf = (at: number): readonly string[] => sample.map((row) => row.cells[at] ?? '').filter((cell) => cell !== '');
  const free = new Set(Array.from({ length: width }, (_none, at) => at));
  const roles: (ColumnRole | undefined)[] = Array.from({ length: width }, () => undefined);
  const give = (role: ColumnRole, measure: (cells: readonly string[]) => number, least: number): void => {
    const best = [...free].map((at) => ({ at, value: measure(cellsOf(at)) })).toSorted((a, b) => b.value - a.value)[0];
    if (!best || best.value < least) return;
    roles[best.at] = role;
    free.delete(best.at);
  };
  const part = (test: (cell: string) => boolean) => (cells: readonly string[]): number => (cells.length === 0 ? 0 : cells.filter(test).length / cells.length);
  const meanLength = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
  give('date', part((cell) => readCellDate(cell, readDate).ok), 0.3);
  give('children', part((cell) => namesChildren(cell, children)), 0.5);
  give('kind', part((cell) => readKind(cell).certainty === 'certain'), 0.4);
  give('note', meanLength, 1);
  give('agency', (cells) => (meanLength(cells) > 0 && meanLength(cells) <= LONGEST_TITLE ? 1 : 0), 1);
  return once(roles, []);
};
