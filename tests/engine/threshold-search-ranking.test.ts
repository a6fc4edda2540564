import { describe, expect, test } from 'vitest';
import { thresholdIndex, type ThresholdIndex } from '../../src/engine/threshold-search-index.ts';
import { searchThresholds, type SearchFilter } from '../../src/engine/threshold-search.ts';
import type { ContentBank } from '../../src/model/content-bank.ts';
import type { Indicator, IndicatorGroup } from '../../src/model/indicator.ts';
import type { NextStep } from '../../src/model/next-step.ts';
import type { Rule } from '../../src/model/rule.ts';
import { bank } from './shipped.ts';

const first = <T>(all: readonly T[]): T => {
  const [one] = all;
  if (!one) throw new Error('the bank is empty');
  return one;
};
const PLAIN = { '1': '', '2': '', '3': '', '4': '' };
const sign = (code: string, title: string, more: Partial<Indicator> = {}): Indicator =>
  ({ ...first(first(bank.groups).indicators), code, title, synonyms: [], descriptors: PLAIN, ageBands: ['5-10'], moreSeriousFor: [], seenBy: [], quickPass: [], calculated: false, ...more });
const group = (id: IndicatorGroup['group'], indicators: readonly Indicator[], title = ''): IndicatorGroup => ({ ...first(bank.groups), group: id, title, indicators: [...indicators] });
const rule = (id: string, title: string, more: Partial<Rule> = {}): Rule => ({ ...first(bank.rules), id, title, statement: '', prompt: '', when: 'HE1 >= 2', ...more });
const step = (id: string, title: string, more: Partial<NextStep> = {}): NextStep => ({ ...first(bank.steps), id, title, text: { level2: '' } as unknown as NextStep['text'], why: '', ...more });
const indexOf = (content: Partial<ContentBank>): ThresholdIndex => thresholdIndex({ ...bank, groups: [], rules: [], steps: [], ...content });
const found = (query: string, index: ThresholdIndex, filter?: SearchFilter): readonly string[] => searchThresholds(query, index, filter).found.filter((one) => one.kind !== 'value').map((one) => one.id);

describe('a sign is found', () => {
  const marble = sign('HE1', 'Title marbleone', { synonyms: ['synonym marbletwo', 'else'], descriptors: { '1': 'first marblethree', '2': 'second marblefour', '3': 'third marblefive', '4': 'fourth marblesix' } });
  const index = indexOf({ groups: [group('health', [marble], 'Group marbleseven')], rules: [rule('HLT-01', 'Rule marbleeight', { when: 'HE1 >= 2' }), rule('HLT-02', 'Rule marblenine', { when: 'HE2 >= 2' })] });

  test.each(['HE1', 'marbleone', 'marbletwo', 'else', 'marblethree', 'marblefour', 'marblefive', 'marblesix', 'marbleseven', 'marbleeight'])('by "%s"', (word) => { expect(found(word, index)).toContain('HE1'); });
  test('not by a rule that does not read it, nor where it is worked out and not asked', () => {
    expect(found('marblenine', index)).toEqual(['HLT-02']);
    expect(found('pebble', indexOf({ groups: [group('history', [sign('HI7', 'pebble', { calculated: true }), sign('HI1', 'pebble')])] }))).toEqual(['HI1']);
    expect(found('pebble', indexOf({ groups: [group('history', [sign('HI1', 'pebble', { synonyms: undefined as unknown as string[] })])] }))).toEqual(['HI1']);
  });
  test('with its group', () => {
    const [one] = searchThresholds('marbleone', index).found;
    expect([one?.kind, one?.id, one?.title, one?.indicator, one?.group?.group]).toEqual(['indicator', 'HE1', 'Title marbleone', marble, 'health']);
  });
  test.each<readonly [string, readonly Indicator[]]>([
    ['in its name before its other names', [sign('HE2', 'a pebble b'), sign('HE1', 'x', { synonyms: ['grey pebble'] })]],
    ['in its other names before its higher descriptions', [sign('HE2', 'x', { synonyms: ['grey pebble'] }), sign('HE1', 'x', { descriptors: { ...PLAIN, '3': 'pebble' } })]],
    ['in its higher descriptions before its lower ones', [sign('HE2', 'x', { descriptors: { ...PLAIN, '4': 'pebble' } }), sign('HE1', 'x', { descriptors: { ...PLAIN, '2': 'pebble' } })]],
  ])('%s', (_words, signs) => { expect(found('pebble', indexOf({ groups: [group('health', signs.toReversed())] }))).toEqual(['HE2', 'HE1']); });
});

