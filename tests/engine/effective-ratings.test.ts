import { describe, expect, test } from 'vitest';
import type { Rating } from '../../src/model/rating.ts';
import { POVERTY } from '../scenarios/rule-case.ts';
import { assess } from '../../src/engine/assess.ts';
import type { Screening } from '../../src/model/screening.ts';
import { assessed, childOf, screeningOf, type Before, type Situation } from '../scenarios/situation.ts';
import { prepared } from './shipped.ts';

/** The rating of HE1 as it counts: how it was entered, with what history, and by which rule it moved. */
const counted = (situation: Situation, code = 'HE1'): string => {
  const child = childOf(assessed(situation));
  const moved = child.moved.find((one) => one.code === code);
  return moved ? `${moved.entered} counts as ${moved.counted} (${moved.rule})` : 'as entered';
};

const before = (...list: readonly (readonly [daysBefore: number, level: 1 | 2 | 3 | 4])[]): readonly Before[] => list.map(([daysBefore, level]) => ({ daysBefore, ratings: { HE1: level } }));
const saw = (answer: Rating['answer'], more: Partial<Rating> = {}): Rating => ({ answer, sources: ['sawIt'], ...more });
const told = (answer: Rating['answer'], more: Partial<Rating> = {}): Rating => ({ answer, sources: ['parentOrCarer'], ...more });
const tried = { concernUnchangedMonths: 6, helpUsed: true } as const;

