import { beforeAll, describe, expect, test } from 'vitest';
import { searchThresholds } from '../../src/engine/threshold-search.ts';
import { thresholdIndex, type ThresholdIndex } from '../../src/engine/threshold-search-index.ts';
import { LOCAL_VALUES } from '../../src/engine/threshold-search-values.ts';
import { DEFAULT_CONSTANTS } from '../../src/model/framework.ts';
import { bank } from './shipped.ts';

let index: ThresholdIndex;
beforeAll(() => { index = thresholdIndex(bank); });
const valuesFor = (query: string): readonly string[] => searchThresholds(query, index).found.filter((one) => one.kind === 'value').map((one) => one.id);

test('every count that an area may set can be found, each once', () => {
  expect(LOCAL_VALUES.map((value) => value.name).toSorted()).toEqual(Object.keys(DEFAULT_CONSTANTS).toSorted());
});

test.each([
  ['contactThreshold', 'contacts', 'HI1', ['contacts', 'referrals', 'MASH contacts', 'NFA']],
  ['essentialMissed', 'appointments', 'HE1', ['DNA', 'WNB', 'missed appointments', 'not brought']],
  ['familyMissedThreshold', 'appointments', 'EN1', ['family missed appointments', 'siblings not brought']],
  ['emergencyThreshold', 'visits', 'HE12', ['A&E', 'emergency visits', 'urgent care']],
  ['driftMonths', 'months', 'HI2', ['drift', 'no change']],
  ['sustainedMonths', 'months', 'HI3', ['sustained change', 'improvement']],
  ['cycles', 'times', 'HI3', ['improve and slip', 'yo-yo', 'cycles']],
  ['refusedVisits', 'visits', 'EN2', ['refused visits', 'no access visits', 'failed visits']],
  ['lateBookingWeeks', 'weeks', 'PB1', ['late booking', 'antenatal booking weeks']],
  ['helpTriedWeeks', 'weeks', 'ED3', ['help tried in school', 'breakfast club weeks']],
  ['clutterHigh', 'of 9', 'HC3', ['clutter', 'CIR', 'hoarding']],
  ['clutterSevere', 'of 9', 'HC3', ['severe clutter']],
  ['missingEpisodes', 'times', 'SU5', ['missing episodes', 'runs away', 'misper']],
  ['persistentAttendance', '% attended', 'ED1', ['attendance', 'persistent absence', 'PA']],
  ['severeAttendance', '% attended', 'ED1', ['severe absence']],
])('%s, counted in "%s" and asked with %s, is what is meant by %j', (name, unit, indicator, words) => {
  for (const one of words) expect(valuesFor(one)[0], one).toBe(name);
  expect(LOCAL_VALUES.find((value) => value.name === name)).toMatchObject({ unit, indicator });
});

test('words for two values find both', () => {
  for (const word of ['CIR', 'hoarding']) expect(valuesFor(word).toSorted(), word).toEqual(['clutterHigh', 'clutterSevere']);
  expect(valuesFor('attendance').toSorted()).toEqual(['persistentAttendance', 'severeAttendance']);
});

describe.each(LOCAL_VALUES.map((value) => [value.name, value] as const))('%s', (name, value) => {
  test('names rules that there are, and every one whose condition names it', () => {
    const named = new RegExp(`\\b${name}\\b`);
    const reading = bank.rules.filter((rule) => [rule.when, ...rule.outcomes.map((outcome) => outcome.when ?? '')].some((text) => named.test(text))).map((rule) => rule.id);
    expect(value.rules.length).toBeGreaterThan(0);
    expect(value.rules.filter((rule) => bank.rules.every((one) => one.id !== rule))).toEqual([]);
    expect(reading.filter((rule) => !value.rules.includes(rule))).toEqual([]);
  });

  test('says in words what it is, and is found by them', () => {
    expect(value.label.split(' ').length).toBeGreaterThan(3);
    expect(valuesFor(value.label)[0]).toBe(name);
  });
});
