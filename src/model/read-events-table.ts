/** Takes text apart into the rows and cells of a table, without ever losing a line. */

/** What stands between two cells. */
export type Separator = '\t' | ',' | ';' | '|';

/** One row of the table: one line of the text, or several where a quoted cell goes over line ends. */
export interface TableRow {
  /** The number of its first line, from 1. */
  readonly line: number;
  /** All of it as it stood in the text. */
  readonly text: string;
  readonly cells: readonly string[];
}

const SEPARATORS: readonly Separator[] = ['\t', ';', ',', '|'];
/** A quote that does not end within this room was never meant as one. */
const LONGEST_QUOTED = 50_000;
const MOST_QUOTED_LINES = 200;
const SAMPLE_ROWS = 25;
const SAMPLE_LENGTH = 50_000;

/** Gives the text with `\n` at every line end and without the mark at its start. */
export const withPlainLineEnds = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** Where the quoted cell that opens at `from` ends: just after its closing quote; undefined when it is no quoted cell. */
const endOfQuoted = (text: string, from: number, separator: Separator | undefined): number | undefined => {
  let lines = 0;
  for (let at = from + 1; at < text.length && at - from < LONGEST_QUOTED; at += 1) {
    const sign = text[at];
    if (sign === '\n') { lines += 1; if (lines > MOST_QUOTED_LINES) return undefined; }
    if (sign !== '"') continue;
    if (text[at + 1] === '"') { at += 1; continue; }
    let after = at + 1;
    while (text[after] === ' ') after += 1;
    const next = text[after];
    return next === undefined || next === '\n' || next === separator ? after : undefined;
  }
  return undefined;
};

interface Cell { readonly value: string; readonly end: number }

const cellAt = (text: string, from: number, separator: Separator | undefined): Cell => {
  let start = from;
  while (text[start] === ' ') start += 1;
  const quotedEnd = text[start] === '"' ? endOfQuoted(text, start, separator) : undefined;
  if (quotedEnd !== undefined) return { value: text.slice(start + 1, text.lastIndexOf('"', quotedEnd - 1)).replaceAll('""', '"').trim(), end: quotedEnd };
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== separator) end += 1;
  return { value: text.slice(from, end).trim(), end };
};

const lineEnds = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

/**
 * Gives the rows one by one, so that a reader can stop or pause. Put together with line ends, their texts are the text
 * again. A quote that is never closed is taken as a sign like any other and swallows nothing.
 * @param text with `\n` at its line ends
 * @param separator undefined for a list of lines with one cell each
 */
export function* tableRows(text: string, separator: Separator | undefined): Generator<TableRow, void, undefined> {
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const cells: string[] = [];
    let end = at;
    for (;;) {
      const cell = cellAt(text, end, separator);
      cells.push(cell.value);
      end = cell.end;
      if (end >= text.length || text[end] === '\n') break;
      end += 1;
    }
    const row = { line, text: text.slice(at, end), cells };
    yield row;
    line += 1 + lineEnds(row.text);
    at = end + 1;
  }
}

const sampleOf = (text: string, separator: Separator): readonly TableRow[] => {
  const rows: TableRow[] = [];
  for (const row of tableRows(text.slice(0, SAMPLE_LENGTH), separator)) {
    if (row.text.trim() === '') continue;
    rows.push(row);
    if (rows.length === SAMPLE_ROWS) break;
  }
  return rows;
};

/** How well a separator fits: the rows that agree on a number of cells above one, then that number. */
const fitOf = (text: string, separator: Separator): number => {
  const sizes = new Map<number, number>();
  for (const { cells } of sampleOf(text, separator)) if (cells.length > 1) sizes.set(cells.length, (sizes.get(cells.length) ?? 0) + 1);
  const best = [...sizes].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  return best ? best[1] * 100 + best[0] : 0;
};

/** Gives what separates the cells: what most of the first rows agree on; undefined for lines that are not a table. */
export const separatorOf = (text: string): Separator | undefined => {
  const fits = SEPARATORS.map((separator) => ({ separator, fit: fitOf(text, separator) })).filter(({ fit }) => fit > 0);
  // A tab is hardly ever part of a sentence, so one that fits at all wins over signs of punctuation.
  if (fits.some(({ separator }) => separator === '\t')) return '\t';
  return fits.toSorted((a, b) => b.fit - a.fit)[0]?.separator;
};
