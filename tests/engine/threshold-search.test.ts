import { beforeAll, describe, expect, test } from 'vitest';
import { thresholdIndex, type ThresholdIndex } from '../../src/engine/threshold-search-index.ts';
import { searchThresholds, type SearchFilter } from '../../src/engine/threshold-search.ts';
import { slipsBetween, stemOf } from '../../src/engine/threshold-search-words.ts';
import { EVERYDAY_PHRASES, MISTYPED_PHRASES, UNSEEN_PHRASES } from './threshold-phrases.ts';
import { bank } from './shipped.ts';

let index: ThresholdIndex;
beforeAll(() => { index = thresholdIndex(bank); });
const firstSigns = (query: string, filter: SearchFilter = {}): readonly string[] =>
  searchThresholds(query, index, filter).found.filter((one) => one.kind === 'indicator').slice(0, 3).map((one) => one.id);
const first = (query: string, kind: string): string | undefined => searchThresholds(query, index).found.find((one) => one.kind === kind)?.id;

test.each(EVERYDAY_PHRASES)('"%s" has what is meant among the first three', (phrase, wanted) => {
  const found = firstSigns(phrase);
  expect(found.some((code) => wanted.includes(code)), `${phrase} gave ${found.join(', ')}`).toBe(true);
});

test.each(MISTYPED_PHRASES)('"%s" is forgiven', (phrase, wanted) => {
  const found = firstSigns(phrase);
  expect(found.some((code) => wanted.includes(code)), `${phrase} gave ${found.join(', ')}`).toBe(true);
});

test('there are at least sixty everyday phrases, each of them once', () => {
  expect(EVERYDAY_PHRASES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(EVERYDAY_PHRASES.map(([phrase]) => phrase)).size).toBe(EVERYDAY_PHRASES.length);
});

test('most phrases that no synonym was written for are found as well', () => {
  const missed = UNSEEN_PHRASES.filter(([phrase, wanted]) => !firstSigns(phrase).some((code) => wanted.includes(code)));
  expect(missed.map(([phrase]) => `${phrase}: ${firstSigns(phrase).join(', ')}`).length, missed.map(([phrase]) => `${phrase}: ${firstSigns(phrase).join(', ')}`).join('\n')).toBeLessThanOrEqual(UNSEEN_PHRASES.length * 0.25);
});

describe('numbers are read with the words beside them', () => {
  const asked = (query: string) => searchThresholds(query, index).asked;
  test.each([
    ['left alone 10', 'leftAlone', '10 years', undefined],
    ['home alone aged 6', 'leftAlone', '6 years', undefined],
    ['toddler left alone', 'leftAlone', 'a toddler (2 years)', undefined],
    ['8 month old left alone', 'leftAlone', '8 months', undefined],
    ['attendance 88', 'attendance', undefined, 88],
    ['atendance 88%', 'attendance', undefined, 88],
    ['clutter 5', 'clutter', undefined, 5],
    ['cir 7', 'clutter', undefined, 7],
    ['DNA 3', 'missedAppointments', undefined, 3],
    ['missed appointments 4', 'missedAppointments', undefined, 4],
    ['3 contacts', 'contacts', undefined, 3],
    ['A&E 5 times', 'emergencyVisits', undefined, 5],
    ['booked at 24 weeks', 'bookingWeeks', undefined, 24],
    ['bruise baby', 'injury', 'a baby', undefined],
    ['babysitting at 9', 'inCharge', '9 years', undefined],
  ])('"%s"', (query, subject, ageLabel, count) => {
    expect(asked(query)).toMatchObject({ subject, ageLabel, count });
  });

  test.each([
    ['left alone 400', ['400']], ['left alone 10 hours', ['10']], ['attendance 150', ['150']], ['smelly 977', ['977']], ['left alone 10', []], ['attendance 88', []], ['5 year old left alone', []], ['self harm 14', []], ['FLR-11', []], ['smelly', []],
  ])('"%s" leaves unread: %j', (query, unread) => {
    expect(asked(query).unread).toEqual(unread);
  });

  test.each([['self harm 14', '11-15'], ['cutting 16', '16-17'], ['hitting 5', '5-10'], ['bruise 4', '1-4']])('the number that ends "%s" is the age of the child', (query, band) => {
    expect(asked(query).band).toBe(band);
  });

  test.each(['self harm 3', 'self harm 14 times', '14 bruises', 'DNA 5'])('"%s" tells no age', (query) => {
    expect(asked(query).age).toBeUndefined();
  });

  test.each(['attendance 150', 'clutter 30', 'smelly', 'left alone 10 hours', '12', ''])('"%s" claims no number that it cannot mean', (query) => {
    expect(asked(query).count).toBeUndefined();
    expect(asked(query).age).toBeUndefined();
  });
});

test('rules, values and next steps are found too', () => {
  expect(first('persistent absence', 'rule')).toBe('EDU-03');
  expect(first('hoarding', 'rule')).toMatch(/^HOA-/);
  expect(first('attendance', 'value')).toBe('persistentAttendance');
  expect(first('fire safety visit', 'step')).toBe('NS-28');
  expect(first('SUP-03', 'rule')).toBe('SUP-03');
  expect(firstSigns('SU1')[0]).toBe('SU1');
});

test('a filter leaves only what fits it', () => {
  for (const query of ['alone', 'teeth', 'drunk', 'dirty']) {
    for (const filter of [{ age: 'under-1' }, { group: 'home' }, { role: 'gp' }, { role: 'school' }] as const) {
      const narrowed = searchThresholds(query, index, filter).found;
      if ('age' in filter) for (const one of narrowed) expect(one.indicator?.ageBands.includes(filter.age) ?? true).toBe(true);
      if ('group' in filter) for (const one of narrowed) expect(one.group?.group ?? filter.group).toBe(filter.group);
    }
  }
});

test('a sign that a filter fits stays first', () => {
  expect(firstSigns('teeth', { role: 'gp' })[0]).toBe('HE6');
  expect(firstSigns('dirty', { group: 'home' })[0]).toBe('HC1');
  expect(firstSigns('left alone', { age: '1-4' })[0]).toBe('SU1');
});

test('no text can break a search, and nothing typed finds nothing', () => {
  for (const query of ['', '   ', '(((', '\\', '__proto__', 'constructor', '💥', 'ß'.repeat(500), 'a'.repeat(5_000), '%00<script>']) expect(() => searchThresholds(query, index)).not.toThrow();
  expect(searchThresholds('', index).found).toEqual([]);
  expect(searchThresholds('zzzzqqqq', index).found).toEqual([]);
});

test('slips and endings', () => {
  expect(slipsBetween('hygien', 'hygein', 2)).toBe(1);
  expect(slipsBetween('teeth', 'teth', 2)).toBe(1);
  expect(slipsBetween('baby', 'dentist', 2)).toBe(3);
  expect(new Set(['smell', 'smells', 'smelly', 'smelling'].map(stemOf)).size).toBe(1);
  expect(new Set(['bruise', 'bruises', 'bruised', 'bruising'].map(stemOf)).size).toBe(1);
});
