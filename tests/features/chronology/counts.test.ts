import { expect, test } from 'vitest';
import { childLines, countLines } from '../../../src/features/chronology/counts.ts';
import type { ChronologyEvent } from '../../../src/model/chronology.ts';
import type { Household } from '../../../src/model/household.ts';
import { begun, childOf, withChildren } from '../household/opened.ts';
import { chronology } from './events.ts';

const lines = (events: readonly ChronologyEvent[], facts: Household['facts'] = {}): readonly string[] => {
  const screening = withChildren(begun(), [childOf('c1'), childOf('c2')]);
  return countLines({ ...screening, chronology: events, household: { ...screening.household, facts } }).map((line) => [line.what, line.dates, line.typed].filter((part) => part !== '').join(' | '));
};

test('contacts are counted with their dates in order of time, vague ones as they were told', () => {
  expect(lines(chronology({ kind: 'contact', date: '2026-10-01' }, { kind: 'referral', date: '2026-03' }, { kind: 'contact', date: '2020-01-01' }))).toEqual([
    '2 contacts and referrals to the front door in the last 12 months | March 2026, 1 October 2026',
  ]);
});

test('a typed number that differs stands beside the count, and the higher counts', () => {
  const events = chronology({ kind: 'visitRefused' });
  expect(lines(events, { visitsRefusedOrFailed12m: 3 })).toEqual(['1 home visit refused or failed in the last 12 months | 1 June 2026 | You typed 3 on another page. The higher number, 3, counts.']);
  expect(lines(events, { visitsRefusedOrFailed12m: 0 })[0]).toContain('You typed 0 on another page. The higher number, 1, counts.');
  expect(lines(events, { visitsRefusedOrFailed12m: 1 })).toEqual(['1 home visit refused or failed in the last 12 months | 1 June 2026']);
  expect(lines([], { visitsRefusedOrFailed12m: 2 })[0]).toContain('No event recorded | You typed 2');
});

test('plans closed are told with the reason, and a contact after that within a year', () => {
  const told = lines(chronology({ kind: 'planClosed', date: '2026-01-05', closedBecause: 'noConsent' }, { kind: 'contact', date: '2026-05-01' }), { reReferralWithin12m: false });
  expect(told).toContain('1 plan closed | 5 January 2026 (no consent)');
  expect(told).toContain('Contact or referral within 12 months of a plan being closed | 5 January 2026, 1 May 2026 | You answered no on another page. The events say yes, and that counts.');
});

test('each child has a row of its own, and an event of the household counts for all', () => {
  const events = chronology({ kind: 'missingEpisode', children: ['c1'] }, { kind: 'emergencyAttendance' });
  const one = { count: 1, dates: '1 June 2026', typed: '' };
  const told = childLines({ ...withChildren(begun(), [childOf('c1'), childOf('c2'), childOf('c3', { facts: { missingEpisodes12m: 2 } })]), chronology: events });
  expect(told.map(({ who, counts }) => [who, ...counts])).toEqual([
    ['C1', undefined, undefined, one, one], ['C2', undefined, undefined, one, undefined],
    ['C3', undefined, undefined, one, { count: 0, dates: 'No event recorded', typed: 'You typed 2 on another page. The higher number, 2, counts.' }],
  ]);
});

test('a child of whom nothing is counted has no row', () => {
  expect(childLines({ ...withChildren(begun(), [childOf('c1'), childOf('c2')]), chronology: chronology({ kind: 'missingEpisode', children: ['c2'] }) }).map(({ who }) => who)).toEqual(['C2']);
});

test('very many dates are cut to the latest, and it is said how many came before', () => {
  expect(lines(chronology(...Array.from({ length: 20 }, () => ({ kind: 'visitRefused' as const }))))[0]).toMatch(/^20 home visits.* \| 8 earlier, then 1 June 2026(?:, 1 June 2026){11}$/);
});
