import { describe, expect, test } from 'vitest';
import { factInput, factOf, householdFact, povertyGuardHolds } from '../../src/engine/fact-reading.ts';
import type { ChronologyEvent, EventKind } from '../../src/model/chronology.ts';
import { assessed, childOf, type Situation } from '../scenarios/situation.ts';

type Events = NonNullable<Situation['events']>;
const viewOf = (situation: Situation, at = 0) => childOf(assessed(situation), at).view;
const ofHousehold = (name: string, situation: Situation): unknown => householdFact(viewOf(situation).household, name);
const ofChild = (name: string, situation: Situation, at = 0): unknown => factOf(viewOf(situation, at), name);
const events = (kind: EventKind, count: number, more: Partial<ChronologyEvent> = {}): Events => Array.from({ length: count }, (_one, at) => ({ kind, date: `2026-01-1${at}`, ...more }));

describe('a number that was typed beside events that were recorded', () => {
  test.each<readonly [string, Situation, number | undefined]>([
    ['nothing typed, nothing recorded', {}, undefined],
    ['two typed, nothing recorded', { frontDoorContacts12m: 2 }, 2],
    ['nothing typed, three recorded', { events: events('contact', 3) }, 3],
    ['two typed, three recorded', { frontDoorContacts12m: 2, events: events('contact', 3) }, 3],
    ['five typed, three recorded', { frontDoorContacts12m: 5, events: events('contact', 3) }, 5],
    ['"not known" typed, three recorded', { frontDoorContacts12m: 'notKnown', events: events('contact', 3) }, 3],
  ])('%s: the higher one counts', (_words, situation, count) => {
    expect(ofHousehold('frontDoorContacts12m', situation)).toBe(count);
  });

  test('holds for a child’s own numbers too', () => {
    const missed = (typed: number | undefined, count: number) => ofChild('notBroughtAny12m', { ...(typed === undefined ? {} : { notBroughtAny12m: typed }), events: events('notBrought', count, { children: ['c1'] }) });
    expect([missed(undefined, 0), missed(1, 0), missed(undefined, 2), missed(1, 2), missed(4, 2)]).toEqual([undefined, 1, 2, 2, 4]);
  });
});

describe('a "no" that events speak against', () => {
  const refused: Events = [{ kind: 'planClosed', date: '2025-06-01', closedBecause: 'refusal' }];
  const cameBack: Events = [{ kind: 'planClosed', date: '2025-06-01' }, { kind: 'referral', date: '2025-09-01' }];

  test.each<readonly [string, Events]>([['closedByRefusal', refused], ['reReferralWithin12m', cameBack]])('%s is yes, whatever was ticked', (name, recorded) => {
    for (const typed of [undefined, false, true]) expect([typed, ofHousehold(name, { ...(typed === undefined ? {} : { [name]: typed }), events: recorded })]).toEqual([typed, true]);
  });

  test.each(['closedByRefusal', 'reReferralWithin12m'])('%s is as it was ticked where no event tells of it', (name) => {
    expect([ofHousehold(name, {}), ofHousehold(name, { [name]: false }), ofHousehold(name, { [name]: true })]).toEqual([undefined, false, true]);
  });
});

describe('history of the household', () => {
  const IS_HISTORY: readonly EventKind[] = ['contact', 'referral', 'planOpened', 'planClosed', 'visitRefused', 'police', 'missingEpisode', 'helpDeclined', 'setback'];
  const MAY_BE_NEW: readonly EventKind[] = ['notBrought', 'appointmentMoved', 'injury', 'emergencyAttendance', 'absence', 'helpOffered', 'improvement', 'other'];

  test.each(IS_HISTORY)('exists once the chronology holds: %s, also where "no" was ticked', (kind) => {
    expect([{ historyExists: false }, { historyExists: true }, {}].map((ticked) => ofHousehold('historyExists', { ...ticked, events: [{ kind }] }))).toEqual([true, true, true]);
  });

  test.each(MAY_BE_NEW)('stays as it was ticked with: %s; where nobody answered, any event is history', (kind) => {
    expect([{ historyExists: false }, { historyExists: true }, {}].map((ticked) => ofHousehold('historyExists', { ...ticked, events: [{ kind }] }))).toEqual([false, true, true]);
  });

  test('exists where there was an earlier screening, whatever was ticked', () => {
    const before = [{ daysBefore: 100, ratings: {} }];
    expect([ofHousehold('historyExists', { before }), ofHousehold('historyExists', { historyExists: false, before })]).toEqual([true, true]);
  });

  test('is not known while nobody answered and nothing is recorded, and no event makes it considered', () => {
    expect([ofHousehold('historyExists', {}), ofHousehold('historyExists', { historyExists: false })]).toEqual([undefined, false]);
    expect(ofHousehold('historyConsidered', { events: [{ kind: 'contact' }] })).toBeUndefined();
  });
});

describe('an answer about the home', () => {
  test('holds for a child who lives there, and not for one who lives elsewhere', () => {
    const situation: Situation = { unsafeTonight: true, others: [{}, { livesHere: false }] };
    expect([0, 1, 2].map((at) => ofChild('unsafeTonight', situation, at))).toEqual([true, true, undefined]);
  });

  test('is named with the events of the household behind it; a child’s own answer with the child’s', () => {
    const situation: Situation = {
      events: [{ kind: 'contact' }, { kind: 'notBrought', children: ['c1'] }, { kind: 'notBrought', children: ['c2'] }], leftAlone: 'long', others: [{}],
    };
    expect(factInput(viewOf(situation), 'frontDoorContacts12m')).toEqual({ kind: 'fact', name: 'frontDoorContacts12m', value: 1, childId: undefined, events: ['e1'] });
    expect(factInput(viewOf(situation), 'notBroughtAny12m')).toEqual({ kind: 'fact', name: 'notBroughtAny12m', value: 1, childId: 'c1', events: ['e2'] });
    expect(factInput(viewOf(situation, 1), 'notBroughtAny12m')).toEqual({ kind: 'fact', name: 'notBroughtAny12m', value: 1, childId: 'c2', events: ['e3'] });
    expect(factInput(viewOf(situation), 'leftAlone')).toEqual({ kind: 'fact', name: 'leftAlone', value: 'long', childId: 'c1', events: [] });
    expect(factInput(viewOf(situation), 'unsafeTonight')).toEqual({ kind: 'fact', name: 'unsafeTonight', value: undefined, childId: undefined, events: [] });
  });
});

describe('hardship that the carers act on', () => {
  test.each<readonly [string, Situation, boolean]>([
    ['money is the cause and the carers act', { materialHardship: true, carersActingOnNeed: 'yes' }, true],
    ['money is the cause and nobody said what the carers do', { materialHardship: true }, false],
    ['money is the cause and the carers act in part', { materialHardship: true, carersActingOnNeed: 'partly' }, false],
    ['the carers act and money is not the cause', { materialHardship: false, carersActingOnNeed: 'yes' }, false],
    ['the carers act and nobody said whether money is the cause', { carersActingOnNeed: 'yes' }, false],
  ])('%s: %s', (_words, situation, holds) => { expect(povertyGuardHolds(viewOf(situation))).toBe(holds); });
});
