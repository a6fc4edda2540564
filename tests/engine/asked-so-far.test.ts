import { describe, expect, test } from 'vitest';
import { askedSoFar, type AskedSoFar } from '../../src/engine/asked-so-far.ts';
import { assessed, childOf, type Situation } from '../scenarios/situation.ts';

const asked = (situation: Situation, at = 0): AskedSoFar => askedSoFar(childOf(assessed(situation), at));
const noConcern = { answer: 'noConcernSeen', sources: ['sawIt'], evidence: 'seen' } as const;

test.each<readonly [AskedSoFar['danger'], Situation]>([
  ['open', {}], ['notSure', { immediateDanger: 'notSure' }], ['answered', { immediateDanger: 'no' }], ['answered', { immediateDanger: 'yes' }], ['open', { HE1: 1, unsafeTonight: false }],
])('danger is "%s" with %j', (danger, situation) => { expect(asked(situation).danger).toBe(danger); });

describe('nothing was told', () => {
  test.each<readonly [string, Situation]>([
    ['before anything is answered', {}],
    ['where only danger was asked', { immediateDanger: 'no' }],
    ['where every answer is "not known"', { HE1: 'notKnown', HC2: 'notKnown' }],
    ['where an answer does not apply', { HE11: 'doesNotApply' }],
  ])('%s', (_words, situation) => { expect(asked(situation).nothing).toBe(true); });
});

describe('something was told', () => {
  test.each<readonly [string, Situation]>([
    ['by one rating of the child', { HE1: 1 }],
    ['by one rating of the home', { HC2: 1 }],
    ['by one answer about the child', { leftAlone: 'no' }],
    ['by one answer about the home', { unsafeTonight: false }],
    ['by one answer about the home beside that about danger', { immediateDanger: 'no', historyExists: false }],
    ['by "no concern seen" of the child', { domainAnswers: { health: noConcern } }],
    ['by "no concern seen" of the home', { householdAnswers: { home: noConcern } }],
    ['by what the child said', { voice: { words: 'hello' } }],
    ['by an injury', { injuries: [{ kind: 'bruise' }] }],
    ['by one event', { events: [{ kind: 'contact' }] }],
  ])('%s', (_words, situation) => { expect(asked(situation).nothing).toBe(false); });

  test('of one child tells nothing of another', () => {
    expect([0, 1].map((at) => asked({ HE1: 2, others: [{}] }, at).nothing)).toEqual([false, true]);
  });
});

test('what was told of a brother or the home is not told of this child', () => {
  const situation: Situation = { HE7: 3, HC1: 2, others: [{}] };
  expect([asked(situation, 0).nothingOfChild, asked(situation, 1).nothingOfChild, asked(situation, 1).nothing]).toEqual([false, true, false]);
  expect(asked({ domainAnswers: { health: noConcern } }).nothingOfChild).toBe(false);
});
