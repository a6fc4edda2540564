import { isCalendarDate } from '../base/calendar-date.ts';
import type { ApproximateDate } from '../base/calendar-date.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';

/** The three boxes of a date, as they were typed. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** Why typed words are not a date. */
export type DateProblem = 'empty' | 'notUnderstood' | 'monthMissing' | 'yearMissing' | 'noSuchDay' | 'noSuchMonth' | 'unlikelyYear';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const FIRST_LIKELY_YEAR = 1900;
/** What happened cannot lie further ahead than a slip over New Year; plans have fields of their own. */
const lastLikelyYear = (): number => new Date().getFullYear() + 1;

const two = (n: number): string => String(n).padStart(2, '0');

/** Number of a month written as a number or by its name or the first three letters or more; 0 when it is neither. */
const monthNumber = (word: string): number => {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  return word.length < 3 ? 0 : MONTHS.findIndex((name) => name.startsWith(word === 'sept' ? 'sep' : word)) + 1;
};

const isMonthName = (word: string): boolean => !/\d/.test(word) && monthNumber(word) > 0;
const isMonth = (word: string): boolean => isMonthName(word) || /^\d{1,2}$/.test(word);

/** Two figures mean 2000 to 2069 or 1970 to 1999, by choice; anything but two or four figures gives undefined. */
const yearNumber = (word: string): number | undefined => {
  if (/^\d{4}$/.test(word)) return Number(word);
  if (!/^\d{2}$/.test(word)) return undefined;
  return Number(word) < 70 ? 2000 + Number(word) : 1900 + Number(word);
};

const dated = (dayWord: string, monthWord: string, yearWord: string): Result<ApproximateDate, DateProblem> => {
  if (yearWord === '') return failure('yearMissing');
  const year = yearNumber(yearWord);
  if (year === undefined) return failure('notUnderstood');
  if (year < FIRST_LIKELY_YEAR || year > lastLikelyYear()) return failure('unlikelyYear');
  if (monthWord === '') return dayWord === '' ? success(String(year)) : failure('monthMissing');
  const month = monthNumber(monthWord);
  if (month < 1 || month > 12) return failure('noSuchMonth');
  if (dayWord === '') return success(`${year}-${two(month)}`);
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(dayWord)?.[1];
  if (day === undefined) return failure('notUnderstood');
  const date = `${year}-${two(month)}-${two(Number(day))}`;
  return isCalendarDate(date) ? success(date) : failure('noSuchDay');
};

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().split(/[\s,./\\–—-]+/u).filter((word) => !['', 'of', 'the', 'in', 'on'].includes(word));

/**
 * Reads the three boxes of a date: a day, a month and year, or a year alone. Months may be numbers or names, the day
 * comes first as in England, and stray spaces and punctuation do not matter.
 */
export const readTypedDate = ({ day, month, year }: TypedDate): Result<ApproximateDate, DateProblem> => {
  const [dayWord, monthWord, yearWord] = [day, month, year].map((part) => wordsOf(part).join(''));
  if (!dayWord && !monthWord && !yearWord) return failure('empty');
  return dated(dayWord ?? '', monthWord ?? '', yearWord ?? '');
};

const seasonOf = (season: string, rest: readonly string[]): Result<ApproximateDate, DateProblem> => {
  if (rest.length === 0) return failure('yearMissing');
  const year = dated('', '', rest[0] ?? '');
  if (!year.ok || rest.length === 1) return year.ok ? success(`${year.value}-${season}`) : year;
  const next = yearNumber(rest[1] ?? '');
  return season === 'winter' && rest.length === 2 && next === Number(year.value) + 1 ? success(`${year.value}-${season}`) : failure('notUnderstood');
};

/** "9 March" and "March 9" lack a year; "March 25" could be either a day or a year and is asked again for the same reason. */
const nearMiss = (first: string, second: string): Result<ApproximateDate, DateProblem> =>
  failure([first, second].some(isMonthName) || /^\d+$/.test(first + second) ? 'yearMissing' : 'notUnderstood');

/**
 * Reads a date written in one line and keeps it as vague as it was told: "9 March 2025", "9/3/25", "2025-03-09",
 * "March 2025", "summer 2024", "winter 2024-25" (the winter that began in 2024), "2024". "About" and "early" are not
 * read, because what they say would be lost.
 */
export const readWrittenDate = (text: string): Result<ApproximateDate, DateProblem> => {
  const words = wordsOf(text);
  const [first = '', second = '', third = ''] = words;
  if (first === '') return failure('empty');
  if (SEASONS.includes(first)) return seasonOf(first, words.slice(1));
  if (words.length > 3) return failure('notUnderstood');
  if (/^\d{4}$/.test(first) && second !== '') return dated(third, second, first);
  if (words.length === 3) return isMonthName(first) ? dated(second, first, third) : dated(first, second, third);
  if (words.length === 2) return isMonth(first) && /^\d{4}$/.test(second) ? dated('', first, second) : nearMiss(first, second);
  return /^\d{4}$/.test(first) ? dated('', '', first) : failure(isMonthName(first) ? 'yearMissing' : 'notUnderstood');
};