describe('a rule and a step are found', () => {
  const index = indexOf({
    rules: [rule('SUP-03', 'Rule marbleone', { statement: 'statement marbletwo', prompt: 'prompt marblethree' })],
    steps: [step('NS-28', 'Step marblefour', { text: { 'a': 'text marblefive', 'b': 'text marbleseven' } as unknown as NextStep['text'], why: 'why marblesix' })],
  });
  test.each([['SUP-03', 'SUP-03'], ['sup03', 'SUP-03'], ['marbleone', 'SUP-03'], ['marbletwo', 'SUP-03'], ['marblethree', 'SUP-03'], ['NS-28', 'NS-28'], ['marblefour', 'NS-28'], ['marblefive', 'NS-28'], ['marbleseven', 'NS-28'], ['marblesix', 'NS-28']])('by "%s": %s', (word, id) => { expect(found(word, index)).toEqual([id]); });
  test('and say what they are', () => {
    expect(['marbleone', 'marblefour', 'drift'].map((word) => { const [one] = searchThresholds(word, index).found; return [one?.kind, one?.title, one?.indicator, one?.group]; }))
      .toEqual([['rule', 'Rule marbleone', undefined, undefined], ['step', 'Step marblefour', undefined, undefined], ['value', 'Months without change although help was used', undefined, undefined]]);
  });
  test('in their name first', () => {
    expect(found('pebble', indexOf({ rules: [rule('SUP-01', 'Stone', { statement: 'pebble' }), rule('SUP-02', 'Grey pebble')] }))).toEqual(['SUP-02', 'SUP-01']);
    expect(found('pebble', indexOf({ steps: [step('NS-01', 'Stone', { why: 'pebble' }), step('NS-02', 'Grey pebble')] }))).toEqual(['NS-02', 'NS-01']);
  });
});

describe('of several', () => {
  const signs = (...all: readonly Indicator[]): ThresholdIndex => indexOf({ groups: [group('health', all)] });

  test('the one that holds more of the words comes first', () => {
    expect(found('pebble marble', signs(sign('HE1', 'red pebble stone'), sign('HE2', 'marble pebble stone'), sign('HE3', 'red marble stone')))).toEqual(['HE2', 'HE1', 'HE3']);
  });
  test('the one whose whole name was typed comes before one whose name goes on', () => {
    expect(found('grey pebble', signs(sign('HE1', 'grey pebble stone'), sign('HE2', 'grey pebble')))).toEqual(['HE2', 'HE1']);
  });
  test('a phrase found whole comes before its words found apart', () => {
    expect(found('grey pebble', signs(sign('HE1', 'pebble of wood', { descriptors: { ...PLAIN, '3': 'grey' } }), sign('HE2', 'stone', { synonyms: ['something', 'grey pebble'] })))).toEqual(['HE2', 'HE1']);
  });
  test('a word that stands nearly everywhere tells little', () => {
    const common = ['HE3', 'HE4', 'HE5', 'HE6', 'HE7', 'HE8'].map((code) => sign(code, `grey thing${code}`));
    expect(found('grey pebble', signs(...common, sign('HE1', 'grey stone'), sign('HE2', 'red pebble')))[0]).toBe('HE2');
  });
  test('equals stand in the order of their codes', () => { expect(found('pebble', signs(sign('HE3', 'pebble'), sign('HE1', 'pebble'), sign('HE2', 'pebble')))).toEqual(['HE1', 'HE2', 'HE3']); });
  test('what is worth little beside the best of its kind is left out, and each kind has a best of its own', () => {
    const index = indexOf({ groups: [group('health', [sign('HE1', 'pebble'), sign('HE2', 'stone', { descriptors: { ...PLAIN, '1': 'pebble' } })])], rules: [rule('SUP-01', 'Stone', { prompt: 'pebble' })] });
    expect(found('pebble', index)).toEqual(['HE1', 'SUP-01']);
    expect(found('pebble', signs(sign('HE2', 'stone', { descriptors: { ...PLAIN, '1': 'pebble' } })))).toEqual(['HE2']);
  });
  test('a word typed right comes before one that it may stand for', () => {
    expect(found('marblf', signs(sign('HE1', 'marble'), sign('HE2', 'marblf')))).toEqual(['HE2']);
    expect(found('marblx', signs(sign('HE1', 'marble stone'), sign('HE2', 'parble stone')))[0]).toBe('HE1');
    expect(found('marbe', signs(sign('HE1', 'marble')))).toEqual(['HE1']);
  });
  test('the first twelve words are read', () => {
    const words = Array.from({ length: 11 }, (_one, at) => `zzqx${String.fromCharCode(97 + at)}kv`).join(' ');
    expect(found(`${words} pebble`, signs(sign('HE1', 'pebble')))).toEqual(['HE1']);
    expect(found(`${words} stone pebble`, signs(sign('HE1', 'pebble')))).toEqual([]);
  });
});