describe('an improvement that is not yet sustained (PER-02)', () => {
  test.each<readonly [string, Situation, string]>([
    ['is held at the earlier rating', { HE1: saw(1), before: before([20, 3]) }, '1 counts as 3 (PER-02)'],
    ['is held at 2 where it was 2', { HE1: saw(1), before: before([20, 2]) }, '1 counts as 2 (PER-02)'],
    ['is held at 3 at most, also where it was 4', { HE1: saw(1), before: before([20, 4]) }, '1 counts as 3 (PER-02)'],
    ['is held at 3 at most, also when the 4 was long ago', { HE1: saw(1), before: before([60, 4]) }, '1 counts as 3 (PER-02)'],
    ['holds nothing where nothing was better', { HE1: saw(3), before: before([20, 3]) }, 'as entered'],
    ['never lowers a 4 that is entered now', { HE1: saw(4), before: before([20, 3]) }, 'as entered'],
    ['is held while only one screening shows it', { HE1: saw(1), before: before([60, 3]) }, '1 counts as 3 (PER-02)'],
    ['is held while the two that agree are 41 days apart', { HE1: saw(1), before: before([90, 3], [41, 1]) }, '1 counts as 3 (PER-02)'],
    ['is released when two agree 42 days apart and it is not the parent alone who says so', { HE1: saw(1), before: before([90, 3], [42, 1]) }, 'as entered'],
    ['is released also while another need is at 3', { HE1: saw(1), HE7: 3, before: before([90, 3], [42, 1]) }, 'as entered'],
    ['is held when two agree but only the parent says so', { HE1: told(1), before: before([90, 3], [42, 1]) }, '1 counts as 3 (PER-02)'],
    ['is held when nobody says how it is known', { HE1: 1, before: before([90, 3], [42, 1]) }, '1 counts as 3 (PER-02)'],
    ['is held at the slip in between', { HE1: saw(1), before: before([90, 3], [60, 1], [20, 2]) }, '1 counts as 2 (PER-02)'],
    ['is released step by step', { HE1: saw(1), before: before([120, 4], [50, 2]) }, '1 counts as 2 (PER-02)'],
    ['is held for six months where care improves and slips back', { HE1: saw(1), improveSlipCycles: 2, before: before([300, 3], [100, 1]) }, '1 counts as 3 (PER-02)'],
    ['is released after six months in the same family', { HE1: saw(1), improveSlipCycles: 2, before: before([300, 3], [182, 1]) }, 'as entered'],
    ['is held for six months where care improves only for visits', { HE1: saw(1), improvesOnlyForVisits: true, before: before([300, 3], [100, 1]) }, '1 counts as 3 (PER-02)'],
    ['is held for six months where slipping back was rated 3', { HE1: saw(1), HI3: 3, before: before([300, 3], [100, 1]) }, '1 counts as 3 (PER-02)'],
    ['is released as elsewhere where slipping back was rated 2', { HE1: saw(1), HI3: 2, before: before([300, 3], [100, 1]) }, 'as entered'],
    ['is not taken back by not knowing', { HE1: { answer: 'notKnown' }, before: before([20, 3]) }, '0 counts as 3 (PER-02)'],
    ['is not taken back by not knowing at 2 either', { HE1: { answer: 'notKnown' }, before: before([20, 2]) }, '0 counts as 2 (PER-02)'],
    ['is not taken back by not knowing twice', { HE1: { answer: 'notKnown' }, before: [...before([60, 3]), { daysBefore: 20, ratings: { HE2: 1 } }] }, '0 counts as 3 (PER-02)'],
    ['is no matter where level 1 is not known now', { HE1: { answer: 'notKnown' }, before: before([20, 1]) }, 'as entered'],
  ])('%s', (_words, situation, expected) => { expect(counted(situation)).toBe(expected); });

  test('is no matter of what does not apply now', () => {
    expect(counted({ HE11: 'doesNotApply', before: [{ daysBefore: 20, ratings: { HE11: 3 } }] }, 'HE11')).toBe('as entered');
  });

  test('is read from what was rated of this child, not of another', () => {
    const screening = screeningOf({ HE1: saw(1), others: [{ HE1: saw(1) }] });
    const earlier: Screening['earlier'] = [{ assessedOn: '2026-02-10', householdRatings: {}, adults: [], children: [{ id: 'c2', ratings: { HE1: 3 } }, { id: 'c1', ratings: { HE1: 2 } }] }];
    expect(assess({ ...screening, earlier }, prepared).children.map((child) => child.moved.find((one) => one.code === 'HE1')?.counted)).toEqual([2, 3]);
  });

  test('keeps the level, shows the flag and never fires what needs a 4', () => {
    const child = childOf(assessed({ HE1: saw(1), before: before([20, 4]) }));
    expect(child.level).toBe(3);
    expect(child.flags).toContain('improving-not-yet-sustained');
    expect(child.flags).not.toContain('REF');
    expect(child.findings.map((finding) => finding.rule.id)).not.toContain('URG-01');
  });
});

describe('the same need in two screenings although help was offered (PER-01)', () => {
  test.each<readonly [string, Situation, string]>([
    ['counts as 3', { HE1: saw(2, { helpOffered: true }), before: before([28, 2]) }, '2 counts as 3 (PER-01)'],
    ['counts as entered after 27 days', { HE1: saw(2, { helpOffered: true }), before: before([27, 2]) }, 'as entered'],
    ['counts as entered where no help was offered', { HE1: saw(2, { helpOffered: false }), before: before([60, 2]) }, 'as entered'],
    ['goes no further than 3 where an earlier 3 is still held', { HE1: saw(2, { helpOffered: true }), before: before([60, 3], [30, 2]) }, '2 counts as 3 (PER-02)'],
    ['is no matter of a 3, also where it was 2 before', { HE1: saw(3, { helpOffered: true }), before: before([60, 2]) }, 'as entered'],
    ['counts as entered where the last one was 1', { HE1: saw(2, { helpOffered: true }), before: before([60, 2], [30, 1]) }, 'as entered'],
  ])('%s', (_words, situation, expected) => { expect(counted(situation)).toBe(expected); });
});

test('a need that grew from 2 to 3 is not the same need in two screenings', () => {
  const rules = (answer: 2 | 3): readonly string[] => childOf(assessed({ HE1: saw(answer, { helpOffered: true }), before: before([60, 2]) })).findings.map((finding) => finding.rule.id);
  expect(rules(2)).toContain('PER-01');
  expect(rules(3)).not.toContain('PER-01');
});

