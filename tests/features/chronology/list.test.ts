import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withEventChanged, withEventsAdded, withoutEvent } from '../../../src/features/chronology/event-changes.ts';
import { changedEvent, draftAfter, draftOf, emptyDraft, isBegun, readDraft, type EventDraft } from '../../../src/features/chronology/event-draft.ts';
import { agenciesOf, ALL_EVENTS, chosenEvents, EventOrder, HOUSEHOLD } from '../../../src/features/chronology/event-order.ts';
import { Screening } from '../../../src/model/screening.ts';
import { begun } from '../household/opened.ts';
import { anyLine, chronology } from './events.ts';

const draft = (part: Partial<EventDraft>): EventDraft => ({ ...emptyDraft(), ...part });

describe('an event being typed', () => {
  test('keeps its date as vague as it was typed', () => {
    const read = readDraft(draft({ date: 'summer 2024', kind: 'police' }));
    expect(read).toEqual({ ok: true, value: { date: '2024-summer', kind: 'police', children: [] } });
  });

  test('says what is missing at its field', () => {
    expect(readDraft(draft({ date: '31/2/2025' }))).toEqual({ ok: false, problem: { date: 'Check the day: that month does not have it', kind: 'Choose what happened' } });
  });

  test('leaves out answers that belong to another kind', () => {
    const all: Partial<EventDraft> = { date: '2025', essential: true, rebookedAndKept: true, movedBy: 'family', closedBecause: 'refusal' };
    const kept = (kind: EventDraft['kind']): readonly string[] => { const read = readDraft(draft({ ...all, kind })); return read.ok ? Object.keys(read.value).slice(3) : []; };
    expect([kept('notBrought'), kept('appointmentMoved'), kept('planClosed'), kept('injury')]).toEqual([['essential', 'rebookedAndKept'], ['rebookedAndKept', 'movedBy'], ['closedBecause'], []]);
  });

  test('is followed by one that keeps the agency and the children and counts as not begun', () => {
    const next = draftAfter(draft({ date: '2025', kind: 'police', agency: 'School', children: ['c1'], note: 'x', essential: true }));
    expect([next, isBegun(next)]).toEqual([draft({ agency: 'School', children: ['c1'] }), false]);
  });

  test('made from an event gives the same event back', () => {
    fc.assert(fc.property(anyLine, (line) => {
      const [event] = chronology({ ...line, agency: 'School', doNotShareWithFamily: true });
      if (!event) return;
      const allowed = readDraft(draftOf(event));
      expect(allowed.ok && { id: event.id, ...allowed.value }).toEqual(changedEvent(draftOf(event), event));
      expect(changedEvent(draftOf(event), event)).toMatchObject({ date: event.date, kind: event.kind, children: event.children, agency: 'School', doNotShareWithFamily: true });
    }));
  });

  test('whose new date cannot be read keeps the earlier one and loses nothing else', () => {
    const [event] = chronology({ kind: 'police', date: '2024-03' });
    expect(event && changedEvent({ ...draftOf(event), date: 'soon', note: 'new' }, event)).toMatchObject({ date: '2024-03', note: 'new' });
  });
});

describe('the chronology of a screening', () => {
  test('takes events in, each with an id of its own, and stays a screening', () => {
    fc.assert(fc.property(fc.array(anyLine, { maxLength: 10 }), fc.array(fc.constantFrom('e1', 'e2', 'e7', 'e12', 'x'), { maxLength: 4 }), (lines, ids) => {
      const before = { ...begun(), chronology: [...new Set(ids)].map((id) => ({ id, date: '2025', kind: 'other' as const, children: [] })) };
      const after = withEventsAdded(before, chronology(...lines).map(({ id: _id, ...event }) => event));
      expect(after.chronology).toHaveLength(before.chronology.length + lines.length);
      expect(new Set(after.chronology.map((event) => event.id)).size).toBe(after.chronology.length);
      expect(Screening.safeParse(after).success).toBe(true);
    }));
  });

  test('is the same object when a change changes nothing', () => {
    const screening = { ...begun(), chronology: chronology({ kind: 'police' }) };
    expect(withEventChanged(screening, { kind: 'police', children: [], date: '2026-06-01', id: 'e1' })).toBe(screening);
    expect(withEventChanged(screening, { id: 'e9', kind: 'police', date: '2025', children: [] })).toBe(screening);
    expect(withEventsAdded(screening, [])).toBe(screening);
    expect(withoutEvent(screening, 'e1').chronology).toEqual([]);
  });
});

describe('the list', () => {
  const events = chronology(
    { kind: 'police', date: '2025-06-01', agency: 'Police' }, { kind: 'other', date: '2025', children: ['c1'], agency: 'School' }, { kind: 'injury', date: '2025-06', children: ['c2'], agency: 'school ' },
    { kind: 'injury', date: '2024-12-31' }, { kind: 'absence', date: '2025-06-01' },
  );
  const ids = (choice: Partial<typeof ALL_EVENTS>): string => chosenEvents(events, { ...ALL_EVENTS, ...choice }).map((event) => event.id).join(' ');

  test.each([
    ['in order of time, the vaguer first, those of one day as entered', {}, 'e4 e2 e3 e1 e5'],
    ['the other way round', { newestFirst: true }, 'e5 e1 e3 e2 e4'],
    ['of a child, with those of the whole household', { child: 'c1' }, 'e4 e2 e1 e5'],
    ['of the whole household only', { child: HOUSEHOLD }, 'e4 e1 e5'],
    ['of a kind', { kind: 'injury' as const }, 'e4 e3'],
    ['of an agency, however it is written', { agency: 'School' }, 'e2 e3'],
  ])('shows events %s', (_words, choice, shown) => { expect(ids(choice)).toBe(shown); });

  test('names each agency once', () => { expect(agenciesOf(events)).toEqual(['Police', 'School']); });

  test('without a choice shows every event once, in order of the first day each can mean', () => {
    fc.assert(fc.property(fc.array(anyLine, { maxLength: 30 }), (lines) => {
      const all = chronology(...lines, { kind: 'other', date: '1950' });
      const shown = chosenEvents(all, ALL_EVENTS);
      expect(shown.map((event) => event.id).toSorted()).toEqual(all.map((event) => event.id).toSorted());
      expect(shown[0]?.date).toBe('1950');
    }));
  });
});

describe('an order that is remembered', () => {
  const choices = [ALL_EVENTS, { ...ALL_EVENTS, newestFirst: true }, { ...ALL_EVENTS, child: 'c1' }, { ...ALL_EVENTS, newestFirst: true, child: HOUSEHOLD }];

  test('is the same as one made anew, whatever is added, taken away or chosen in between', () => {
    fc.assert(fc.property(fc.array(anyLine, { maxLength: 40 }), fc.array(fc.record({ length: fc.nat(40), choice: fc.constantFrom(...choices) }), { maxLength: 12 }), (lines, steps) => {
      const all = chronology(...lines);
      const order = new EventOrder();
      for (const { length, choice } of steps) expect(order.of(all.slice(0, length), choice)).toEqual(chosenEvents(all.slice(0, length), choice));
    }), { numRuns: 300 });
  });

  test('notices that an event was changed although their number stayed', () => {
    const [one, two] = chronology({ kind: 'police', date: '2025' }, { kind: 'injury', date: '2024' });
    if (!one || !two) throw new Error('two events were made');
    const order = new EventOrder();
    order.of([one, two], ALL_EVENTS);
    const changed = { ...one, date: '2023' };
    expect(order.of([changed, two], ALL_EVENTS)).toEqual([changed, two]);
  });
});