describe('the age that a search tells', () => {
  const index = indexOf({ groups: [group('health', [sign('HE1', 'pebble stone', { ageBands: ['5-10'] }), sign('HE2', 'pebble stone', { ageBands: ['5-10', '11-15'] }), sign('HE3', 'pebble stone', { ageBands: ['11-15', '16-17'], moreSeriousFor: ['11-15'] })])], rules: [rule('SUP-01', 'pebble')] });

  test('puts what is meant for it first, and first of all what is graver then', () => {
    expect(found('pebble aged 13', index)).toEqual(['SUP-01', 'HE3', 'HE2', 'HE1']);
    expect(found('pebble aged 6', index)).toEqual(['SUP-01', 'HE1', 'HE2', 'HE3']);
    expect(found('pebble aged 16', index)).toEqual(['SUP-01', 'HE3', 'HE1', 'HE2']);
    expect(found('pebble', index).slice(1)).toEqual(['HE1', 'HE2', 'HE3']);
  });
  test('says less about the sign than the other words', () => {
    expect(found('baby pebble', indexOf({ groups: [group('health', [sign('HE1', 'baby stone', { ageBands: ['under-1'] }), sign('HE2', 'pebble stone', { ageBands: ['under-1'] })])] }))).toEqual(['HE2', 'HE1']);
  });
});

test('what a number is about comes first', () => {
  const index = indexOf({ groups: [group('home', [sign('HC3', 'stone', { descriptors: { ...PLAIN, '1': 'clutter' } }), sign('HC1', 'stone', { descriptors: { ...PLAIN, '3': 'clutter' } })])] });
  expect([found('clutter 5', index)[0], found('clutter', index)[0], found('clutter 30', index)[0]]).toEqual(['HC3', 'HC1', 'HC1']);
});

describe('a filter', () => {
  const index = indexOf({
    groups: [
      group('health', [sign('HE1', 'pebble', { seenBy: ['health'] }), sign('HE2', 'pebble', { seenBy: ['school'], ageBands: ['under-1'] }), sign('HE3', 'pebble', { quickPass: ['gp'] })]),
      group('home', [sign('HC1', 'pebble', { quickPass: ['school'] }), sign('HC2', 'pebble', { seenBy: ['home-visitor'], ageBands: ['under-1', '5-10'] })]),
    ],
    rules: [rule('SUP-01', 'pebble')],
  });
  test.each<readonly [SearchFilter, readonly string[]]>([
    [{}, ['HC1', 'HC2', 'HE1', 'HE2', 'HE3']], [{ age: 'under-1' }, ['HC2', 'HE2']], [{ group: 'home' }, ['HC1', 'HC2']], [{ role: 'gp' }, ['HE1', 'HE3']], [{ role: 'school' }, ['HC1', 'HE2']], [{ role: 'other' }, ['HC1', 'HC2', 'HE1', 'HE2', 'HE3']],
    [{ age: 'under-1', group: 'health' }, ['HE2']], [{ group: 'home', role: 'school' }, ['HC1']], [{ age: '16-17' }, []],
  ])('%j leaves %j, and every rule', (filter, signs) => { expect(found('pebble', index, filter).toSorted()).toEqual([...signs, 'SUP-01']); });
});
