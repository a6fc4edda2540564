import { describe, expect, test } from 'vitest';
import type { Screening } from '../../src/model/screening.ts';
import { readScreening } from '../../src/save/read-screening.ts';
import { describeProblem, problemLine, SAVE_PROBLEM_KINDS, saveProblem } from '../../src/save/save-problem.ts';
import { upToDate, type Migration } from '../../src/save/migrations.ts';
import { writeScreening } from '../../src/save/write-screening.ts';
import { codes, facts, sampleScreening } from './sample-screening.ts';

const read = (text: string, today?: string): ReturnType<typeof readScreening> => readScreening(text, facts, codes, today);
const text = writeScreening(sampleScreening);

/** The sample with one part changed, as any other program could write it. */
const changed = (path: readonly (string | number)[], value: unknown): string => {
  const file: unknown = JSON.parse(text);
  const last = path.at(-1);
  const owner = path.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(Object(at), step), file);
  if (value === undefined) Reflect.deleteProperty(Object(owner), last ?? '');
  else Reflect.set(Object(owner), last ?? '', value);
  return JSON.stringify(file);
};

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, part]) => [key, shuffled(part)]));
};

describe('a screening that is written', () => {
  test('reads back the same', () => {
    expect(read(text)).toEqual({ ok: true, value: sampleScreening });
  });

  test('has the same bytes whatever order its parts were put together in', () => {
    const other = read(JSON.stringify(shuffled(sampleScreening)));
    expect(other.ok && writeScreening(other.value)).toBe(text);
  });

  test('names what it is first and ends with a line end', () => {
    expect(text.startsWith('{\n  "format": "screen-for-neglect",\n  "version": 1,\n  "id"')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('keeps a note of 200,000 characters, emoji and writing from right to left', () => {
    const note = `${'ab 👩‍👧 می‌خواهم שלום '.repeat(10_000)}`.slice(0, 200_000);
    const whole: Screening = { ...sampleScreening, triedSoFar: note };
    expect(read(writeScreening(whole))).toEqual({ ok: true, value: whole });
  });

  test('opens with a byte-order mark, other line ends and spaces after it', () => {
    expect(read(`\ufeff${text.replaceAll('\n', '\r\n')}      \n`).ok).toBe(true);
  });

  test('with 20,000 events opens within a second', () => {
    const chronology = Array.from({ length: 20_000 }, (_, n) => ({ id: `e${n}`, date: '2025-11-02', kind: 'contact', children: ['c1'], agency: 'Front door', note: 'Told about the cold mornings; no further action taken.', doNotShareWithFamily: false }) as const);
    const long = writeScreening({ ...sampleScreening, chronology });
    const times = [1, 2, 3].map(() => {
      const begun = performance.now();
      expect(read(long).ok).toBe(true);
      return performance.now() - begun;
    });
    expect(Math.min(...times)).toBeLessThan(1_000); // the other runs may have waited for the machine
  });
});

describe('a part that does not fit is named, without the answer', () => {
  const child = ['household', 'children', 0] as const;
  test.each([
    ['an age of 400', [...child, 'age', 'years'], 400, 'wrongShape', 'household.children[0].age.years', 'must be 17 or less'],
    ['half a year', [...child, 'age', 'years'], 1.5, 'wrongShape', 'household.children[0].age.years', 'must be a whole number'],
    ['attendance of 130', [...child, 'facts', 'attendancePercent'], 130, 'misfit', 'household.children[0].facts.attendancePercent', 'must be 100 or less'],
    ['an answer that is not offered', ['household', 'facts', 'homeSeenBy'], 'Kyle', 'misfit', 'household.facts.homeSeenBy', undefined],
    ['a fact that nobody asks', [...child, 'facts', 'shoeSize'], 3, 'unknownName', 'household.children[0].facts.shoeSize', 'is not a fact of this edition'],
    ['a household fact on a child', [...child, 'facts', 'historyExists'], true, 'unknownName', 'household.children[0].facts.historyExists', 'is asked once for the household, not for a child'],
    ['an unknown indicator', ['household', 'ratings', 'ZZ9'], { answer: 1 }, 'unknownName', 'household.ratings.ZZ9', 'is not an indicator of this edition'],
    ['a rating of 5', [...child, 'ratings', 'HE6', 'answer'], 5, 'wrongShape', 'household.children[0].ratings.HE6.answer', 'must be one of 1, 2, 3, 4, notKnown, doesNotApply'],
    ['two people with one id', ['household', 'adults', 0, 'id'], 'c1', 'repeatedId', 'household.adults[0].id', 'is used twice'],
    ['an event of a child who is not there', ['chronology', 0, 'children'], ['c9'], 'unknownPerson', 'chronology[0].children[0]', 'is not the id of a child in this file'],
    ['a judgement of a child who is not there', ['judgement', 'after', 'levels', 'c9'], 4, 'unknownPerson', 'judgement.after.levels.c9', 'is not the id of a child in this file'],
    ['the 30th of February', ['assessedOn'], '2026-02-30', 'wrongShape', 'assessedOn', undefined],
    ['an event in 2092', ['chronology', 0, 'date'], '2092-01-14', 'impossibleDate', 'chronology[0].date', 'is more than a year after the day of the assessment'],
    ['an event in 1492', ['chronology', 0, 'date'], '1492', 'impossibleDate', 'chronology[0].date', 'is before 1900'],
    ['an assessment in 2192', ['assessedOn'], '2192-03-09', 'impossibleDate', 'assessedOn', 'is after 2100'],
    ['a review in ten years', ['reviewOn'], '2036-03-09', 'impossibleDate', 'reviewOn', 'is more than five years after the day of the assessment'],
    ['no role', ['role'], undefined, 'wrongShape', 'role', 'is missing'],
    ['an extra part', ['notes'], 'x', 'wrongShape', '', 'has a part that is not known here: notes'],
    ['an extra part that is named like a person', ['Kyle Smith of Hull'], 'x', 'wrongShape', '', 'has a part that is not known here: (name not shown)'],
    ['a fact that is named like a person', ['household', 'facts', 'Kyle'], true, 'unknownName', 'household.facts.(name not shown)', undefined],
    ['text for a number', [...child, 'age', 'months'], 'four', 'wrongShape', 'household.children[0].age.months', 'must be a number'],
    ['a list for a group', ['household', 'facts'], [], 'wrongShape', 'household.facts', 'must be a group of parts'],
    ['41 children', ['household', 'children'], Array.from({ length: 41 }, (_, n) => ({ ...sampleScreening.household.children[1], id: `k${n}` })), 'wrongShape', 'household.children', 'must have 40 entries or less'],
  ] as const)('%s', (_what, path, value, kind, where, what) => {
    const result = read(changed(path, value));
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problem).toMatchObject({ kind, where, ...(what !== undefined && { what }) });
    expect(problemLine('case.json', result.problem)).toMatch(/^case\.json · .+ · .+$/);
    expect(JSON.stringify(result.problem)).not.toMatch(/Kyle|Smith|four/);
  });

  test('a day of assessment that is still to come is refused when today is known', () => {
    expect(read(text, '2026-03-01').ok).toBe(true);
    expect(read(text, '2024-03-01')).toMatchObject({ ok: false, problem: { kind: 'impossibleDate', where: 'assessedOn' } });
  });
});

test('every kind of problem has words and a next action, and none blames or promises', () => {
  for (const kind of SAVE_PROBLEM_KINDS) {
    const { message, nextAction } = describeProblem(saveProblem(kind, 'household.facts', 'must be a list'));
    expect(message).toMatch(/^[A-Z].*[a-z]: household\.facts must be a list\.$/);
    expect(nextAction).toMatch(/^[A-Z].*\.$/);
    expect(`${message} ${nextAction}`).not.toMatch(/invalid|error|failed|score|\bsafe\b/i);
  }
});

describe('versions', () => {
  // Planted: a product whose version is 3, with files of version 1 and 2 about.
  const steps: readonly Migration[] = [
    { from: 1, step: ({ carers, ...rest }) => ({ ...rest, adults: carers }) },
    { from: 2, step: ({ adults, ...rest }) => ({ ...rest, household: { adults } }) },
  ];

  test('an older file is brought up one step at a time', () => {
    expect(upToDate({ format: 'screen-for-neglect', version: 1, carers: ['a'] }, steps, 3)).toEqual({ ok: true, value: { format: 'screen-for-neglect', version: 3, household: { adults: ['a'] } } });
    expect(upToDate({ format: 'screen-for-neglect', version: 2, adults: ['a'] }, steps, 3)).toEqual({ ok: true, value: { format: 'screen-for-neglect', version: 3, household: { adults: ['a'] } } });
  });

  test('a step that trips over an old file, and one that is missing, are problems and not crashes', () => {
    const trips: Migration = { from: 1, step: ({ carers }) => ({ adults: (carers as string[]).map((carer) => carer) }) };
    expect(upToDate({ format: 'screen-for-neglect', version: 1 }, [trips], 2)).toMatchObject({ ok: false, problem: { kind: 'wrongShape', what: 'does not have the form of version 1' } });
    expect(upToDate({ format: 'screen-for-neglect', version: 1 }, [], 2)).toMatchObject({ ok: false, problem: { kind: 'unknownVersion' } });
  });

  test.each([
    [2, 'newerVersion'], [999, 'newerVersion'], [0, 'unknownVersion'], [-1, 'unknownVersion'], [1.5, 'unknownVersion'], ['1', 'unknownVersion'], [null, 'unknownVersion'],
  ])('version %j gives %s', (version, kind) => {
    expect(read(changed(['version'], version))).toMatchObject({ ok: false, problem: { kind, where: 'version' } });
  });

  test('a file of another kind is not taken for a screening', () => {
    for (const other of ['[]', '7', 'null', '"x"', '{}', '{"format":"screen-for-neglect-framework","version":1}']) {
      expect(read(other)).toMatchObject({ ok: false, problem: { kind: 'notAScreening' } });
    }
  });
});
