import { describe, expect, test } from 'vitest';
import { compileCondition, type Vocabulary } from '../../src/engine/conditions.ts';
import { inputKey } from '../../src/engine/input.ts';
import { prepareBank } from '../../src/engine/prepared-bank.ts';
import { ExpressionError, parseExpression } from '../../src/model/expression.ts';
import type { Rule } from '../../src/model/rule.ts';
import { POVERTY } from '../scenarios/rule-case.ts';
import { assessed, childOf, type Situation } from '../scenarios/situation.ts';
import { bank, prepared } from './shipped.ts';

const vocabulary: Vocabulary = { byCode: prepared.byCode, groups: prepared.groups, constants: prepared.constants, facts: new Map(bank.facts.map((fact) => [fact.name, fact])) };
const compiled = (text: string, scope: 'child' | 'household' = 'child') => compileCondition(parseExpression(text), vocabulary, scope);

/** The answers that make a condition hold for the first child, or "no". */
const asked = (text: string, situation: Situation, scope: 'child' | 'household' = 'child'): readonly string[] | 'no' => {
  const condition = compiled(text, scope);
  const { view } = childOf(assessed(situation));
  const inputs = condition.inputs(view).map(inputKey);
  if (!condition.holds(view)) return inputs.length === 0 ? 'no' : ['does not hold, but names', ...inputs];
  return inputs;
};

/** A home of which only these were answered; twelve are asked at nine years. */
const home = (...codes: readonly string[]): Situation => Object.fromEntries(codes.map((code) => [code, 1]));

