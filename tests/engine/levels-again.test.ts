import { describe, expect, test } from 'vitest';
import { assess, levelsOf } from '../../src/engine/assess.ts';
import type { Screening } from '../../src/model/screening.ts';
import { withChild, withFact, withRating } from '../../src/model/screening-changes.ts';
import { screeningOf, type Situation } from '../scenarios/situation.ts';
import { prepared } from './shipped.ts';

const inFull = (screening: Screening): Readonly<Record<string, number>> => Object.fromEntries(assess(screening, prepared).children.map((one) => [one.child.id, one.level]));
const again = (screening: Screening, like: Screening): Readonly<Record<string, number>> => Object.fromEntries(levelsOf(screening, prepared, assess(like, prepared)));
const from = (situation: Situation): Pick<Screening, 'chronology' | 'earlier'> => screeningOf(situation);
const CONTACTS: Situation = { events: [{ kind: 'contact', date: '2025-06-01' }, { kind: 'contact', date: '2025-07-01' }, { kind: 'contact', date: '2025-08-01' }] };
const MISSING: Situation = { events: ['2025-12-01', '2025-12-20', '2026-01-05', '2026-02-01'].map((date) => ({ kind: 'missingEpisode' as const, children: ['c1'], date })) };
const { household } = screeningOf({ HE7: 2 });

describe('levels that take over what two screenings share are those that are worked out in full, where they differ in', () => {
  test.each<readonly [string, Situation, (screening: Screening) => Screening, Readonly<Record<string, number>>]>([
    ['an answer about the child', { others: [{}] }, (one) => withRating(one, 'c1', 'HE1', { answer: 4 }), { c1: 4, c2: 3 }],
    ['an answer about the home', { others: [{ livesHere: false }] }, (one) => withRating(one, undefined, 'HC1', { answer: 2 }), { c1: 2, c2: 1 }],
    ['a fact that changes what an answer counts', { age: 'unborn', PF1: 2 }, (one) => withFact(one, undefined, 'substanceClaim', 'stopped'), { c1: 3 }],
    ['a rating of last time', {}, (one) => ({ ...one, earlier: from({ before: [{ daysBefore: 20, ratings: { HE7: 3 } }] }).earlier }), { c1: 3 }],
    ['what was recorded of the family', {}, (one) => ({ ...one, chronology: from(CONTACTS).chronology }), { c1: 3 }],
    ['what was recorded of one child', { others: [{ livesHere: false }] }, (one) => ({ ...one, chronology: from(MISSING).chronology }), { c1: 3, c2: 1 }],
    ['the day', CONTACTS, (one) => ({ ...one, assessedOn: '2027-03-01' }), { c1: 1 }],
    ['who lives there', { livesHere: false, HC1: 2, others: [{ livesHere: false }] }, (one) => withChild(one, 'c2', (child) => ({ ...child, livesHere: true })), { c1: 1, c2: 2 }],
    ['who is listed', { HE7: 2 }, (one) => ({ ...one, household: { ...one.household, children: [] } }), { 'not-described': 1 }],
    ['nothing at all', { HE7: 3, PF3: 2, ...CONTACTS, others: [{ EM1: 2 }] }, (one) => ({ ...one }), { c1: 3, c2: 3 }],
  ])('%s', (_words, situation, change, levels) => {
    const like = screeningOf(situation);
    const changed = change(like);
    expect(inFull(changed)).toEqual(levels);
    expect(again(changed, like)).toEqual(levels);
  });

  test('an answer about one child, whose brother or sister has events of its own', () => {
    const like = screeningOf({ ...MISSING, others: [{ livesHere: false }] });
    expect(again(withRating(like, 'c2', 'HE7', { answer: 2 }), like)).toEqual({ c1: 3, c2: 2 });
    expect(again(withRating(like, 'c1', 'HE7', { answer: 2 }), like)).toEqual({ c1: 3, c2: 1 });
  });

  test('the whole household', () => {
    expect(again({ ...screeningOf({ HE1: 4 }), household }, screeningOf({ HE1: 4 }))).toEqual({ c1: 2 });
  });
});
