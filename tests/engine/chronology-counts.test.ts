import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childCounts, householdCounts, withinTwelveMonths } from '../../src/engine/chronology-counts.ts';
import { ClosureReason, EventKind, type ChronologyEvent } from '../../src/model/chronology.ts';
import { runs } from '../support/runs.ts';

const TODAY = '2026-03-02';
type Line = Partial<ChronologyEvent> & { readonly kind: EventKind };
const chronology = (...lines: readonly Line[]): readonly ChronologyEvent[] => lines.map((line, at) => ({ id: `e${at + 1}`, date: '2026-01-10', children: [], ...line }));
const household = (name: string, ...lines: readonly Line[]): number | undefined => householdCounts(chronology(...lines), TODAY)[name]?.count;
const child = (name: string, ...lines: readonly Line[]): number | undefined => childCounts(chronology(...lines), TODAY, 'c1')[name]?.count;

test.each([
  ['2025-03-02', false], ['2025-03-03', true], ['2025-03', true], ['2025-02', false], ['2025-winter', true], ['2024-winter', false], ['2024', false], ['2025', true], ['2026-03-02', true],
])('an event of %s is within twelve months of 2 March 2026: %s', (date, within) => {
  expect(withinTwelveMonths(chronology({ kind: 'contact', date }), TODAY)).toHaveLength(within ? 1 : 0);
});

describe('contacts with the front door', () => {
  test('count contacts and referrals of twelve months', () => {
    expect(household('frontDoorContacts12m', { kind: 'contact' }, { kind: 'referral', date: '2025-06' }, { kind: 'contact', date: '2024-06' }, { kind: 'police' })).toBe(2);
  });
  test('count the same day and matter once, and another matter of the same day apart', () => {
    expect(household('frontDoorContacts12m', { kind: 'contact', note: 'Left alone' }, { kind: 'referral', note: 'left alone ' }, { kind: 'contact', note: 'Hungry' })).toBe(2);
  });
  test.each(['2025-11', '2025-autumn', '2025'])('count each of those dated %s: nobody said that they were on the same day', (date) => {
    expect(household('frontDoorContacts12m', { kind: 'contact', date }, { kind: 'contact', date }, { kind: 'referral', date, note: 'Hungry' }, { kind: 'contact', date, note: 'Hungry' })).toBe(4);
  });
  test('are not answered where nothing was recorded', () => {
    expect(household('frontDoorContacts12m', { kind: 'police' })).toBeUndefined();
  });
});

describe('appointments that a family missed', () => {
  test.each<readonly [string, readonly Line[], number | undefined]>([
    ['each child that was not brought', [{ kind: 'notBrought', children: ['c1', 'c2'] }, { kind: 'notBrought', children: ['c1'] }], 3],
    ['one that names no child', [{ kind: 'notBrought' }], 1],
    ['none that was rebooked and kept', [{ kind: 'notBrought', children: ['c1'], rebookedAndKept: true }], undefined],
    ['one that the family moved twice', [{ kind: 'appointmentMoved', service: 'Dentist' }, { kind: 'appointmentMoved', service: ' dentist' }], 1],
    ['none that was moved once', [{ kind: 'appointmentMoved', service: 'Dentist' }, { kind: 'appointmentMoved', service: 'Eyes' }], undefined],
    ['none that the service moved', [{ kind: 'appointmentMoved', movedBy: 'service' }, { kind: 'appointmentMoved', movedBy: 'service' }], undefined],
    ['none that was moved twice when one of them was kept', [{ kind: 'appointmentMoved' }, { kind: 'appointmentMoved', rebookedAndKept: true }], undefined],
    ['one that was moved twice for the same children, in whatever order they were named', [{ kind: 'appointmentMoved', children: ['c1', 'c2'] }, { kind: 'appointmentMoved', children: ['c2', 'c1'] }], 1],
    ['those of two children apart', [{ kind: 'appointmentMoved', children: ['c1'] }, { kind: 'appointmentMoved', children: ['c2'] }], undefined],
  ])('count %s', (_words, lines, count) => { expect(household('familyMissed12m', ...lines)).toBe(count); });
});

