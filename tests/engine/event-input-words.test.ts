import { expect, test } from 'vitest';
import { eventsInWords } from '../../src/engine/event-input-words.ts';
import { screeningOf, type Situation } from '../scenarios/situation.ts';

const inWords = (events: NonNullable<Situation['events']>, ids: readonly string[] = events.map((_event, at) => `e${at + 1}`)): readonly string[] =>
  eventsInWords(screeningOf({ events, others: [{}] }), ids, (id) => `Child ${id.slice(1)}`);

test('events behind an answer stand in the order of their days, however they were written down', () => {
  const events = [{ kind: 'contact', date: '2026-02-04' }, { kind: 'referral', date: '2025-11' }, { kind: 'police', date: '2026-01-10' }] as const;
  expect(inWords(events)).toEqual(['from the chronology: referral, November 2025; police, 10 January 2026; contact with the front door, 4 February 2026']);
  expect(inWords(events, ['e2'])).toEqual(['from the chronology: referral, November 2025']);
});

test('nothing is said where no event is behind it, or it is gone', () => {
  expect([inWords([{ kind: 'contact' }], []), inWords([{ kind: 'contact' }], ['gone']), inWords([])]).toEqual([[], [], []]);
});

test('missed appointments stand side by side for each child and service, the moved ones said so', () => {
  expect(inWords([
    { kind: 'notBrought', children: ['c1'], service: 'Dentist', date: '2026-02-04' }, { kind: 'notBrought', children: ['c1'], service: ' Dentist ', date: '2025-12-01' },
    { kind: 'appointmentMoved', children: ['c1'], service: 'Dentist', date: '2026-01-05' }, { kind: 'notBrought', children: ['c2'], service: 'Dentist', date: '2026-01-20' },
  ])).toEqual(['from the chronology: not brought or moved: Child 1, Dentist: 1 December 2025, 5 January 2026 (moved), 4 February 2026; Child 2, Dentist: 20 January 2026']);
});

test('an appointment names its agency where no service was given, all its children, and says where none was named', () => {
  expect(inWords([{ kind: 'notBrought', children: ['c1', 'c2'], agency: 'Eye clinic', date: '2026-01-02' }])).toEqual(['from the chronology: not brought or moved: Child 1 and Child 2, Eye clinic: 2 January 2026']);
  expect(inWords([{ kind: 'notBrought', children: ['c1'], date: '2026-01-02' }])).toEqual(['from the chronology: not brought or moved: Child 1: 2 January 2026']);
  expect(inWords([{ kind: 'notBrought', date: '2026-01-02' }])).toEqual(['from the chronology: not brought or moved: child not named: 2 January 2026']);
});

test('appointments come after the other events', () => {
  expect(inWords([{ kind: 'notBrought', children: ['c1'], date: '2025-06-01' }, { kind: 'contact', date: '2026-02-04' }]))
    .toEqual(['from the chronology: contact with the front door, 4 February 2026; not brought or moved: Child 1: 1 June 2025']);
});
