import { describe, expect, test } from 'vitest';
import { assess } from '../../src/engine/assess.ts';
import { asReview, summaryOf } from '../../src/engine/carry-forward.ts';
import { withFact, withRatingPart } from '../../src/model/screening-changes.ts';
import { changesOverTime, type ChildChange, type IndicatorChange } from '../../src/engine/change-over-time.ts';
import type { Screening } from '../../src/model/screening.ts';
import { assessed, screeningOf, type Situation } from '../scenarios/situation.ts';
import { bank, prepared } from './shipped.ts';

const changes = (situation: Situation): ChildChange => {
  const [first] = changesOverTime(assessed(situation), prepared);
  if (!first) throw new Error('nobody was assessed');
  return first;
};
const ofCode = (situation: Situation, code = 'HE1'): IndicatorChange | undefined => changes(situation).indicators.find((one) => one.code === code);
const before = (...list: readonly (readonly [daysBefore: number, level: 1 | 2 | 3 | 4])[]) => list.map(([daysBefore, level]) => ({ daysBefore, ratings: { HE1: level } }));
const saw = (answer: 1 | 2 | 3 | 4) => ({ answer, sources: ['sawIt' as const] });

describe('a rating beside that of last time', () => {
  test.each<readonly [string, Situation, Partial<IndicatorChange>]>([
    ['got worse', { HE1: 3, before: before([60, 2]) }, { before: 2, now: 3, peak: 2, change: 'worse' }],
    ['is the same', { HE1: saw(2), before: before([60, 2]) }, { before: 2, now: 2, peak: 2, change: 'same' }],
    ['improves, but not yet for long', { HE1: saw(1), before: before([20, 3]) }, { before: 3, now: 1, peak: 3, change: 'improving' }],
    ['improved and it lasted', { HE1: saw(1), before: before([120, 3], [60, 1]) }, { before: 1, now: 1, peak: 3, change: 'sustained' }],
    ['has not lasted while only the parent says so', { HE1: { answer: 1, sources: ['parentOrCarer'] }, before: before([120, 3], [60, 1]) }, { before: 1, now: 1, peak: 3, change: 'improving' }],
    ['has not lasted when it went from 4 to 3 only now', { HE1: saw(3), before: before([60, 4]) }, { before: 4, now: 3, peak: 4, change: 'improving' }],
    ['stays the same at 3 also where it was 4 once', { HE1: saw(3), before: before([120, 4], [60, 3]) }, { before: 3, now: 3, peak: 4, change: 'same' }],
    ['improves also where the trend is worse', { HE1: { answer: 2, trend: 'worse', sources: ['sawIt'] }, before: before([20, 3]) }, { before: 3, now: 2, change: 'improving' }],
    ['is the same where another rule moved it', { HE1: { answer: 2, trend: 'worse', sources: ['sawIt'] }, before: before([120, 2]) }, { before: 2, now: 2, change: 'same' }],
    ['is rated for the first time', { HE1: 2, before: [{ daysBefore: 60, ratings: { HE2: 1 } }] }, { before: undefined, now: 2, peak: undefined, change: 'firstTime' }],
    ['is not known now', { before: before([60, 3]) }, { before: 3, now: undefined, peak: 3, change: 'notKnownNow' }],
  ])('%s', (_words, situation, expected) => { expect(ofCode(situation)).toMatchObject(expected); });

  test('is that of this child where another was rated, too', () => {
    const screening = screeningOf({ HE1: 3, others: [{ HE1: 3 }] });
    const earlier: Screening['earlier'] = [{ assessedOn: '2026-01-01', householdRatings: {}, adults: [], children: [{ id: 'c2', ratings: { HE1: 1 } }, { id: 'c1', ratings: { HE1: 2 } }] }];
    expect(changesOverTime(assess({ ...screening, earlier }, prepared), prepared).map((child) => child.indicators.find((one) => one.code === 'HE1')?.before)).toEqual([2, 1]);
  });

  test('is left out with everything else while nothing was rated', () => { expect(changes({}).indicators).toEqual([]); });

  test('carries its title and domain', () => {
    expect(ofCode({ HE1: 3, before: before([60, 2]) })).toMatchObject({ code: 'HE1', title: 'Brought to appointments', group: 'health' });
  });

  test('is left out where it was known neither then nor now, or is not asked at this age', () => {
    expect(ofCode({ before: before([60, 3]) }, 'HE7')).toBeUndefined();
    expect(ofCode({ age: 3, before: [{ daysBefore: 60, ratings: { SU5: 3 } }] }, 'SU5')).toBeUndefined();
  });

  test('is taken from the household for those who live there, and not for a child who lives elsewhere', () => {
    const home = (child: Situation): IndicatorChange | undefined => {
      const screening = screeningOf({ ...child, HC1: 2, before: [{ daysBefore: 60, ratings: { HC1: 3 } }], others: [{}] });
      const earlier = screening.earlier.map((one) => ({ ...one, children: [] }));
      return changesOverTime(assess({ ...screening, earlier }, prepared), prepared)[0]?.indicators.find((one) => one.code === 'HC1');
    };
    expect(home({})).toMatchObject({ before: 3, now: 2 });
    expect(home({ livesHere: false })).toBeUndefined();
  });
});