describe('a condition holds, and names the answers that make it so', () => {
  test.each<readonly [string, Situation, readonly string[] | 'no']>([
    ['HE7 >= 2', { HE7: 2 }, ['rating c1 HE7']], ['HE7 >= 2', { HE7: 1 }, 'no'], ['HE7 > 2', { HE7: 2 }, 'no'], ['HE7 > 2', { HE7: 3 }, ['rating c1 HE7']],
    ['HE7 <= 2', { HE7: 2 }, ['rating c1 HE7']], ['HE7 <= 2', { HE7: 3 }, 'no'], ['HE7 < 2', { HE7: 1 }, ['rating c1 HE7']], ['HE7 < 2', { HE7: 2 }, 'no'],
    ['HE7 = 2', { HE7: 2 }, ['rating c1 HE7']], ['HE7 = 2', { HE7: 3 }, 'no'], ['HE7 != 2', { HE7: 3 }, ['rating c1 HE7']], ['HE7 != 2', { HE7: 2 }, 'no'],
    ['HE7 < 2', {}, 'no'], ['HE7 < 2', { HE7: 'notKnown' }, 'no'], ['HE7 < 2', { HE7: 'doesNotApply' }, 'no'], ['HE7', { HE7: 1 }, ['rating c1 HE7']], ['HE7', {}, 'no'],
    ['HC1 >= 2', { HC1: 2 }, ['rating - HC1']], ['HC7 >= 2', { HC7: 1, ownHC7: 2 }, ['rating c1 HC7']],
    ['leftAlone = long', { leftAlone: 'long' }, ['fact c1 leftAlone']], ['leftAlone = long', { leftAlone: 'no' }, 'no'], ['leftAlone != no', { leftAlone: 'long' }, ['fact c1 leftAlone']],
    ['leftAlone != no', { leftAlone: 'no' }, 'no'], ['leftAlone != no', {}, 'no'], ['not (leftAlone = no)', {}, []], ['not (leftAlone = no)', { leftAlone: 'no' }, 'no'],
    ['leftAlone in (long, unsafe)', { leftAlone: 'unsafe' }, ['fact c1 leftAlone']], ['leftAlone in (long, unsafe)', { leftAlone: 'unhappy' }, 'no'],
    ['childDisclosure = hunger', { childDisclosure: ['hunger', 'harm'] }, ['fact c1 childDisclosure']], ['childDisclosure = hunger', { childDisclosure: ['harm'] }, 'no'],
    ['childDisclosure != hunger', { childDisclosure: ['harm'] }, ['fact c1 childDisclosure']], ['childDisclosure != hunger', { childDisclosure: ['hunger', 'harm'] }, 'no'],
    ['childDisclosure', { childDisclosure: ['harm'] }, ['fact c1 childDisclosure']], ['childDisclosure', { childDisclosure: [] }, 'no'],
    ['lifeCriticalNeed', { lifeCriticalNeed: true }, ['fact c1 lifeCriticalNeed']], ['lifeCriticalNeed', { lifeCriticalNeed: false }, 'no'],
    ['notBroughtAny12m', { notBroughtAny12m: 1 }, ['fact c1 notBroughtAny12m']], ['notBroughtAny12m', { notBroughtAny12m: 0 }, 'no'], ['notBroughtAny12m', { notBroughtAny12m: 2 }, ['fact c1 notBroughtAny12m']],
    ['frontDoorContacts12m >= contactThreshold', { frontDoorContacts12m: 3 }, ['fact - frontDoorContacts12m']], ['frontDoorContacts12m >= contactThreshold', { frontDoorContacts12m: 2 }, 'no'],
    ['historyExists', { historyExists: true }, ['fact - historyExists']], ['ageYears < 10', { age: 9 }, ['child c1 age']], ['ageYears < 9', { age: 9 }, 'no'], ['role = school', {}, ['fact - role']],
    ['HE7 >= 2 and leftAlone = long', { HE7: 2, leftAlone: 'long' }, ['rating c1 HE7', 'fact c1 leftAlone']], ['HE7 >= 2 and leftAlone = long', { HE7: 2 }, 'no'],
    ['HE7 >= 2 or leftAlone = long', { HE7: 2 }, ['rating c1 HE7']], ['HE7 >= 2 or leftAlone = long', {}, 'no'],
    ['atLeast(2, HE7 >= 2, HE8 >= 2, HE11 >= 2)', { HE7: 2, HE11: 2 }, ['rating c1 HE7', 'rating c1 HE11']], ['atLeast(2, HE7 >= 2, HE8 >= 2, HE11 >= 2)', { HE7: 2 }, 'no'],
    ['any(HE7, HE8) >= 2', { HE8: 2 }, ['rating c1 HE8']], ['any(HE7, HE8) >= 2', { HE11: 2 }, 'no'],
    ['domain(home) >= 2', { HC1: 2, HC4: 1 }, ['rating - HC1']], ['domain(home) >= 2', { HE7: 2 }, 'no'], ['domain(home, health) >= 2', { HE7: 2 }, ['rating c1 HE7']],
    ['frequency(HE7) = mostOfTime', { HE7: { answer: 2, frequency: 'mostOfTime' } }, ['rating c1 HE7']], ['frequency(HE7) = mostOfTime', { HE7: { answer: 2, trend: 'worse' } }, 'no'],
    ['trend(HE7) = worse', { HE7: { answer: 2, trend: 'worse' } }, ['rating c1 HE7']], ['trend(HE7) = worse', { HE7: 2 }, 'no'],
    ['source(HE7) = record', { HE7: { answer: 2, sources: ['sawIt', 'record'] } }, ['rating c1 HE7']], ['source(HE7) = record', { HE7: { answer: 2, sources: ['sawIt'] } }, 'no'],
    ['typed(frontDoorContacts12m)', { frontDoorContacts12m: 1 }, ['fact - frontDoorContacts12m']], ['typed(frontDoorContacts12m)', { events: [{ kind: 'contact' }] }, 'no'], ['typed(leftAlone)', { leftAlone: 'no' }, ['fact c1 leftAlone']],
    ['fired(URG-01)', { SU1: 4 }, ['rule URG-01']], ['fired(URG-01, HLT-01)', { SU1: 4 }, ['rule URG-01']], ['fired(URG-01)', {}, 'no'],
    ['asked(gp)', { agencies: { gp: 'asked' } }, ['agency gp']], ['asked(gp)', { agencies: { gp: 'answered' } }, ['agency gp']], ['asked(gp)', { agencies: { gp: 'notAsked' } }, 'no'], ['asked(gp)', {}, 'no'],
    ['asked(gp)', { role: 'gp' }, ['agency gp']], ['asked(school)', { role: 'school' }, ['agency school']], ['asked(school)', { role: 'gp' }, 'no'], ['asked(school, gp)', { role: 'gp' }, ['agency school', 'agency gp']], ['asked(gp)', { role: 'other' }, 'no'],
    ['otherDomainsAt2(health) >= 1', { HE7: 2, EM1: 2 }, ['rating c1 EM1']], ['otherDomainsAt2(health) >= 1', { HE7: 2 }, 'no'], ['otherDomainsAt2(health) >= 1', { PF3: 3 }, 'no'], ['otherDomainsAt2(home) >= 1', { HE7: 2, HE8: 1 }, ['rating c1 HE7']], ['otherDomainsAt2(home) >= 1', { HE5: 2, ...POVERTY }, 'no'], ['otherDomainsAt2(home) >= 1', { HE5: 3, ...POVERTY }, ['rating c1 HE5']], ['otherDomainsAt2(health) >= 2', { EM1: 2, HC1: 2 }, ['rating - HC1', 'rating c1 EM1']],
    ['domainNotKnown(home)', home('HC1', 'HC2', 'HC3', 'HC4', 'HC5', 'HC7', 'HC8', 'HC9'), 'no'], ['domainNotKnown(home)', home('HC1', 'HC2', 'HC3', 'HC4', 'HC5', 'HC7', 'HC8'), ['gap - home']],
    ['typed(frontDoorContacts12m, leftAlone)', { leftAlone: 'no' }, ['fact - frontDoorContacts12m', 'fact c1 leftAlone']], ['frequency(HE7) = mostOfTime', {}, 'no'], ['source(HE7) = record', {}, 'no'],
    ['domainNotKnown(home)', {}, ['gap - home']], ['domainNotKnown(home)', { householdAnswers: { home: { answer: 'noConcernSeen', sources: ['sawIt'], evidence: 'seen' } } }, 'no'],
    ['flag(REF)', { SU1: 4 }, []], ['flag(REF)', {}, 'no'], ['flag(CON, REF)', { SU1: 4 }, []],
    ['anyChild(SU1) >= 4', { others: [{ SU1: 4 }] }, ['rating c2 SU1']], ['anyChild(SU1) >= 4', { others: [{ SU1: 3 }] }, 'no'], ['anyChild(SU1) >= 4', { others: [{ livesHere: false, SU1: 4 }] }, ['rating c2 SU1']],
    ['level >= 3', { HE7: 3 }, []], ['incomplete', {}, []], ['computedLevel1', {}, []], ['computedLevel1', { HE7: 2 }, 'no'], ['computedLevel1', { immediateDanger: 'yes' }, 'no'],
    ['siblingAtLevel4', { others: [{ SU1: 4 }] }, ['sibling c2']], ['siblingAtLevel4', { SU1: 4 }, 'no'], ['siblingAtLevel4', { others: [{ SU1: 3 }] }, 'no'], ['siblingReferred', { others: [{ SU1: 4 }] }, ['sibling c2']], ['siblingReferred', { SU1: 4 }, 'no'],
  ])('%s with %j: %j', (text, situation, expected) => { expect(asked(text, situation)).toEqual(expected); });

  test.each<readonly [string, Situation, readonly string[] | 'no']>([
    ['HE7 >= 2', { others: [{ HE7: 2 }] }, ['rating c2 HE7']], ['HE7 >= 2', { others: [{ HE7: 2, livesHere: false }] }, 'no'], ['leftAlone = long', { others: [{ leftAlone: 'long' }] }, ['fact c2 leftAlone']],
    ['historyExists', { historyExists: true, others: [{}] }, ['fact - historyExists']], ['anyAt2 >= 1', { others: [{ HE7: 2 }] }, ['rating c2 HE7']], ['coreAt2 >= 1', { others: [{ HE7: 2 }] }, ['rating c2 HE7']],
    ['coreAt2Unguarded >= 1', { others: [{ HE7: 2 }] }, ['rating c2 HE7']], ['urgentAt4 >= 1', { others: [{ SU1: 4 }] }, 'no'], ['trend(HE7) = worse', { others: [{ HE7: { answer: 2, trend: 'worse' } }] }, ['rating c2 HE7']],
    ['anyChild(SU1) >= 4', { SU1: 3, others: [{ SU1: 4 }] }, ['rating c2 SU1']], ['any(HE7) >= 2', { HE7: 2, others: [{ HE7: 3 }] }, ['rating c1 HE7', 'rating c2 HE7']], ['fired(URG-01)', { others: [{ SU1: 4 }] }, 'no'],
  ])('of the household: %s with %j: %j', (text, situation, expected) => { expect(asked(text, situation, 'household')).toEqual(expected); });

  test('a threshold of 4 reads a rating as it was entered, 2 and 3 as it counts', () => {
    const worse: Situation = { HE7: { answer: 3, trend: 'worse', sources: ['sawIt'] } };
    expect(asked('HE7 >= 4', worse)).toBe('no');
    expect(asked('HE7 > 3', worse)).toEqual(['rating c1 HE7']);
    expect(asked('HE7 >= 3', { HE7: { answer: 2, trend: 'worse' } })).toEqual(['rating c1 HE7']);
  });
});

