import { describe, expect, test } from 'vitest';
import { openPeopleQuestions, type PersonQuestionName } from '../../src/engine/open-people-questions.ts';
import { openQuestionWords } from '../../src/engine/open-question-words.ts';
import type { OpenQuestion } from '../../src/engine/what-would-change.ts';
import type { Adult, Child } from '../../src/model/household.ts';
import type { Screening } from '../../src/model/screening.ts';
import { screeningOf, type Situation } from '../scenarios/situation.ts';
import { bank } from './shipped.ts';

const firstChild = (screening: Screening): Child => { const [child] = screening.household.children; if (!child) throw new Error('nobody is listed'); return child; };
const open = (situation: Situation) => { const screening = screeningOf(situation); return openPeopleQuestions(screening, firstChild(screening)); };
const names = (situation: Situation): readonly string[] => open(situation).map((one) => `${one.name} ${one.personId}`);
/** What a child or adult would be in each screening that a grave answer makes. */
const graver = (situation: Situation, name: PersonQuestionName): readonly (Child | Adult | undefined)[] =>
  open(situation).filter((one) => one.name === name).flatMap((one) => one.graver.map((make) => { const { household } = make(); return [...household.children, ...household.adults].find((person) => person.id === one.personId); }));
const TOLD: Situation = { notIndependentlyMobile: false, disabled: false, statutoryPlan: 'none' };

describe('questions about a child that nobody has answered', () => {
  test.each<readonly [string, Situation, readonly string[]]>([
    ['are none where all was told', TOLD, []],
    ['are mobility, disability and plan where only the age was told', {}, ['mobility c1', 'disability c1', 'plan c1']],
    ['begin with the age where it is not known', { ...TOLD, age: 'notKnown' }, ['age c1']],
    ['are the plan alone before birth', { age: 'unborn' }, ['plan c1']],
    ['are of this child and not of another', { ...TOLD, others: [{ age: 'notKnown' }] }, []],
  ])('%s', (_words, situation, expected) => { expect(names(situation)).toEqual(expected); });

  test('are none of a child who is not on the list', () => {
    const screening = screeningOf(TOLD);
    expect(openPeopleQuestions(screening, { ...firstChild(screening), id: 'gone', age: { kind: 'notKnown' } })).toEqual([]);
    const { notIndependentlyMobile: _mobile, disabled: _disabled, statutoryPlan: _plan, ...untold } = firstChild(screening);
    expect(openPeopleQuestions(screening, { ...untold, id: 'gone' })).toEqual([]);
  });

  test('are tried with the gravest answer, and nothing else is changed', () => {
    expect(graver({}, 'mobility')).toEqual([{ ...firstChild(screeningOf({})), notIndependentlyMobile: true }]);
    expect(graver({}, 'disability')).toEqual([{ ...firstChild(screeningOf({})), disabled: true }]);
    expect(graver({}, 'plan')).toEqual([{ ...firstChild(screeningOf({})), statutoryPlan: 'cp' }]);
  });

  test('try one age of every band: a baby, a small child, a school child, a teenager and one of sixteen', () => {
    const ages = graver({ age: 'notKnown' }, 'age').map((person) => (person && 'age' in person && person.age.kind === 'born' ? person.age.years : undefined));
    expect(ages).toEqual([0, 3, 7, 13, 16]);
  });
});

describe('questions about an adult', () => {
  const adults: Situation['adults'] = [{}, { knownRisk: false }, { knownRisk: true }, {}];

  test('are asked of each of whom nobody said whether they are a risk', () => {
    expect(names({ ...TOLD, adults })).toEqual(['adultRisk a1', 'adultRisk a4']);
  });

  test('are tried with yes', () => {
    expect(graver({ ...TOLD, adults }, 'adultRisk')).toMatchObject([{ id: 'a1', knownRisk: true }, { id: 'a4', knownRisk: true }]);
  });
});

describe('an open question in words', () => {
  const words = (question: Pick<OpenQuestion, 'kind' | 'name'> & { readonly personId?: string }): string =>
    openQuestionWords(bank, { raisesTo: 3, urgent: false, ...question } as OpenQuestion, (id) => `Adult ${id.slice(1)}`);

  test('is an indicator with its code, or a key fact as it is asked', () => {
    expect(words({ kind: 'rating', name: 'HE1' })).toContain('HE1');
    expect(words({ kind: 'fact', name: 'frontDoorContacts12m' })).toBe(bank.facts.find((fact) => fact.name === 'frontDoorContacts12m')?.question);
    expect(words({ kind: 'fact', name: 'goneFact' as never })).toBe('goneFact');
  });

  test('is asked about a child as on the page of the household', () => {
    const asked = (['age', 'mobility', 'disability', 'plan'] as const).map((name) => words({ kind: 'child', name, personId: 'c1' }));
    expect(asked).toEqual(['How old is the child?', 'Is the child unable to move about alone?', 'Is the child disabled?', 'Is there a plan for the child now?']);
  });

  test('names the adult whom it is about', () => {
    expect(words({ kind: 'adult', name: 'adultRisk', personId: 'a2' })).toBe('Adult 2: is this adult known to be a risk to children?');
  });
});
