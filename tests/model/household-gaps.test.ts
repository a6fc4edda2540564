import { expect, test } from 'vitest';
import { householdGaps, shownLabel } from '../../src/model/household-gaps.ts';
import type { Adult, Household } from '../../src/model/household.ts';
import { childOf } from '../features/household/opened.ts';

const household = (part: Partial<Household>): Household => ({ children: [], adults: [], ratings: {}, facts: {}, ...part });
const adult = (part: Partial<Adult>): Adult => ({ id: 'a1', label: 'AB', known: 'known', relationship: 'mother', historyKnown: true, ...part });

test.each([
  [{ known: 'notKnown', relationship: 'father' }, ['Nothing is known about the father (AB).']],
  [{ known: 'notKnown', relationship: 'father', label: 'Father' }, ['Nothing is known about the father.']],
  [{ known: 'notKnown', relationship: 'notKnown' }, ['Nothing is known about an adult whose relationship is not known (AB).']],
  [{ historyKnown: false }, ['The history of the mother (AB) is not known.']],
  [{}, []],
] as const)('an adult like %j leaves the gaps %j', (part, gaps) => {
  expect(householdGaps(household({ adults: [adult(part)] }))).toEqual(gaps);
});

test('the other parent is a gap both when nothing is known and when nobody asked, and not when known or dead', () => {
  const children = [childOf('c1', { otherParent: 'notKnown' }), childOf('c2'), childOf('c3', { otherParent: 'listed' }), childOf('c4', { otherParent: 'deceased' }), childOf('c5', { otherParent: 'notKnown' })];
  expect(householdGaps(household({ children, adults: [adult({})] }))).toEqual([
    'Nothing is known about the father or other parent of C1 and C5.',
    'The father or other parent of C2 has not been asked about.',
  ]);
});

test('a child of whom nobody said whether it lives here is a gap until somebody does', () => {
  const children = [childOf('c1', { otherParent: 'none', livesHereNotSaid: true }), childOf('c2', { otherParent: 'none' })];
  expect(householdGaps(household({ children, adults: [adult({})] }))).toEqual(['Whether C1 lives in this home has not been said. Until then it is taken as yes.']);
});

test('a child whose age is not known is a gap; one not born yet is not', () => {
  const children = [childOf('c1', { otherParent: 'none', age: { kind: 'notKnown' } }), childOf('c2', { otherParent: 'none', age: { kind: 'unborn' } }), childOf('c3', { otherParent: 'none', age: { kind: 'notKnown' } })];
  expect(householdGaps(household({ children, adults: [adult({})] }))).toEqual(['The age of C1 and C3 is not known.']);
});

test('children without any adult on the list are a gap', () => {
  expect(householdGaps(household({ children: [childOf('c1', { otherParent: 'none' })] }))).toEqual(['No adult is listed: who looks after the children is not known.']);
});

test('a long label is cut only where it is shown', () => {
  expect(shownLabel('a'.repeat(20))).toHaveLength(20);
  expect(shownLabel('a'.repeat(30))).toBe(`${'a'.repeat(20)}…`);
});