describe('times that care improved and slipped back', () => {
  test.each<readonly [string, readonly Line[], number | undefined]>([
    ['a setback after an improvement', [{ kind: 'improvement', date: '2025-01' }, { kind: 'setback', date: '2025-03' }], 1],
    ['no setback before it', [{ kind: 'setback', date: '2025-01' }, { kind: 'improvement', date: '2025-03' }], undefined],
    ['two setbacks after one improvement once', [{ kind: 'improvement', date: '2025-01' }, { kind: 'setback', date: '2025-03' }, { kind: 'setback', date: '2025-05' }], 1],
    ['two rounds, however long ago', [{ kind: 'improvement', date: '2019' }, { kind: 'setback', date: '2020' }, { kind: 'improvement', date: '2025-01' }, { kind: 'setback', date: '2025-03' }], 2],
    ['a contact within a year of a plan closed after a tidy visit', [{ kind: 'planClosed', date: '2025-01-10', closedBecause: 'afterTidyVisit' }, { kind: 'contact', date: '2026-01-10' }], 1],
    ['none a day later than a year after it', [{ kind: 'planClosed', date: '2024-01-10', closedBecause: 'afterTidyVisit' }, { kind: 'contact', date: '2025-01-11' }], undefined],
    ['none after a plan closed for another reason', [{ kind: 'planClosed', date: '2025-01-10', closedBecause: 'needsMet' }, { kind: 'contact', date: '2025-03' }], undefined],
    ['no contact after an improvement alone', [{ kind: 'improvement', date: '2025-01' }, { kind: 'contact', date: '2025-03' }], undefined],
    ['an improvement and a tidy closure in one spell once', [{ kind: 'improvement', date: '2025-01' }, { kind: 'planClosed', date: '2025-02', closedBecause: 'afterTidyVisit' }, { kind: 'setback', date: '2025-04' }, { kind: 'contact', date: '2025-05' }], 1],
    ['no setback long after a tidy closure', [{ kind: 'planClosed', date: '2020', closedBecause: 'afterTidyVisit' }, { kind: 'setback', date: '2025-06' }], undefined],
    ['a closure and an improvement that follows it as one spell, whatever slips after', [{ kind: 'planClosed', date: '2025-01-10', closedBecause: 'afterTidyVisit' }, { kind: 'improvement', date: '2025-02' }, { kind: 'setback', date: '2025-03' }, { kind: 'setback', date: '2025-04' }], 1],
    ['plans closed on one day after one visit once', [{ kind: 'planClosed', date: '2025-02-01', closedBecause: 'afterTidyVisit' }, { kind: 'planClosed', date: '2025-02-01', closedBecause: 'afterTidyVisit' }, { kind: 'contact', date: '2025-04' }, { kind: 'contact', date: '2025-05' }], 1],
    ['each tidy closure that a contact of its own followed', [{ kind: 'planClosed', date: '2025-02-01', closedBecause: 'afterTidyVisit' }, { kind: 'planClosed', date: '2025-03-01', closedBecause: 'afterTidyVisit' }, { kind: 'contact', date: '2025-04' }, { kind: 'referral', date: '2025-05' }], 2],
    ['a setback long after an improvement that followed a tidy closure', [{ kind: 'planClosed', date: '2020', closedBecause: 'afterTidyVisit' }, { kind: 'improvement', date: '2024' }, { kind: 'setback', date: '2026-01' }], 1],
  ])('count %s', (_words, lines, count) => { expect(household('improveSlipCycles', ...lines)).toBe(count); });
});

describe('plans that were closed', () => {
  test.each<readonly [string, readonly Line[], string, number | undefined]>([
    ['a referral within a year of closing', [{ kind: 'planClosed', date: '2024-01-10' }, { kind: 'referral', date: '2025-01-10' }], 'reReferralWithin12m', 1],
    ['none a day later than a year', [{ kind: 'planClosed', date: '2024-01-10' }, { kind: 'referral', date: '2025-01-11' }], 'reReferralWithin12m', undefined],
    ['none on the day of closing', [{ kind: 'planClosed', date: '2024-01-10' }, { kind: 'referral', date: '2024-01-10' }], 'reReferralWithin12m', undefined],
    ['one closed by refusal, at any time', [{ kind: 'planClosed', date: '2012', closedBecause: 'refusal' }], 'closedByRefusal', 1],
    ['a contact within a year of closing', [{ kind: 'planClosed', date: '2024-01-10' }, { kind: 'contact', date: '2024-06' }], 'reReferralWithin12m', 1],
    ['one closed because the family did not engage', [{ kind: 'planClosed', closedBecause: 'nonEngagement' }], 'closedByRefusal', 1],
    ['one closed for lack of consent', [{ kind: 'planClosed', closedBecause: 'noConsent' }], 'closedByRefusal', 1],
    ['none closed because needs were met', [{ kind: 'planClosed', closedBecause: 'needsMet' }], 'closedByRefusal', undefined],
    ['two visits refused in the year', [{ kind: 'visitRefused' }, { kind: 'visitRefused', date: '2025-06' }, { kind: 'visitRefused', date: '2024-06' }], 'visitsRefusedOrFailed12m', 2],
  ])('count %s', (_words, lines, name, count) => { expect(household(name, ...lines)).toBe(count); });
});