describe('a condition that cannot be asked is refused with what is wrong', () => {
  test.each([
    ['XX9 >= 2', 'there is no indicator, fact or value "XX9"'], ['nonsense(HE7)', 'there is no call "nonsense"'], ['leftAlone >= long', '"long" cannot be compared by >='], ['leftAlone < long', '"long" cannot be compared by <'],
    ['any(XX9) >= 2', 'there is no indicator "XX9"'], ['domain(cellar) >= 2', 'there is no group "cellar"'], ['otherDomainsAt2(cellar) >= 2', 'there is no group "cellar"'], ['domainNotKnown(cellar)', 'there is no group "cellar"'],
    ['typed(nothing)', 'there is no fact "nothing"'], ['asked(nobody)', 'there is no agency "nobody"'], ['frequency(XX9) = mostOfTime', 'there is no indicator "XX9"'],
  ])('%s', (text, message) => {
    expect(() => compiled(text)).toThrow(ExpressionError);
    expect(() => compiled(text)).toThrow(message);
  });

  test('also when a call is given nothing', () => {
    const holds = (name: string) => () => compileCondition({ kind: 'holds', term: { name, args: [] } }, vocabulary, 'child');
    expect(holds('frequency')).toThrow('frequency needs an indicator');
  });
});

describe('the order in which rules are read', () => {
  const rule = (id: string, when: string, outcomeWhen?: string): Rule => ({ ...(bank.rules[0] as Rule), id, scope: 'child', when, outcomes: [outcomeWhen === undefined ? { flags: ['CON'] } : { when: outcomeWhen, flags: ['CON'] }] });
  const phases = (...rules: readonly Rule[]) => {
    const made = prepareBank({ ...bank, rules, steps: [], safetyChanges: [] });
    return [made.first, made.siblings, made.later].map((list) => list.map((one) => one.rule.id));
  };

  test('is answers first, then brothers and sisters, then what needs the level', () => {
    expect(phases(rule('A', 'HE7 >= 2'), rule('B', 'siblingAtLevel4'), rule('C', 'level >= 3'), rule('D', 'flag(REF)'), rule('E', 'judgementDiffers'), rule('F', 'judgementLower'), rule('G', 'incomplete')))
      .toEqual([['A'], ['B'], ['C', 'D', 'E', 'F', 'G']]);
  });

  test('follows what a rule asks of another, wherever it stands in the list', () => {
    expect(phases(rule('A', 'fired(B)'), rule('B', 'fired(C)'), rule('C', 'level >= 3'))).toEqual([[], [], ['C', 'B', 'A']]);
    expect(phases(rule('A', 'fired(B)'), rule('B', 'siblingReferred'))).toEqual([[], ['B', 'A'], []]);
    expect(phases(rule('A', 'fired(B)'), rule('B', 'HE7 >= 2'))).toEqual([['B', 'A'], [], []]);
    expect(phases(rule('A', 'HE7 >= 2', 'fired(B)'), rule('B', 'level >= 3'))).toEqual([[], [], ['B', 'A']]);
    expect(phases(rule('A', 'HE7 >= 2 or fired(B)'), rule('B', 'HE8 >= 2'), rule('C', 'fired(A)'))).toEqual([['B', 'A', 'C'], [], []]);
    expect(phases(rule('A', 'fired(gone)'))).toEqual([['A'], [], []]);
  });

  test('does not exist where rules ask for each other in a circle', () => {
    expect(() => phases(rule('A', 'fired(B)'), rule('B', 'fired(A)'))).toThrow('rules ask for each other in a circle: A, B, A');
  });
});

test('an area changes a count by its own number, and keeps the others', () => {
  const own = prepareBank(bank, { contactThreshold: 5 });
  expect(own.constants).toEqual({ ...prepared.constants, contactThreshold: 5 });
  expect(own.indicators.map((one) => one.index)).toEqual(own.indicators.map((_one, at) => at));
});
