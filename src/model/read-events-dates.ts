import { addDays, isCalendarDate, type ApproximateDate } from '../base/calendar-date.ts';
import { success, type Result } from '../base/result.ts';

/** Reads a date in words; the problem is a word that the caller's view can explain. */
export type DateReader = (text: string) => Result<ApproximateDate, string>;

/** A date from a cell of a table. */
export interface CellDate {
  readonly date: ApproximateDate;
  /** It was the number by which a spreadsheet counts days. */
  readonly fromSerialNumber: boolean;
  /** The time of day that stood beside it, as written. */
  readonly time: string | undefined;
}

const WEEKDAY = /^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\.?,?\s+/i;
const TIME = /(?:\s+(?:at\s+)?|T|,\s*)(\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm)?|(?:\.\d{2})?\s*(?:am|pm))Z?)$/i;
const MIDNIGHT = /^0?0:00(?::00(?:\.0+)?)?Z?$/;
const SERIAL = /^(\d{5})(?:\.\d+)?$/;
/** Day numbers from 1954 to 2064; other numbers of five figures are more likely something else. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 60_000;
/** Spreadsheets count from here; they take 1900 for a leap year, which later days make up for. */
const DAY_ZERO = '1899-12-30';

const compact = (text: string): string | undefined => {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const date = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
  return isCalendarDate(date) ? date : undefined;
};

/**
 * Gives the date in a cell: as people write it, with or without weekday and time, as eight figures, or as the number by
 * which a spreadsheet counts days. What is vague stays vague.
 */
export const readCellDate = (cell: string, readDate: DateReader): Result<CellDate, string> => {
  const text = cell.trim().replace(WEEKDAY, '');
  const serial = Number(SERIAL.exec(text)?.[1] ?? 0);
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return success({ date: addDays(DAY_ZERO, serial), fromSerialNumber: true, time: undefined });
  const figures = compact(text);
  if (figures !== undefined) return success({ date: figures, fromSerialNumber: false, time: undefined });
  const time = TIME.exec(text)?.[1];
  const date = readDate(time === undefined ? text : text.replace(TIME, ''));
  return date.ok ? success({ date: date.value, fromSerialNumber: false, time: time === undefined || MIDNIGHT.test(time) ? undefined : time }) : date;
};

const MOST_DATE_WORDS = 5;

/** Gives the date that a line begins with and the words after it; undefined when it begins with none. */
export const leadingDate = (line: string, readDate: DateReader): { readonly date: string; readonly rest: string } | undefined => {
  const words = line.split(/\s+/);
  for (let count = Math.min(MOST_DATE_WORDS, words.length); count > 0; count -= 1) {
    const date = words.slice(0, count).join(' ').replace(/[:–—-]+$/u, '').trim();
    if (date !== '' && readCellDate(date, readDate).ok) return { date, rest: words.slice(count).join(' ').replace(/^[:–—-]+\s*/u, '') };
  }
  return undefined;
};
