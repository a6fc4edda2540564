import { beforeAll, describe, expect, test } from 'vitest';
import { thresholdIndex, type ThresholdIndex } from '../../src/engine/threshold-search-index.ts';
import { readingOf, screeningOfOne, type Reading } from '../../src/engine/threshold-search-readings.ts';
import { bandFor, signReading } from '../../src/engine/threshold-search-sign.ts';
import { searchThresholds } from '../../src/engine/threshold-search.ts';
import type { AgeBand, Indicator, IndicatorGroup } from '../../src/model/indicator.ts';
import { bank, general, prepared } from './shipped.ts';

let index: ThresholdIndex;
beforeAll(() => { index = thresholdIndex(bank); });
const read = (query: string): Reading | undefined => readingOf(searchThresholds(query, index).asked, 'school', prepared, general);
const inWords = (reading: Reading | undefined): readonly string[] => (reading?.cases ?? []).map((one) => `${one.immediateDanger ? '999' : one.level ?? '-'} ${one.findings.map((finding) => finding.rule.id).join(' ')}`.trim());

describe('a number that was searched is said in words', () => {
  test.each([
    ['left alone 10', 'Left alone: 10 years'], ['babysitting at 9', 'Left in charge of a younger child: 9 years'], ['attendance 88', 'Attendance of 88%'], ['clutter 5', 'Clutter picture 5 of 9'],
    ['DNA 1', '1 missed appointment in 12 months'], ['DNA 3', '3 missed appointments in 12 months'], ['1 contact', '1 contact with the front door'], ['3 contacts', '3 contacts with the front door'],
    ['A&E 1', '1 urgent or emergency visit'], ['A&E 5', '5 urgent or emergency visits'], ['missing 1', 'Missing 1 time'], ['missing 3', 'Missing 3 times'], ['booked at 24 weeks', 'First booking at 24 weeks of pregnancy'], ['bruise baby', 'A mark or injury: a baby'],
  ])('"%s": %s', (query, title) => { expect(read(query)?.title).toBe(title); });

  test.each([
    ['left alone 4', ['Left alone at all', 'Alone right now']],
    ['left alone 5', ['A short time, agreed, and it fits the child', 'For long, in danger, unable to reach the carer, or unhappy about it', 'Overnight, once', 'Overnight, twice or more']],
    ['babysitting at 9', ['In charge of a child of 5 or older', 'In charge of a child under 5']],
    ['attendance 88', ['Without an accepted reason', 'Fully explained and planned']],
    ['clutter 5', ['In a room that the child uses', 'And it blocks an exit, or something could set it alight']],
    ['DNA 3', ['They mattered to health and had no good reason', 'They mattered to health, and without this care the child could die or be disabled', 'Counted across the whole family']],
    ['3 contacts', ['In the last 12 months']], ['A&E 5', ['For injury or illness that could have been prevented, in 12 months']], ['missing 3', ['In the last 12 months']],
    ['booked at 24 weeks', ['No reason of access or arrival is known', 'Only because of arrival, moves or getting to care']], ['bruise baby', ['Any bruise, burn, fracture or mark on a child who cannot move by itself']],
  ])('with what "%s" may mean', (query, words) => { expect(read(query)?.cases.map((one) => one.words)).toEqual(words); });
});

describe('each meaning is put to the rules', () => {
  test.each<readonly [string, readonly string[]]>([
    ['babysitting at 9', ['3 SUP-02', '4 SUP-02']], ['babysitting at 14', ['-', '-']], ['babysitting at 16', ['-', '-']], ['attendance 88', ['2 EDU-03', '- EDU-03']], ['attendance 45', ['3 EDU-01 EDU-03', '2 EDU-01 EDU-03']], ['clutter 3', ['-', '4 HOA-02']], ['clutter 5', ['3 HOA-01', '4 HOA-02 HOA-01']], ['clutter 8', ['4 HOA-02 HOA-01', '4 HOA-02 HOA-01']],
    ['DNA 1', ['-', '3 HLT-03', '-']], ['DNA 3', ['3 HLT-03', '3 HLT-03', '3 CUM-08']], ['2 contacts', ['-']], ['3 contacts', ['3 CUM-01']], ['A&E 2', ['-']], ['A&E 5', ['3 HLT-10']], ['missing 1', ['-']], ['missing 3', ['3 SUP-07']], ['booked at 24 weeks', ['3 UNB-04', '-']], ['booked at 12 weeks', ['-', '-']], ['bruise baby', ['4 FLR-03 CNS-02']], ['left alone 4', ['4 SUP-01', '999 SUP-01 IMM-01 IMM-02']], ['left alone 5', ['3 SUP-02', '3 SUP-02', '4 SUP-02 SUP-04', '4 SUP-02 SUP-04']], ['left alone 12', ['-', '-', '3 SUP-04', '4 SUP-04']], ['left alone 16', ['-', '-', '-', '-']],
  ])('"%s": %j', (query, cases) => { expect(inWords(read(query))).toEqual(cases); });
});

