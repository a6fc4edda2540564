import { failure, success, type Result } from '../../base/result.ts';
import type { FactDefinition } from '../../model/fact.ts';
import { LONGEST_NOTE } from '../../model/rating.ts';
import { dateProblemWords } from '../../ui/date-problem-words.ts';
import { readWrittenDate } from '../../ui/read-date.ts';

/** Reads what was typed: a value, nothing (undefined), or a sentence that says what to type. */
export type Reading<Value> = (text: string) => Result<Value | undefined, string>;

/** Reads a note: kept as typed, and only refused when it is longer than a file can hold. */
export const readNote: Reading<string> = (text) => {
  if (text.length > LONGEST_NOTE) return failure(`Shorten this text to ${LONGEST_NOTE.toLocaleString('en-GB')} characters or fewer`);
  return success(text.trim() === '' ? undefined : text);
};

/** Reads a date as exact as it is known. */
export const readDate: Reading<string> = (text) => {
  const read = readWrittenDate(text);
  if (read.ok) return read;
  return read.problem === 'empty' ? success(undefined) : failure(dateProblemWords(read.problem));
};

/** Gives the reading of a date that says which date it is when it cannot be read. */
export const readNamedDate = (name: string | undefined): Reading<string> => (text) => {
  const read = readDate(text);
  return read.ok || name === undefined ? read : failure(`${name}: ${read.problem.charAt(0).toLowerCase()}${read.problem.slice(1)}`);
};

/** What a number may be. */
export type NumberLimits = Pick<FactDefinition, 'least' | 'most' | 'whole' | 'unit'>;

const wanted = ({ least, most, whole, unit }: NumberLimits): string => {
  const number = whole === true ? 'a whole number' : 'a number';
  const range = most === undefined ? `of ${least ?? 0} or more` : `from ${least ?? 0} to ${most}`;
  return `Enter ${number} ${range}${unit === undefined ? '' : ` (${unit})`}`;
};

/** Gives the reading of a number within limits. Stray spaces, commas and a percent sign do not matter. */
export const readNumber = (limits: NumberLimits): Reading<number> => (text) => {
  const figures = text.replaceAll(/[\s,%]/g, '');
  if (figures === '') return text.trim() === '' ? success(undefined) : failure(wanted(limits));
  const value = /^\d+(?:\.\d+)?$/.test(figures) ? Number(figures) : Number.NaN;
  const fits = value >= (limits.least ?? 0) && value <= (limits.most ?? Number.MAX_SAFE_INTEGER) && (limits.whole !== true || Number.isInteger(value));
  return fits ? success(value) : failure(wanted(limits));
};
