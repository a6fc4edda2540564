import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInWords } from '../../src/base/calendar-date.ts';
import { readTypedDate, readWrittenDate } from '../../src/ui/read-date.ts';
import { dateProblemWords } from '../../src/ui/date-problem-words.ts';
import type { DateProblem } from '../../src/ui/read-date.ts';

const written: readonly (readonly [string, string])[] = [
  ['9 March 2025', '2025-03-09'],
  ['9th March 2025', '2025-03-09'],
  ['the 9th of March, 2025', '2025-03-09'],
  ['March 9 2025', '2025-03-09'],
  ['March 9th, 2025', '2025-03-09'],
  ['on 9 mar 25', '2025-03-09'],
  ['9/3/25', '2025-03-09'],
  ['09.03.2025', '2025-03-09'],
  ['9-3-2025', '2025-03-09'],
  ['2025-03-09', '2025-03-09'],
  ['  9   March   2025. ', '2025-03-09'],
  ['29 Feb 2024', '2024-02-29'],
  ['1/1/99', '1999-01-01'],
  ['March 2025', '2025-03'],
  ['in Sept 2024', '2024-09'],
  ['3/2025', '2025-03'],
  ['2025-03', '2025-03'],
  ['summer 2024', '2024-summer'],
  ['Summer of 2024', '2024-summer'],
  ['winter 2024-25', '2024-winter'],
  ['winter 2024/2025', '2024-winter'],
  ['2024', '2024'],
];

const refused: readonly (readonly [string, DateProblem])[] = [
  ['', 'empty'],
  ['   ', 'empty'],
  ['last week', 'notUnderstood'],
  ['early 2024', 'notUnderstood'],
  ['about March 2025', 'notUnderstood'],
  ['9 March', 'yearMissing'],
  ['March', 'yearMissing'],
  ['summer', 'yearMissing'],
  ['March 25', 'yearMissing'],
  ['31/2/2025', 'noSuchDay'],
  ['29 Feb 2025', 'noSuchDay'],
  ['0/3/2025', 'noSuchDay'],
  ['3/13/2025', 'noSuchMonth'],
  ['9 Marsh 2025', 'noSuchMonth'],
  ['13/2025', 'noSuchMonth'],
  ['1/1/1066', 'unlikelyYear'],
  ['9 March 2025 or 2024', 'notUnderstood'],
  ['summer 2024 to 2026', 'notUnderstood'],
  ['9 March 202', 'notUnderstood'],
];

describe('a date written in one line', () => {
  test.each(written)('"%s" is kept as %s', (text, date) => {
    expect(readWrittenDate(text)).toEqual({ ok: true, value: date });
  });

  test.each(refused)('"%s" is refused as %s', (text, problem) => {
    expect(readWrittenDate(text)).toEqual({ ok: false, problem });
  });

  test('every day, month, season and year that we show in words is read back as itself', () => {
    const lastYear = new Date().getFullYear() + 1;
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date(`${lastYear}-12-31`), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    const year = fc.integer({ min: 1900, max: lastYear }).map(String);
    const season = fc.tuple(year, fc.constantFrom('spring', 'summer', 'autumn', 'winter')).map((parts) => parts.join('-'));
    fc.assert(fc.property(fc.oneof(day, day.map((date) => date.slice(0, 7)), season, year), (date) => {
      expect(readWrittenDate(dateInWords(date))).toEqual({ ok: true, value: date });
    }));
  });

  test('whatever is typed gives a date or a problem, and never fails', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const read = readWrittenDate(text);
      expect(read.ok ? read.value : dateProblemWords(read.problem)).not.toBe('');
    }));
  });
});

describe('a date typed in three boxes', () => {
  test.each([
    [{ day: '9', month: '3', year: '2025' }, '2025-03-09'],
    [{ day: ' 09 ', month: 'March', year: '25' }, '2025-03-09'],
    [{ day: '9th', month: 'mar.', year: '2025' }, '2025-03-09'],
    [{ day: '', month: 'March', year: '2025' }, '2025-03'],
    [{ day: '', month: '', year: '2025' }, '2025'],
  ])('%o is kept as %s', (typed, date) => {
    expect(readTypedDate(typed)).toEqual({ ok: true, value: date });
  });

  test.each([
    [{ day: '', month: '', year: '' }, 'empty'],
    [{ day: '9', month: '3', year: '' }, 'yearMissing'],
    [{ day: '9', month: '', year: '2025' }, 'monthMissing'],
    [{ day: '31', month: '4', year: '2025' }, 'noSuchDay'],
    [{ day: '1', month: '13', year: '2025' }, 'noSuchMonth'],
    [{ day: '1', month: 'M', year: '2025' }, 'noSuchMonth'],
    [{ day: 'x', month: '1', year: '2025' }, 'notUnderstood'],
  ])('%o is refused as %s', (typed, problem) => {
    expect(readTypedDate(typed)).toEqual({ ok: false, problem });
  });
});
