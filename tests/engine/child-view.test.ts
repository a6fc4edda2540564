import { describe, expect, test } from 'vitest';
import { ageBandOf, ageInMonths, attendsOrShould, isConcerning, isMark, isOwnRating, isUnexplained, protectiveAge } from '../../src/engine/child-view.ts';
import type { Child, Injury } from '../../src/model/household.ts';
import { assessed, childOf, type Situation } from '../scenarios/situation.ts';
import { bank } from './shipped.ts';

type Age = number | 'unborn' | 'notKnown';
const viewOf = (situation: Situation) => childOf(assessed(situation)).view;
const childIn = (situation: Situation): Child => viewOf(situation).child;
/** The codes that are asked about the first child and its home, none of them answered yet. */
const asked = (situation: Situation): readonly string[] => childOf(assessed(situation)).unknown.map((one) => one.code);
const indicators = bank.groups.flatMap((group) => group.indicators.map((indicator) => ({ ...indicator, group: group.group })));

describe('the age of a child', () => {
  test.each<readonly [Age, string | undefined]>([
    ['unborn', 'unborn'], ['notKnown', undefined], [0, 'under-1'], [11 / 12, 'under-1'], [1, '1-4'], [4 + 11 / 12, '1-4'], [5, '5-10'], [10 + 11 / 12, '5-10'], [11, '11-15'], [15 + 11 / 12, '11-15'], [16, '16-17'], [17, '16-17'],
  ])('%s falls into the band %s', (age, band) => { expect(ageBandOf(childIn({ age }))).toBe(band); });

  test('is counted in whole months once it is born and known', () => {
    expect(([2.5, 0, 'unborn', 'notKnown'] as const).map((age) => ageInMonths(childIn({ age })))).toEqual([30, 0, undefined, undefined]);
  });

  test('asks what is meant for that age and nothing else', () => {
    for (const [age, band] of [['unborn', 'unborn'], [0.5, 'under-1'], [3, '1-4'], [7, '5-10'], [13, '11-15'], [16, '16-17']] as const) {
      const meant = indicators.filter((one) => one.calculated !== true && one.ageBands.includes(band) && one.group !== 'additional-needs').map((one) => one.code);
      expect(asked({ age, inSetting: true })).toEqual(meant);
    }
  });

  test('that is not known asks what is meant for any child who is born', () => {
    const meant = indicators.filter((one) => one.calculated !== true && one.ageBands.some((band) => band !== 'unborn') && one.group !== 'additional-needs').map((one) => one.code);
    expect(asked({ age: 'notKnown' })).toEqual(meant);
  });
});

describe('a nursery, school or college', () => {
  const OF_A_SETTING = ['ED1', 'ED2', 'ED3', 'ED4', 'ED5', 'ED6', 'ED10', 'ED11'];
  const askedThere = (situation: Situation): readonly string[] => asked(situation).filter((code) => OF_A_SETTING.includes(code));
  const meantAt = (band: '1-4' | '5-10' | '11-15' | '16-17'): readonly string[] => indicators.filter((one) => OF_A_SETTING.includes(one.code) && one.ageBands.includes(band)).map((one) => one.code);

  test.each<readonly [string, Situation, boolean]>([
    ['under five where it was told', { age: 3, inSetting: true }, true], ['under five where nobody said', { age: 3 }, false], ['under five where it was denied', { age: 3, inSetting: false }, false],
    ['a baby where it was told', { age: 0.5, inSetting: true }, true], ['a baby where nobody said', { age: 0.5 }, false],
    ['from five always', { age: 5 }, true], ['at ten also where it was denied', { age: 10, inSetting: false }, true], ['at fifteen also where it was denied', { age: 15, inSetting: false }, true],
    ['from sixteen where nobody said', { age: 16 }, true], ['from sixteen where it was told', { age: 16, inSetting: true }, true], ['from sixteen, but not where it was denied', { age: 16, inSetting: false }, false],
    ['of a child whose age is not known', { age: 'notKnown' }, true],
  ])('is attended, or should be, %s: %s', (_words, situation, attends) => { expect(attendsOrShould(childIn(situation))).toBe(attends); });

  test('is asked about only where the child attends or should', () => {
    expect(askedThere({ age: 3, inSetting: true })).toEqual(meantAt('1-4'));
    expect(askedThere({ age: 3 })).toEqual([]);
    expect([askedThere({ age: 9 }), askedThere({ age: 9, inSetting: false })]).toEqual([meantAt('5-10'), meantAt('5-10')]);
    expect(askedThere({ age: 13, inSetting: false })).toEqual(meantAt('11-15'));
    expect([askedThere({ age: 16 }), askedThere({ age: 16, inSetting: false })]).toEqual([meantAt('16-17'), []]);
    expect(meantAt('5-10')).toEqual(OF_A_SETTING);
  });
});