describe('a need that does not change although help is used (CUM-06), and one that gets worse (CUM-12)', () => {
  test.each<readonly [string, Situation, string]>([
    ['is lifted from 2 to 3 after six months', { HE1: told(2, tried) }, '2 counts as 3 (CUM-06)'],
    ['is lifted when it has been the same since six months ago to the day', { HE1: told(2, { trend: 'same', since: '2025-09-02', helpUsed: true }) }, '2 counts as 3 (CUM-06)'],
    ['is not lifted a day before six months are over', { HE1: told(2, { trend: 'same', since: '2025-09-03', helpUsed: true }) }, 'as entered'],
    ['takes the end of a vague date', { HE1: told(2, { trend: 'same', since: '2025-09', helpUsed: true }) }, 'as entered'],
    ['is not lifted where nobody said since when', { HE1: told(2, { trend: 'same', helpUsed: true }) }, 'as entered'],
    ['is not lifted where nobody said that it stayed the same', { HE1: told(2, { since: '2020', helpUsed: true }) }, 'as entered'],
    ['is not lifted where help was not used', { HE1: told(2, { concernUnchangedMonths: 12 }) }, 'as entered'],
    ['is lifted from 3 to 4 when it was seen', { HE1: saw(3, tried) }, '3 counts as 4 (CUM-06)'],
    ['stays at 3 by the parent’s word', { HE1: told(3, tried) }, 'as entered'],
    ['is lifted from 2 to 3 when it gets worse', { HE1: told(2, { trend: 'worse' }) }, '2 counts as 3 (CUM-12)'],
    ['is lifted from 3 to 4 when the child told of it', { HE1: { answer: 3, trend: 'worse', sources: ['childToldOrShowed'] } }, '3 counts as 4 (CUM-12)'],
    ['is lifted from 3 to 4 when a record shows it', { HE1: { answer: 3, trend: 'worse', sources: ['record', 'parentOrCarer'] } }, '3 counts as 4 (CUM-12)'],
    ['stays at 3 by another professional’s word', { HE1: { answer: 3, trend: 'worse', sources: ['professional'] } }, 'as entered'],
    ['stays at 3 when it is anonymous', { HE1: { answer: 3, trend: 'worse', sources: ['anonymous', 'someoneElse'] } }, 'as entered'],
    ['never goes beyond 4', { HE1: saw(4, { ...tried, trend: 'worse' }) }, 'as entered'],
    ['is lifted once, not twice', { HE1: saw(2, { ...tried, trend: 'worse' }) }, '2 counts as 3 (CUM-06)'],
    ['is lifted once, not three times', { HE1: saw(2, { ...tried, trend: 'worse', helpOffered: true }), before: before([60, 2]) }, '2 counts as 3 (PER-01)'],
    ['is lifted once from what is held', { HE1: told(2, { trend: 'worse' }), before: before([20, 3]) }, '2 counts as 3 (PER-02)'],
    ['is lifted from a held 3 to 4 when it was seen', { HE1: saw(2, { trend: 'worse' }), before: before([20, 3]) }, '2 counts as 4 (CUM-12)'],
    ['is not lifted at 1', { HE1: saw(1, { trend: 'worse' }) }, 'as entered'],
  ])('%s', (_words, situation, expected) => { expect(counted(situation)).toBe(expected); });

  test('makes level 4 and a talk with the lead and the front door today, never an urgent referral', () => {
    const child = childOf(assessed({ HE1: saw(3, { trend: 'worse' }) }));
    expect(child.level).toBe(4);
    expect(child.flags).toContain('CON-today');
    expect(child.flags).not.toContain('REF');
  });

  test('touches no context indicator', () => {
    expect(counted({ PF3: saw(2, { trend: 'worse', ...tried }) }, 'PF3')).toBe('as entered');
  });
});

