import { beforeAll, describe, expect, test } from 'vitest';
import { readingOf, type Reading } from '../../../src/engine/threshold-search-readings.ts';
import { thresholdIndex, type ThresholdIndex } from '../../../src/engine/threshold-search-index.ts';
import { searchThresholds } from '../../../src/engine/threshold-search.ts';
import { noticeOf } from '../../../src/features/thresholds/notice-words.ts';
import { bank, general, prepared } from '../../engine/shipped.ts';

let index: ThresholdIndex;
beforeAll(() => { index = thresholdIndex(bank); });
const read = (query: string): Reading | undefined => readingOf(searchThresholds(query, index).asked, 'gp', prepared, general);
const signs = (query: string): readonly string[] => searchThresholds(query, index).found.filter((one) => one.kind === 'indicator').map((one) => one.id);

describe('a mark on a baby keeps its level, however it is typed', () => {
  test.each([
    'bruise baby', 'bruse baby', 'brused baby', 'bruse on babys face', 'bruized baby', 'brusie on newborn', 'brusing baby', 'burnt baby', 'baby scald', 'baby scalded', 'skald on baby', 'fractured arm baby', 'baby broke arm', 'baby broke her leg', 'mark on baby', 'makr on babys face', 'baby injured',
    '6 week old with bruise', 'baby 3 weeks bruise', 'six week old bruse', '3 day old bruise', '2 month old burnt', '10 wk old fracture', 'bruise 6/52',
  ])('%s', (query) => {
    expect(read(query)?.cases.map((one) => one.level), query).toEqual([4]);
    expect(searchThresholds(query, index).asked.unread).toEqual([]);
    expect(signs(query).slice(0, 5)).toContain('SU10');
  });

  test.each(['brused', 'bruized', 'brusie', 'skald', 'broke arm', 'broke his leg', 'factured'])('and without an age "%s" asks whether it is a baby', (query) => { expect(noticeOf(query).mark).toBe(true); });
});

describe('weeks and days are an age only of a child', () => {
  test.each([['6 weeks old', '6 weeks', 'under-1'], ['1 week old', '1 week', 'under-1'], ['baby 3 weeks', '3 weeks', 'under-1'], ['newborn 5 days', '5 days', 'under-1'], ['60 weeks old', '60 weeks', '1-4'], ['8 months old', '8 months', 'under-1'], ['3 years old', '3 years', '1-4']])('"%s"', (query, ageLabel, band) => {
    expect(searchThresholds(query, index).asked).toMatchObject({ ageLabel, band, unread: [] });
  });
  test.each(['left alone 3 weeks', 'bruise 3 weeks', '200 weeks old', 'help tried 6 weeks'])('not in "%s"', (query) => { expect(searchThresholds(query, index).asked.ageLabel).toBeUndefined(); });
  test('and weeks of pregnancy stay those', () => {
    expect(searchThresholds('booked at 24 weeks', index).asked).toMatchObject({ subject: 'bookingWeeks', count: 24 });
    expect(searchThresholds('booked at 24/52', index).asked.ageLabel).toBeUndefined();
    expect(searchThresholds('booked 24 weeks unborn baby', index).asked).toMatchObject({ subject: 'bookingWeeks', count: 24 });
  });
});

describe('on their own', () => {
  test.each(['left on there own 5', 'left on own 5', 'left on their own 5', 'left on his own 5', 'home alone 5'])('"%s" is answered as "left alone 5"', (query) => {
    expect(read(query)).toEqual(read('left alone 5'));
    expect(signs(query)[0]).toBe('SU1');
  });
});

describe('what was missed is no missing child', () => {
  test.each([['missed appts 4', 4], ['missed 2 appt', 2], ['missed dentist 3', 3], ['missed 3 jabs', 3], ['missed hospital 2', 2], ['missed review 2', 2], ['mised appts 5', 5], ['missed clinic 3', 3], ['misses appointments 3', 3], ['missed gp 2', 2], ['FTA 3', 3], ['failed to attend 3', 3], ['didn\u2019t attend hospital 3', 3]])('"%s"', (query, count) => {
    expect(searchThresholds(query, index).asked).toMatchObject({ subject: 'missedAppointments', count, unread: [] });
  });
  test.each(['missed', 'missed 3', 'missed appt', 'missed dentist', 'missed jabs', 'missed school 3'])('"%s" is read as no missing child', (query) => {
    expect(searchThresholds(query, index).asked.subject).not.toBe('missing');
    expect(signs(query).slice(0, 3)).not.toContain('SU5');
  });
  test.each([['missed appt', 'HE1'], ['missed appts', 'HE1'], ['missed dentist', 'HE6'], ['missed jabs', 'HE9']])('"%s" finds %s first', (query, code) => { expect(signs(query)[0]).toBe(code); });
  test.each(['attends hospital 3 times', 'attended the dentist 2', 'attends gp 3'])('nor is who went: "%s"', (query) => { expect(searchThresholds(query, index).asked.subject).not.toBe('missedAppointments'); });
  test.each(['missing 3', 'missing from hospital 3', 'missing from home 3 times'])('"%s" is', (query) => { expect(searchThresholds(query, index).asked).toMatchObject({ subject: 'missing', count: 3 }); });
});

test.each(['pissed', 'mum pissed', 'hammered', 'dad hammered', 'wasted', 'slurring', 'mum slurring her words', 'steaming', 'legless', 'on the drink', 'mum on the drink again'])('"%s" finds alcohol first', (query) => { expect(signs(query)[0]).toBe('PF1'); });
test.each(['fever', 'fever 40'])('"%s" finds the care of an ill child first', (query) => { expect(signs(query)[0]).toBe('HE3'); });
test.each([['pissed himself', 'EM11'], ['pissed the bed', 'EM11']])('"%s" is wetting', (query, code) => { expect(signs(query).slice(0, 3)).toContain(code); });

test.each(['help', 'Help!', 'help me', 'please help', 'I need help now', 'emergency', '999'])('"%s" asks for help', (query) => { expect(noticeOf(query).help).toBe(true); });
test.each(['help tried in school', 'early help', 'refuses help', 'helps with homework', 'emergency visits', ''])('"%s" does not', (query) => { expect(noticeOf(query).help).toBe(false); });