describe('additional needs', () => {
  const askedOf = (situation: Situation): readonly string[] => asked(situation).filter((code) => code.startsWith('DN'));

  test('are asked about only of a child who is known to be disabled', () => {
    expect([askedOf({ disabled: true }).length > 5, askedOf({ disabled: false }), askedOf({})]).toEqual([true, [], []]);
  });

  test('ask how a move to adult services is prepared from fourteen on', () => {
    expect([13 + 11 / 12, 14, 16].map((age) => askedOf({ disabled: true, age }).includes('DN9'))).toEqual([false, true, true]);
    expect(askedOf({ disabled: true, age: 'notKnown' })).not.toContain('DN9');
  });
});

test('how far a child can look after itself is its age, or less where it is disabled and that was told', () => {
  const of = (situation: Situation) => protectiveAge(viewOf(situation));
  expect([of({ age: 9 }), of({ age: 9.9 }), of({ age: 9, functionalAge: 4 }), of({ age: 9, disabled: true }), of({ age: 9, disabled: true, functionalAge: 4 }), of({ age: 9, disabled: true, functionalAge: 12 }), of({ age: 'notKnown', disabled: true, functionalAge: 4 }), of({ age: 'unborn' })])
    .toEqual([9, 9, 9, 9, 4, 9, undefined, undefined]);
});

test('a rating is the child’s own where it was made for the child, or apart for it', () => {
  const own = (code: string, situation: Situation): boolean => {
    const view = viewOf(situation);
    const one = view.indicators.find(({ indicator }) => indicator.code === code);
    if (!one) throw new Error(code);
    return isOwnRating(view, one);
  };
  expect([own('HE7', { HE7: 2 }), own('HE7', {}), own('HC7', { ownHC7: 2 }), own('HC7', { HC7: 3, ownHC7: 2 }), own('HC7', { HC7: 3 }), own('HC7', { HC7: 3, ownHC7: 'notKnown' }), own('HC7', {})]).toEqual([true, true, true, true, false, false, false]);
});

describe('an injury', () => {
  const one = (more: Partial<Injury>): Injury => ({ kind: 'other', ...more }) as Injury;

  test.each<readonly [Partial<Injury>, boolean]>([
    [{}, false], [{ explanation: 'suitable' }, false], [{ explanation: 'unsuitable' }, true], [{ explanation: 'none' }, true], [{ poorSupervision: true }, true], [{ helpLate: true }, true],
    [{ explanation: 'suitable', poorSupervision: false, helpLate: false }, false], [{ explanation: 'suitable', helpLate: true }, true],
  ])('%j asks a question: %s', (more, concerns) => { expect(isConcerning(one(more))).toBe(concerns); });

  test('is unexplained where no explanation fits, not where nobody told one yet', () => {
    expect([{}, { explanation: 'suitable' }, { explanation: 'unsuitable' }, { explanation: 'none' }].map((more) => isUnexplained(one(more as Partial<Injury>)))).toEqual([false, false, true, true]);
  });

  test('is a mark where it can be seen on the child', () => {
    expect((['bruise', 'burn', 'fracture', 'headInjury', 'mark', 'ingestion', 'sunburn', 'other'] as const).filter((kind) => isMark(one({ kind })))).toEqual(['bruise', 'burn', 'fracture', 'headInjury', 'mark']);
  });
});