describe('counts of one child', () => {
  test.each<readonly [string, readonly Line[], string, number | undefined]>([
    ['not brought, for this child or for all', [{ kind: 'notBrought', children: ['c1'] }, { kind: 'notBrought' }, { kind: 'notBrought', children: ['c2'] }], 'notBroughtAny12m', 2],
    ['not brought, rebooked or not', [{ kind: 'notBrought', rebookedAndKept: true }], 'notBroughtAny12m', 1],
    ['follow-up that matters and was not explained', [{ kind: 'notBrought', essential: true }, { kind: 'notBrought', essential: true, explained: true }, { kind: 'notBrought' }], 'notBroughtEssential12m', 1],
    ['emergency visits', [{ kind: 'emergencyAttendance' }, { kind: 'injury' }], 'emergencyAttendances12m', 1],
    ['missing episodes', [{ kind: 'missingEpisode', date: '2025-02' }, { kind: 'missingEpisode' }], 'missingEpisodes12m', 1],
  ])('are %s', (_words, lines, name, count) => { expect(child(name, ...lines)).toBe(count); });
});

test('a count names the events that make it up', () => {
  const names = (name: string, ...lines: readonly Line[]): readonly string[] | undefined => householdCounts(chronology(...lines), TODAY)[name]?.events;
  expect(names('familyMissed12m', { kind: 'notBrought' }, { kind: 'contact' }, { kind: 'appointmentMoved' }, { kind: 'appointmentMoved' }, { kind: 'appointmentMoved', service: 'Eyes' })).toEqual(['e1', 'e3', 'e4']);
  expect(names('improveSlipCycles', { kind: 'planClosed', date: '2025-01-10', closedBecause: 'afterTidyVisit' }, { kind: 'improvement', date: '2025-02' }, { kind: 'setback', date: '2025-03' })).toEqual(['e2', 'e1', 'e3']);
  expect(names('improveSlipCycles', { kind: 'improvement', date: '2025-02' }, { kind: 'setback', date: '2025-03' })).toEqual(['e1', 'e2']);
  expect(names('reReferralWithin12m', { kind: 'contact', date: '2025-06' }, { kind: 'planClosed', date: '2025-01' })).toEqual(['e2', 'e1']);
  expect(householdCounts(chronology({ kind: 'contact' }, { kind: 'police' }, { kind: 'referral', date: '2025-09' }), TODAY)['frontDoorContacts12m']?.events).toEqual(['e1', 'e3']);
});

test('no count depends on the order in which events were written down, also where dates are as vague as each other', () => {
  const line: fc.Arbitrary<Line> = fc.record({
    kind: fc.constantFrom(...EventKind.options), date: fc.constantFrom('2025', '2025-06', '2025-06-01', '2025-summer', '2025-09-10', '2026-01'),
    closedBecause: fc.constantFrom(...ClosureReason.options), children: fc.constantFrom(['c1'], ['c2'], []), note: fc.constantFrom('one', 'two'),
  });
  const counts = (events: readonly ChronologyEvent[]) => [householdCounts(events, TODAY), childCounts(events, TODAY, 'c1')].map((all) => Object.entries(all).map(([name, one]) => `${name} ${one.count}`).toSorted());
  const inTwoOrders = fc.array(line, { minLength: 2, maxLength: 12 }).map((lines) => chronology(...lines)).chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length, maxLength: events.length })));
  fc.assert(fc.property(inTwoOrders, ([events, shuffled]) => { expect(counts(shuffled)).toEqual(counts(events)); }), runs(2000));
});

test('a further event never lowers a count, unless it tells of something good, which may join two good spells into one', () => {
  const line: fc.Arbitrary<Line> = fc.record({ kind: fc.constantFrom(...EventKind.options), date: fc.constantFrom('2025', '2025-06', '2025-09-10', '2026-01'), closedBecause: fc.constantFrom(...ClosureReason.options), service: fc.constantFrom('Dentist', 'Eyes') });
  fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 10 }), (lines) => {
    const before = householdCounts(chronology(...lines.slice(1)), TODAY);
    const after = householdCounts(chronology(...lines.slice(1), ...lines.slice(0, 1)), TODAY);
    for (const [name, one] of Object.entries(before)) if (lines[0]?.kind !== 'improvement' && lines[0]?.kind !== 'planClosed') expect(after[name]?.count ?? 0, name).toBeGreaterThanOrEqual(one.count);
  }), runs(1000));
});
