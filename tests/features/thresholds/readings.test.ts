import { beforeAll, expect, test } from 'vitest';
import { prepareBank } from '../../../src/engine/prepared-bank.ts';
import { thresholdIndex, type ThresholdIndex } from '../../../src/engine/threshold-search-index.ts';
import { readingOf, type Reading } from '../../../src/engine/threshold-search-readings.ts';
import { bandFor, signReading } from '../../../src/engine/threshold-search-sign.ts';
import { searchThresholds } from '../../../src/engine/threshold-search.ts';
import type { Framework } from '../../../src/model/framework.ts';
import { placesFor, screeningFor, withSignInView } from '../../../src/features/thresholds/into-screening.ts';
import { bank } from '../../engine/shipped.ts';

let index: ThresholdIndex;
beforeAll(() => { index = thresholdIndex(bank); });
const areaOf = (id: string): Framework => {
  const found = bank.frameworks.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const general = areaOf('generic-england');
const read = (query: string, framework: Framework = general): Reading | undefined => readingOf(searchThresholds(query, index).asked, 'school', prepareBank(bank, framework.constants), framework);
const inWords = (reading: Reading | undefined): readonly string[] => (reading?.cases ?? []).map((one) => `${one.immediateDanger ? '999' : one.level ?? '-'} ${one.findings.map((finding) => finding.rule.id).join(' ')}`.trim());

test('a small child left alone is at the highest level, and in danger when it is now', () => {
  expect(inWords(read('toddler left alone'))[0]).toBe('4 SUP-01');
  expect(inWords(read('toddler left alone'))[1]).toMatch(/^999 /);
  expect(read('toddler left alone')?.title).toBe('Left alone: a toddler (2 years)');
});

test('at ten, a short agreed time sets no level, a long one and a night do', () => {
  expect(inWords(read('left alone 10'))).toEqual(['-', '3 SUP-03', '4 SUP-04 SUP-03', '4 SUP-04 SUP-03']);
  expect(inWords(read('left alone 6'))[0]).toMatch(/^3 SUP-02/);
  expect(inWords(read('left alone 14'))).toEqual(['-', '-', '3 SUP-04', '4 SUP-04']);
});

test.each([
  ['attendance 88', '2 EDU-03', 'ED1'],
  ['attendance 45', '3 EDU-01 EDU-03', 'ED1'],
  ['attendance 96', '-', 'ED1'],
  ['clutter 5', '3 HOA-01', 'HC3'],
  ['clutter 8', '4 HOA-02 HOA-01', 'HC3'],
  ['clutter 2', '-', 'HC3'],
  ['3 contacts', '3 CUM-01', 'HI1'],
  ['DNA 3', '3 HLT-03', 'HE1'],
  ['bruise baby', '4 FLR-03 CNS-02', 'SU10'],
  ['booked at 24 weeks', '3 UNB-04', 'PB1'],
])('"%s" comes to %s', (query, first, indicator) => {
  expect(inWords(read(query))[0]).toBe(first);
  expect(read(query)?.indicator).toBe(indicator);
});

test('an area’s own counts are used', () => {
  const strict: Framework = { ...general, constants: { clutterHigh: 6, persistentAttendance: 85 } };
  expect(inWords(read('clutter 5', strict))[0]).toBe('-');
  expect(inWords(read('attendance 88', strict))[0]).toBe('-');
});

test('every sign has four descriptions, never comes out lower for a higher one, and names only real rules', () => {
  const ids = new Set(bank.rules.map((rule) => rule.id));
  const prepared = prepareBank(bank);
  for (const group of bank.groups) {
    for (const indicator of group.indicators.filter((one) => one.calculated !== true)) {
      const reading = signReading(indicator, group, bandFor(indicator, undefined), 'gp', prepared, general);
      expect(reading.levels).toHaveLength(4);
      for (const [at, level] of reading.levels.entries()) expect(level.alone, indicator.code).toBeGreaterThanOrEqual(reading.levels[at - 1]?.alone ?? 1);
      for (const { rule } of reading.rules) expect(ids.has(rule.id)).toBe(true);
      if (indicator.urgentAtLevel4) expect(reading.rules.some(({ rule, from }) => rule.id === 'URG-01' && from === 4), indicator.code).toBe(true);
    }
  }
});

test('a sign taken into a screening is in view and not answered', () => {
  for (const group of bank.groups) {
    for (const indicator of group.indicators.filter((one) => one.calculated !== true)) {
      const begun = screeningFor(group, indicator, 'gp', general, bank.ruleSet, '2026-11-22', 'x');
      expect(begun.household.ratings).toEqual({});
      expect(begun.household.children[0]?.ratings).toEqual({});
      // Growing up is asked from 14 on: the age has to be given first.
      expect(placesFor(indicator, group, begun).length, indicator.code).toBe(indicator.code === 'DN9' ? 0 : 1);
      expect(withSignInView({ ...begun, pass: 'quick' }, indicator).pass).toBe(indicator.quickPass.includes('gp') ? 'quick' : 'full');
    }
  }
});
