import { describe, expect, test } from 'vitest';
import { assess, type ChildAssessment } from '../../src/engine/assess.ts';
import { assessed, childOf, screeningOf, type Situation } from '../scenarios/situation.ts';
import { prepared } from './shipped.ts';

/** The rating that counts for a child as it was entered: a level, 0 for not known, -1 for what does not apply. */
const countsAs = (code: string, situation: Situation, at = 0): number | undefined => {
  const { view } = childOf(assessed(situation), at);
  return view.entered[view.indicators.find((one) => one.indicator.code === code)?.index ?? -1];
};
const openCodes = (child: ChildAssessment): readonly string[] => child.unknown.map((one) => one.code);

describe('what was rated for the home and apart for one child', () => {
  test.each<readonly [string, Situation, number]>([
    ['the child’s own level counts, also where it is lower', { HC7: 3, ownHC7: 1 }, 1],
    ['the child’s own level counts where the home was not rated', { ownHC7: 2 }, 2],
    ['the home’s counts where the child’s own is not known', { HC7: 3, ownHC7: 'notKnown' }, 3],
    ['the home’s counts where nothing was said of the child', { HC7: 3 }, 3],
    ['what does not apply to the child is not counted for it', { HC7: 3, ownHC7: 'doesNotApply' }, -1],
    ['an urgent one still counts where it was said not to apply to the child', { HC13: 3, ownHC13: 'doesNotApply' }, 3],
    ['an urgent one that is said not to apply stays open', { ownHC13: 'doesNotApply' }, 0],
    ['both not known is not known', { HC7: 'notKnown', ownHC7: 'notKnown' }, 0],
  ])('%s', (_words, situation, expected) => {
    const code = 'HC13' in situation || 'ownHC13' in situation ? 'HC13' : 'HC7';
    expect(countsAs(code, { age: 9, ...situation })).toBe(expected);
  });

  test('of a brother or sister counts for that child alone', () => {
    const situation: Situation = { HC7: 2, others: [{ ownHC7: 4 }] };
    expect([0, 1].map((at) => countsAs('HC7', situation, at))).toEqual([2, 4]);
  });

  test('is not taken for a child’s where it is a sign that is rated for each child: nobody could say which child it is about', () => {
    const screening = screeningOf({ others: [{ HE7: 2 }] });
    const misplaced = assess({ ...screening, household: { ...screening.household, ratings: { HE7: { answer: 3, sources: ['record'] } } } }, prepared);
    const at = prepared.byCode.get('HE7')?.index ?? -1;
    expect(misplaced.children.map(({ view }) => view.entered[at])).toEqual([0, 2]);
    expect(openCodes(childOf(misplaced))).toContain('HE7');
  });

  test('is not taken from a child where the home is rated as one', () => {
    expect(countsAs('HC2', { ownHC2: 4 })).toBe(0);
  });
});

describe('a child who lives elsewhere', () => {
  const elsewhere = (situation: Situation): Situation => ({ livesHere: false, ...situation, others: [{}] });

  test('is not asked about the home, and has no gap there', () => {
    expect(countsAs('HC2', elsewhere({ HC2: 4 }))).toBe(-1);
    expect(openCodes(childOf(assessed(elsewhere({}))))).not.toContain('HC2');
    expect(openCodes(childOf(assessed(elsewhere({})), 1))).toContain('HC2');
  });

  test('keeps its own answers, also those about a home', () => {
    expect([countsAs('HE7', elsewhere({ HE7: 3 })), countsAs('HC7', elsewhere({ HC7: 4, ownHC7: 2 })), countsAs('HE8', elsewhere({}))]).toEqual([3, 2, 0]);
  });

  test('is not a resident; a child not yet born always is', () => {
    const residents = (situation: Situation): readonly boolean[] => assessed(situation).children.map((child) => child.resident);
    expect(residents({ others: [{ livesHere: false }, { age: 'unborn', livesHere: false }] })).toEqual([true, false, true]);
    expect(residents({ livesHere: false, others: [{ livesHere: false }] })).toEqual([true, true]);
    expect(residents({ livesHere: false, others: [{ age: 'unborn', livesHere: false }] })).toEqual([false, true]);
  });
});

