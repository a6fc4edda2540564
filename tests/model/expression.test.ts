import { describe, expect, test } from 'vitest';
import { ExpressionError, leavesOf, parseExpression } from '../../src/model/expression.ts';
import { bank } from '../engine/shipped.ts';

const holds = (name: string, args?: readonly (string | number)[]) => ({ kind: 'holds', term: { name, args } });
const compare = (name: string, comparator: string, value: string | number, args?: readonly (string | number)[]) => ({ kind: 'compare', term: { name, args }, comparator, value });

describe('a condition', () => {
  test.each([
    ['unborn', holds('unborn')],
    ['HE3 >= 3', compare('HE3', '>=', 3)],
    ['attendancePercent<=50', compare('attendancePercent', '<=', 50)],
    ['leftAlone != no', compare('leftAlone', '!=', 'no')],
    ['any(HE5, HE7) >= 3', compare('any', '>=', 3, ['HE5', 'HE7'])],
    ['fired(FLR-03)', holds('fired', ['FLR-03'])],
    ['domain(parental-factors) >= 2', compare('domain', '>=', 2, ['parental-factors'])],
    ['substanceClaim in (stopped, reduced)', { kind: 'oneOf', term: { name: 'substanceClaim', args: undefined }, values: ['stopped', 'reduced'] }],
    ['not unborn', { kind: 'not', part: holds('unborn') }],
    ['gestationWeeks >= 20.5', compare('gestationWeeks', '>=', 20.5)],
    ['atLeast(2, unborn, HE3 >= 2 or born)', { kind: 'atLeast', count: 2, parts: [holds('unborn'), { kind: 'any', parts: [compare('HE3', '>=', 2), holds('born')] }] }],
  ])('%s is read', (text, expected) => { expect(parseExpression(text)).toEqual(expected); });

  test('binds "and" closer than "or", and "not" closest', () => {
    expect(parseExpression('born or unborn and not disabled')).toEqual({ kind: 'any', parts: [holds('born'), { kind: 'all', parts: [holds('unborn'), { kind: 'not', part: holds('disabled') }] }] });
  });

  test('is grouped by brackets', () => {
    expect(parseExpression('(born or unborn) and disabled')).toEqual({ kind: 'all', parts: [{ kind: 'any', parts: [holds('born'), holds('unborn')] }, holds('disabled')] });
  });

  test.each([
    ['', 'ends too early'], ['HE3 >=', 'ends too early'], ['(born', '")" was expected'], ['born)', '")" was not expected'], ['born unborn', '"unborn" was not expected'],
    ['>= 3', 'a name was expected instead of ">="'], ['not', 'ends too early'], ['any(', 'ends too early'], ['HE3 >= or', 'a value was expected instead of "or"'],
    ['atLeast(born, unborn)', 'atLeast needs a number first'], ['HE3 >= 3 & born', 'cannot be read from'], ['leftAlone in no', '"(" was expected instead of "no"'], ['and', 'a name was expected instead of "and"'],
  ])('that is not one is refused with what is wrong: "%s"', (text, message) => {
    expect(() => parseExpression(text)).toThrow(ExpressionError);
    expect(() => parseExpression(text)).toThrow(message);
  });

  test('names its leaves in reading order', () => {
    expect(leavesOf(parseExpression('not (HE3 >= 3 and any(HE5, HE7) >= 2) or atLeast(1, unborn, leftAlone != no)')).map((leaf) => leaf.term.name)).toEqual(['HE3', 'any', 'unborn', 'leftAlone']);
  });

  test('of every rule, step, fact and safety change can be read', () => {
    const texts = [
      ...bank.rules.flatMap((rule) => [rule.when, ...rule.outcomes.flatMap((outcome) => outcome.when ?? [])]),
      ...bank.steps.flatMap((step) => [step.shownWhen, ...step.deadlines.flatMap((deadline) => deadline.when ?? [])]),
      ...bank.facts.map((fact) => fact.askedWhen), ...bank.safetyChanges.map((change) => change.when),
    ];
    expect(texts.length).toBeGreaterThan(300);
    for (const text of texts) expect(leavesOf(parseExpression(text)).length).toBeGreaterThan(0);
  });
});