test('where no number is told, or an age that is needed, nothing is said', () => {
  for (const query of ['left alone', 'babysitting', 'teeth', 'attendance', 'bruise', '']) expect(read(query), query).toBeUndefined();
});

describe('the made-up child of a search', () => {
  test('is one about whom nothing else is known, in a training screening', () => {
    expect(screeningOfOne({}, {}, 'gp', general)).toMatchObject({
      purpose: 'training', role: 'gp', framework: { id: general.id, edition: general.edition }, chronology: [], earlier: [],
      household: { children: [{ label: 'Child 1', age: { kind: 'notKnown' }, livesHere: true, ratings: {}, facts: {} }], adults: [], ratings: {}, facts: {} },
    });
  });
  test('with what was told of it and its home', () => {
    expect(screeningOfOne({ disabled: true, age: { kind: 'unborn' } }, { clutterRating: 5 }, 'school', general).household).toMatchObject({ children: [{ disabled: true, age: { kind: 'unborn' } }], facts: { clutterRating: 5 } });
  });
});

const signOf = (code: string): readonly [Indicator, IndicatorGroup] => {
  for (const group of bank.groups) for (const indicator of group.indicators) if (indicator.code === code) return [indicator, group];
  throw new Error(code);
};

describe('a sign is looked at for', () => {
  const at = (ageBands: readonly AgeBand[], chosen?: AgeBand): AgeBand => bandFor({ ...signOf('HE1')[0], ageBands: [...ageBands] }, chosen);

  test('the age that was chosen, where the sign is asked then', () => { expect([at(['under-1', '5-10'], 'under-1'), at(['under-1', '5-10'], '16-17')]).toEqual(['under-1', '5-10']); });
  test.each<readonly [readonly AgeBand[], AgeBand]>([
    [['unborn', 'under-1', '1-4', '5-10', '11-15', '16-17'], '5-10'], [['unborn', 'under-1', '1-4', '11-15'], '11-15'], [['unborn', 'under-1', '1-4', '16-17'], '1-4'], [['unborn', 'under-1'], 'under-1'], [['unborn'], 'unborn'], [['16-17'], '5-10'],
  ])('else a usual one: of %j %s', (bands, band) => { expect(at(bands)).toBe(band); });
});

describe('what a sign comes to alone', () => {
  const reading = (code: string, band?: AgeBand) => { const [indicator, group] = signOf(code); return signReading(indicator, group, bandFor(indicator, band), 'school', prepared, general); };
  const levels = (code: string, band?: AgeBand): string => reading(code, band).levels.map((one) => one.alone).join(' ');

  test.each<readonly [string, AgeBand | undefined, string]>([['HE1', undefined, '1 2 3 4'], ['HE7', undefined, '1 2 3 4'], ['HC1', undefined, '1 2 3 4'], ['HC3', undefined, '1 2 3 4'], ['PF5', undefined, '1 1 2 3'], ['PF1', undefined, '1 2 2 4'], ['DN2', undefined, '1 2 3 4'], ['ED3', '1-4', '1 2 3 4'], ['ED3', '5-10', '1 2 3 4'], ['SU10', 'under-1', '1 2 4 4'], ['PB1', undefined, '1 2 3 4'], ['HI2', undefined, '1 2 2 2'], ['HE4', 'under-1', '1 2 4 4']])('%s at %s: %s', (code, band, alone) => {
    expect(levels(code, band)).toBe(alone);
  });

  test('is said with its own descriptions', () => {
    expect(reading('HE1').levels.map((one) => [one.level, one.descriptor])).toEqual(([1, 2, 3, 4] as const).map((level) => [level, signOf('HE1')[0].descriptors[`${level}`]]));
  });
  test('and with up to five steps, none of them one of every record', () => {
    for (const code of ['HE1', 'HC1', 'SU1', 'PF1']) {
      const steps = reading(code).levels.map((one) => one.steps.map((step) => step.id));
      expect(steps.flat().filter((id) => ['NS-34', 'NS-51', 'NS-60', 'NS-62', 'NS-70'].includes(id))).toEqual([]);
      expect(Math.max(...steps.map((one) => one.length))).toBe(5);
    }
  });
  test.each<readonly [string, string]>([['SU1', 'URG-01 from 4, HOM-02, IMM-05, SUP-01, SUP-02, SUP-04, EMO-05, SUP-03, AFF-01'], ['HE6', 'COR-01 from 4, HLT-01 from 4, HLT-05'], ['HC3', 'URG-01 from 4, HOA-02 from 4, HOA-01 from 3'], ['PF5', 'CTX-04 from 4, SUP-05 from 4, ADU-04']])('with the rules that read it, those it fires by itself first and graver ones before: %s', (code, rules) => {
    expect(reading(code).rules.map(({ rule, from }) => `${rule.id}${from === undefined ? '' : ` from ${from}`}`).join(', ')).toBe(rules);
  });
});