describe('before any child is described', () => {
  const nobody = (situation: Situation) => { const screening = screeningOf(situation); return assess({ ...screening, household: { ...screening.household, children: [] } }, prepared); };

  test('one child of unknown age who lives there stands in, and too little is known', () => {
    const assessment = nobody({});
    expect(assessment.children.map(({ child, resident }) => [child.id, child.label, child.age.kind, resident])).toEqual([['not-described', 'Child not yet described', 'notKnown', true]]);
    expect([assessment.level, assessment.reading]).toEqual([1, 'notEnoughKnown']);
  });

  test('nobody stands in beside a child who was described', () => {
    expect(assessed({}).children.map((one) => one.child.id)).toEqual(['c1']);
  });
});

describe('earlier screenings', () => {
  const ratings = (level: 1 | 3) => ({ HE7: level });

  test('count by their day, whatever their order in the file', () => {
    const days = (before: NonNullable<Situation['before']>) => childOf(assessed({ before })).view.earlier.map((one) => one.assessedOn);
    const [old, later, last] = [{ daysBefore: 300, ratings: {} }, { daysBefore: 200, ratings: {} }, { daysBefore: 100, ratings: {} }];
    for (const order of [[old, later, last], [last, later, old], [later, last, old]]) expect(days(order)).toEqual(days([old, later, last]));
  });

  test('of the last time hold a rating up, not those of a time before', () => {
    const level = (before: NonNullable<Situation['before']>) => childOf(assessed({ before })).level;
    const [worse, better] = [{ daysBefore: 300, ratings: ratings(3) }, { daysBefore: 100, ratings: ratings(1) }];
    expect([level([worse, better]), level([better, worse])]).toEqual([1, 1]);
    expect(level([{ daysBefore: 300, ratings: ratings(1) }, { daysBefore: 100, ratings: ratings(3) }])).toBe(3);
  });
});

describe('what is said beside a level', () => {
  test('names each rating that counts otherwise than entered, with the rule that moved it', () => {
    expect(childOf(assessed({ HE7: { answer: 2, trend: 'worse' }, HE8: 2 })).moved).toEqual([{ code: 'HE7', entered: 2, counted: 3, rule: 'CUM-12' }]);
    expect(childOf(assessed({ before: [{ daysBefore: 20, ratings: { HE7: 3 } }] })).moved).toEqual([{ code: 'HE7', entered: 0, counted: 3, rule: 'PER-02' }]);
    expect(childOf(assessed({ HE7: 2 })).moved).toEqual([]);
  });

  test('names a rating of the child that its age does not ask for, and no rating of the home', () => {
    const setAside = (situation: Situation) => childOf(assessed(situation)).setAside;
    expect(setAside({ age: 3, SU5: 4 })).toEqual(['SU5']);
    expect(setAside({ age: 3, SU5: 'notKnown' })).toEqual([]);
    expect(setAside({ age: 9, SU5: 4 })).toEqual([]);
    expect(setAside({ livesHere: false, HC2: 4, others: [{}] })).toEqual([]);
  });

  test('collects for the household what any child raises, each once and the most pressing first', () => {
    expect(assessed({ HE7: 3, others: [{ SU1: 4 }] }).flags).toEqual(['REF', 'INC', 'child-voice-missing']);
  });
});

describe('the reading of a household', () => {
  test.each<readonly [string, Situation, string]>([
    ['999 where one child is in danger', { others: [{ immediateDangerKinds: ['suicidalNow'] }], immediateDanger: 'yes' }, 'immediateDanger'],
    ['as it is where one child is at 4', { others: [{ SU1: 4 }] }, '4 level'],
    ['"at least" while more may come to light', { HE7: 2, others: [{}] }, '2 atLeast'],
    ['"not enough known" while nothing is above 1', { HE7: 1, others: [{}] }, '1 notEnoughKnown'],
  ])('is %s', (_words, situation, expected) => {
    const { level, reading } = assessed(situation);
    expect(reading === 'immediateDanger' ? reading : `${level} ${reading}`).toBe(expected);
  });
});