describe('levels of last time', () => {
  const earlier = (level: 1 | 2 | 3 | 4 | undefined): Screening['earlier'][number] => ({
    assessedOn: '2026-01-01', householdRatings: {}, adults: [], children: [{ id: 'x', ratings: {}, level: 4 }, { id: 'c1', ratings: {}, domains: { health: 3 }, ...(level === undefined ? {} : { level }) }],
  });
  const after = (situation: Situation, last: Screening['earlier'][number]): ChildChange | undefined => changesOverTime(assess({ ...screeningOf(situation), earlier: [last] }, prepared), prepared)[0];

  test('of a domain stand then and now', () => {
    const health = after({ HE7: 2 }, earlier(2))?.domains.find((domain) => domain.group === 'health');
    expect(health).toEqual({ group: 'health', title: bank.groups.find((group) => group.group === 'health')?.title, before: 3, now: 2 });
    expect(changes({ HE7: 2 }).domains.find((domain) => domain.group === 'health')?.before).toBeUndefined();
  });
});

describe('what a review carries forward', () => {
  const situation: Situation = {
    HE7: 3, HE1: 'notKnown', HC1: 2, others: [{}], adults: [{}, {}], historyExists: true, familyMissed12m: 1, agencies: { gp: 'asked' }, strengths: [{ id: 's1', text: 'x', effectOnChild: 'y', evidence: 'z' } as never],
    events: [{ kind: 'notBrought', children: ['c1', 'c2'] }], voice: { words: 'hello' }, injuries: [{ kind: 'bruise' }], judged: { before: 2 }, disabled: true,
    householdAnswers: { home: { answer: 'noConcernSeen', sources: ['professional'], evidence: 'x' } }, domainAnswers: { health: { answer: 'noConcernSeen', sources: ['professional'], evidence: 'x' } },
  };
  const plain = { ...situation, strengths: [] };
  const screening = screeningOf(plain);
  const summary = (part: Situation = plain) => { const one = screeningOf(part); return summaryOf(one, assess(one, prepared)); };

  test('is a summary of ratings, levels, domains, adults and missed appointments', () => {
    const told = summary();
    expect(told).toMatchObject({ assessedOn: '2026-03-02', householdRatings: { HC1: 2 }, adults: ['a1', 'a2'], familyMissed12m: 2 });
    expect(told.children[0]).toMatchObject({ id: 'c1', ratings: { HE7: 3 }, level: 3, domains: { health: 3, home: 2 } });
    expect(Object.keys(told.children[0]?.ratings ?? {})).toEqual(['HE7']);
    expect(Object.keys(told.children[0]?.domains ?? {})).not.toContain('education');
  });

  test('gives a child no level where too little was known', () => {
    expect(summary({}).children[0]).not.toHaveProperty('level');
  });

  test('counts missed appointments as typed or as recorded, whichever is more, and says nothing where neither was', () => {
    expect(summary({ familyMissed12m: 5, events: [{ kind: 'notBrought' }] }).familyMissed12m).toBe(5);
    expect(summary({ familyMissed12m: 0 }).familyMissed12m).toBe(0);
    expect(summary({ events: [{ kind: 'notBrought' }] }).familyMissed12m).toBe(1);
    expect(summary({})).not.toHaveProperty('familyMissed12m');
  });

  test('keeps people and chronology and asks every rating, fact and answer anew', () => {
    const review = asReview(screening, assess(screening, prepared), 'next', '2026-06-01');
    expect(review).toMatchObject({ id: 'next', assessedOn: '2026-06-01', agencies: {}, judgement: {}, checked: [], chronology: screening.chronology, strengths: screening.strengths });
    expect(review.household).toMatchObject({ ratings: {}, facts: {}, domainAnswers: {}, adults: screening.household.adults });
    expect(review.household.children.map((child) => child.id)).toEqual(['c1', 'c2']);
    expect(review.household.children[0]).toMatchObject({ disabled: true, ratings: {}, facts: {}, domainAnswers: {} });
    expect(review.household.children[0]).not.toHaveProperty('voice');
    expect(review.household.children[0]).not.toHaveProperty('injuries');
    for (const emptied of [review.agencies, review.judgement, review.household.ratings, review.household.facts, review.household.domainAnswers]) expect(emptied).toEqual({});
  });

  test('keeps a suspicion until somebody takes it back, and what was seen, said and judged', () => {
    const before: Screening = withRatingPart(withFact(screening, 'c1', 'significantHarmSuspected', true), 'c1', 'HE7', { evidence: 'Lips cracked' });
    const assessed = assess(before, prepared);
    const review = asReview(before, assessed, 'next', '2026-06-01');
    expect(review.household.children.map((child) => child.facts)).toEqual([{ significantHarmSuspected: true }, {}]);
    expect(assess(review, prepared).children[0]?.level).toBe(assessed.children[0]?.level);
    expect(review.earlier.at(-1)?.children[0]).toMatchObject({ said: { HE7: 'Lips cracked' }, voice: ['hello'], own: 2 });
  });

  test('adds today to the earlier screenings, last', () => {
    const again: Screening = { ...screening, earlier: [{ assessedOn: '2025-01-01', householdRatings: {}, children: [], adults: [] }] };
    expect(asReview(again, assess(again, prepared), 'next', '2026-06-01').earlier.map((one) => one.assessedOn)).toEqual(['2025-01-01', '2026-03-02']);
  });
});
