import type { ApproximateDate } from '../base/calendar-date.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { ChronologyEvent, EventKind } from './chronology.ts';
import type { NamedChild } from './read-events-children.ts';
import { LARGEST_TABLE } from './read-events-bytes.ts';
import { columnsFromTitles, findTitles, guessColumns, type TableColumn } from './read-events-columns.ts';
import { leadingDate, type DateReader } from './read-events-dates.ts';
import { readLine } from './read-events-line.ts';
import { separatorOf, tableRows, withPlainLineEnds, type Separator, type TableRow } from './read-events-table.ts';

/** The part of an event that a line of a table gave; date and kind may be missing. */
export type EventPart = Omit<ChronologyEvent, 'id' | 'date' | 'kind'> & { readonly date?: ApproximateDate; readonly kind?: EventKind };

/** Why a line has to be looked at, and which part of it. */
export type LineProblem =
  | { readonly field: 'date'; readonly reason: 'missing' | 'afterScreening' }
  /** `why` is the date reader's own word for it. */
  | { readonly field: 'date'; readonly reason: 'notUnderstood'; readonly why: string }
  | { readonly field: 'kind'; readonly reason: 'missing' | 'notUnderstood' | 'guessed' }
  | { readonly field: 'kind'; readonly reason: 'oneOf'; readonly kinds: readonly EventKind[] }
  | { readonly field: 'children'; readonly reason: 'notListed' | 'unclear'; readonly words: readonly string[] }
  | { readonly field: 'line'; readonly reason: 'alreadyListed' | 'tooLong' };

/** Something worth knowing about a line that is in order. */
export type LineNotice = 'serialNumber' | 'formula';

/** One row of the table and how it was understood. */
export interface ReadLine {
  /** The number of its first line in the text, from 1. */
  readonly line: number;
  readonly text: string;
  readonly standing: 'ready' | 'needsAttention' | 'heading' | 'aboveHeading' | 'blank';
  readonly event: EventPart;
  readonly problems: readonly LineProblem[];
  readonly notices: readonly LineNotice[];
}

/** A whole table: every line of the text is in exactly one of `lines`. */
export interface EventTable {
  readonly separator: Separator | undefined;
  /** Undefined where the lines begin with a date and are no table. */
  readonly columns: readonly TableColumn[] | undefined;
  readonly hasTitles: boolean;
  readonly lines: readonly ReadLine[];
}

/** Why a text is not read at all. */
export type EventTableProblem = 'empty' | 'tooLarge' | 'tooManyLines';

/** What reading needs from outside. */
export interface EventReading {
  readonly children: readonly NamedChild[];
  /** Events of the chronology, so that a table pasted twice is noticed. */
  readonly existing: readonly ChronologyEvent[];
  readonly assessedOn: string;
  readonly readDate: DateReader;
  /** Takes out what cannot be seen or would make a line read as something else. */
  readonly clean: (text: string) => string;
  /** Lets the page draw and answer; called after each slice of work. */
  readonly pause: () => Promise<void>;
}

/** As many as a chronology can hold. */
export const MOST_TABLE_LINES = 20_000;

const ROWS_IN_A_SLICE = 250;
const LETTERS_IN_A_SLICE = 100_000;
const FIRST_ROWS = 40;

/** Counts lines only as far as the limit. */
const hasTooManyLines = (text: string): boolean => {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    count += 1;
    if (count > MOST_TABLE_LINES + 1) return true;
  }
  return false;
};

const isBlank = (row: TableRow): boolean => row.cells.every((cell) => cell === '');
const skipped = (row: TableRow, standing: ReadLine['standing']): ReadLine => ({ line: row.line, text: row.text, standing, event: { children: [] }, problems: [], notices: [] });

const firstRows = (text: string, separator: Separator | undefined): readonly TableRow[] => {
  const rows: TableRow[] = [];
  for (const row of tableRows(text, separator)) {
    if (!isBlank(row)) rows.push(row);
    if (rows.length === FIRST_ROWS) break;
  }
  return rows;
};

const LIST: readonly TableColumn[] = [{ role: 'date', title: '' }, { role: 'note', title: '' }];

/** A list of sentences, each beginning with its date, or a list of anything else. */
const asListRow = (row: TableRow, readDate: DateReader): TableRow => {
  const line = row.cells.join(' ');
  const found = leadingDate(line, readDate);
  return { ...row, cells: found ? [found.date, found.rest] : ['', line] };
};

/**
 * Reads pasted text or the text of a file as a table of dated events. Nothing is dropped: each line is understood, needs
 * attention with its reason, or is a heading or blank. Words of a formula stay words. The work is done in slices.
 * @returns a problem, before more is read than needed, for text that is empty, too large or has too many lines
 */
export const readEvents = async (given: string, reading: EventReading): Promise<Result<EventTable, EventTableProblem>> => {
  if (given.length > LARGEST_TABLE) return failure('tooLarge');
  const text = withPlainLineEnds(given);
  if (text.trim() === '') return failure('empty');
  if (hasTooManyLines(text)) return failure('tooManyLines');
  const found = separatorOf(text);
  const sample = firstRows(text, found);
  const titles = findTitles(sample, reading.readDate);
  const guessed = titles?.columns ?? guessColumns(sample, reading.children, reading.readDate);
  // Commas in sentences are not a table: without a column of dates each line stands by itself.
  const isList = found === undefined ? titles === undefined : !guessed.some((column) => column.role === 'date') && sample.some((row) => leadingDate(row.text, reading.readDate));
  const separator = isList ? undefined : found;
  const columns = isList ? LIST : guessed;
  const seen = new Set<string>();
  const lines: ReadLine[] = [];
  let titlesMet = false;
  let letters = 0;
  for (const row of tableRows(text, separator)) {
    letters += row.text.length;
    if (lines.length % ROWS_IN_A_SLICE === ROWS_IN_A_SLICE - 1 || letters > LETTERS_IN_A_SLICE) { letters = 0; await reading.pause(); }
    if (isBlank(row)) lines.push(skipped(row, 'blank'));
    else if (titles && !titlesMet && row.line < titles.row.line) lines.push(skipped(row, 'aboveHeading'));
    // Tables of several pages repeat their titles.
    else if (titles && (row.line === titles.row.line || (columnsFromTitles(row.cells, reading.readDate) && row.text === titles.row.text))) { titlesMet = true; lines.push(skipped(row, 'heading')); }
    else lines.push(readLine(isList ? asListRow(row, reading.readDate) : row, columns, reading, seen));
  }
  return success({ separator, columns: isList ? undefined : columns, hasTitles: titles !== undefined, lines });
};