describe('a claim that substance use has stopped, which nobody checked (SRC-02)', () => {
  test.each<readonly [string, Situation, string, string]>([
    ['counts as 3', { PF2: told(2), substanceClaim: 'stopped' }, 'PF2', '2 counts as 3 (SRC-02)'],
    ['counts as 3 for drinking', { PF1: told(2), substanceClaim: 'reduced' }, 'PF1', '2 counts as 3 (SRC-02)'],
    ['leaves a 3 as it is', { PF2: told(3), substanceClaim: 'stopped' }, 'PF2', 'as entered'],
    ['leaves a 1 as it is', { PF2: told(1), substanceClaim: 'stopped' }, 'PF2', 'as entered'],
    ['counts as 3 in pregnancy', { age: 'unborn', PB2: told(2), substanceClaim: 'reduced' }, 'PB2', '2 counts as 3 (SRC-02)'],
    ['counts as entered once a service confirmed it', { PF2: told(2), substanceClaim: 'stopped', substanceVerified: true }, 'PF2', 'as entered'],
    ['leaves a 4 as it is', { PF2: told(4), substanceClaim: 'stopped' }, 'PF2', 'as entered'],
    ['touches no other indicator', { PF3: told(2), substanceClaim: 'stopped' }, 'PF3', 'as entered'],
  ])('%s', (_words, situation, code, expected) => { expect(counted(situation, code)).toBe(expected); });
});

describe('the poverty guard', () => {
  test.each<readonly [string, Situation, string, string]>([
    ['keeps a 2 on a material need from being lifted', { HE5: saw(2, { trend: 'worse', ...tried }), ...POVERTY }, 'HE5', 'as entered'],
    ['keeps it from counting as 3 in two screenings', { HE5: saw(2, { helpOffered: true }), before: [{ daysBefore: 60, ratings: { HE5: 2 } }], ...POVERTY }, 'HE5', 'as entered'],
    ['does not hold for a 3', { HE5: saw(3, { trend: 'worse' }), ...POVERTY }, 'HE5', '3 counts as 4 (CUM-12)'],
    ['does not hold for a need that money does not settle', { HE1: saw(2, { trend: 'worse' }), ...POVERTY }, 'HE1', '2 counts as 3 (CUM-12)'],
    ['does not hold while carers act only partly', { HE5: saw(2, { trend: 'worse' }), materialHardship: true, carersActingOnNeed: 'partly' }, 'HE5', '2 counts as 3 (CUM-12)'],
  ])('%s', (_words, situation, code, expected) => { expect(counted(situation, code)).toBe(expected); });

  test('leaves the 2 its own domain', () => {
    expect(childOf(assessed({ HE5: 2, ...POVERTY })).level).toBe(2);
  });
});

describe('a rating set apart for one child', () => {
  test('stands in place of the household’s for this child only', () => {
    const assessment = assessed({ HC7: 3, ownHC7: 1, others: [{}] });
    expect(assessment.children.map((child) => child.domains.find((domain) => domain.group === 'home')?.level)).toEqual([1, 3]);
  });

  test('leaves the household’s in place when it says only that nothing is known', () => {
    const child = childOf(assessed({ HC7: 3, ownHC7: 'notKnown' }));
    expect(child.domains.find((domain) => domain.group === 'home')?.level).toBe(3);
    expect(child.reasons.flatMap((reason) => reason.inputs)).toContainEqual({ kind: 'rating', code: 'HC7', entered: 3, counted: 3, childId: undefined });
  });

  test('that does not apply takes the indicator away from this child', () => {
    expect(childOf(assessed({ HC7: 3, ownHC7: 'doesNotApply' })).domains.find((domain) => domain.group === 'home')?.level).toBeUndefined();
  });

  test('of an urgent indicator cannot be put aside', () => {
    expect(childOf(assessed({ HC13: 4, ownHC13: 'doesNotApply' })).flags).toContain('REF');
  });
});
