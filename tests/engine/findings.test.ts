import { describe, expect, test } from 'vitest';
import { assess } from '../../src/engine/assess.ts';
import type { Finding } from '../../src/engine/findings.ts';
import { inputKey } from '../../src/engine/input.ts';
import { prepareBank } from '../../src/engine/prepared-bank.ts';
import type { Rule } from '../../src/model/rule.ts';
import { childOf, screeningOf, type Situation } from '../scenarios/situation.ts';
import { bank } from './shipped.ts';

/** What a rule of two parts finds about the first child: its second part asks for one thing more. */
const found = (situation: Situation, first: Rule['outcomes'][number], more: Rule['outcomes'][number] = {}, scope: Rule['scope'] = 'child', at = 0): Finding | undefined => {
  const rule: Rule = { ...(bank.rules[0] as Rule), id: 'TST-01', scope, when: 'HE7 >= 2', outcomes: [first, { when: 'HE8 >= 2', ...more }] };
  const prepared = prepareBank({ ...bank, rules: [rule], steps: [], safetyChanges: [] });
  return childOf(assess(screeningOf(situation), prepared), at).findings.find((one) => one.rule.id === 'TST-01');
};
const ONE: Situation = { HE7: 2 };
const BOTH: Situation = { HE7: 2, HE8: 2 };

describe('a rule with a further part', () => {
  test.each<readonly [string, Situation, number | undefined, number | undefined, number | undefined]>([
    ['gives the level of its first part alone', ONE, 2, 4, 2],
    ['gives the higher level once the further part holds', BOTH, 2, 4, 4],
    ['keeps the higher level where the further part has a lower one', BOTH, 3, 2, 3],
    ['keeps its level where the further part has none', BOTH, 3, undefined, 3],
    ['takes the level of the further part where the first has none', BOTH, undefined, 3, 3],
    ['gives no level where no part has one', BOTH, undefined, undefined, undefined],
  ])('%s', (_words, situation, first, more, expected) => {
    const level = (of: number | undefined) => (of === undefined ? {} : { minLevel: of as 2 | 3 | 4 });
    expect(found(situation, level(first), level(more))?.minLevel).toBe(expected);
  });

  test('says its note only where that part holds, and nothing for a part without a note', () => {
    expect(found(ONE, { minLevel: 2 }, { note: 'More of it.' })?.notes).toEqual([]);
    expect(found(BOTH, { minLevel: 2 }, { note: 'More of it.' })?.notes).toEqual(['More of it.']);
    expect(found(BOTH, { minLevel: 2, note: 'It is so.' }, { minLevel: 3 })?.notes).toEqual(['It is so.']);
  });

  test('names the answers to the further part beside its own, each once', () => {
    const named = (situation: Situation, when: string) => found(situation, { minLevel: 2 }, { when, minLevel: 3 })?.inputs.map(inputKey);
    expect(named(ONE, 'HE8 >= 2')).toEqual(['rating c1 HE7']);
    expect(named(BOTH, 'HE8 >= 2')).toEqual(['rating c1 HE7', 'rating c1 HE8']);
    expect(named(BOTH, 'HE7 >= 2 and HE8 >= 2')).toEqual(['rating c1 HE7', 'rating c1 HE8']);
  });

  test('asks for 999 as soon as one part does, and names each flag and step once', () => {
    expect(found(ONE, {}, { immediateDanger: true })?.immediateDanger).toBe(false);
    expect(found(BOTH, {}, { immediateDanger: true })?.immediateDanger).toBe(true);
    expect(found(BOTH, { immediateDanger: true }, { minLevel: 3 })?.immediateDanger).toBe(true);
    expect(found(BOTH, { flags: ['CON'], steps: ['NS-40'] }, { flags: ['CON', 'REF'], steps: ['NS-40', 'NS-17'] })).toMatchObject({ flags: ['CON', 'REF'], steps: ['NS-40', 'NS-17'] });
  });
});

test('a rule that asks for level 1 at least is no reason for a level', () => {
  const rule: Rule = { ...(bank.rules[0] as Rule), id: 'TST-01', scope: 'child', when: 'HE7 >= 1', outcomes: [{ minLevel: 1, flags: ['CON'] }] };
  const { level, reasons, flags } = childOf(assess(screeningOf({ HE7: 1 }), prepareBank({ ...bank, rules: [rule], steps: [], safetyChanges: [] })));
  expect([level, reasons, flags]).toEqual([1, [], ['CON']]);
});

test('a rule about the household speaks for the children who live there, and one about a child for that child', () => {
  const situation: Situation = { HE7: 2, others: [{}, { livesHere: false }] };
  const who = (scope: Rule['scope']) => [0, 1, 2].map((at) => found(situation, { minLevel: 2 }, {}, scope, at) !== undefined);
  expect([who('household'), who('child')]).toEqual([[true, true, false], [true, false, false]]);
});
