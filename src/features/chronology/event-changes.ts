import type { ChronologyEvent } from '../../model/chronology.ts';
import type { Screening } from '../../model/screening.ts';
import type { EnteredEvent } from './event-draft.ts';

/** As many events as a screening can hold. */
export const MOST_EVENTS = 20_000;

/** Gives ids that no event has. They go on from the number of events, so that long lists need no search. */
const freeIds = (events: readonly ChronologyEvent[], count: number): readonly string[] => {
  // A set of thousands costs more than it saves when one event is added by hand.
  const known = count > 1 ? new Set(events.map((event) => event.id)) : undefined;
  const isUsed = (id: string): boolean => (known ? known.has(id) : events.some((event) => event.id === id));
  const free: string[] = [];
  for (let number = events.length + 1; free.length < count; number += 1) if (!isUsed(`e${number}`)) free.push(`e${number}`);
  return free;
};

/** Gives the screening with events added at the end of its chronology, in the order given. */
export const withEventsAdded = (screening: Screening, entered: readonly EnteredEvent[]): Screening => {
  const ids = freeIds(screening.chronology, entered.length);
  const added = entered.flatMap((event, at): readonly ChronologyEvent[] => { const id = ids[at]; return id === undefined ? [] : [{ id, ...event }]; });
  return added.length === 0 ? screening : { ...screening, chronology: [...screening.chronology, ...added] };
};

const isSame = (one: ChronologyEvent, other: ChronologyEvent): boolean => JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** Gives the screening with one event replaced by the event of the same id; the same screening where nothing differs. */
export const withEventChanged = (screening: Screening, changed: ChronologyEvent): Screening => {
  const before = screening.chronology.find((event) => event.id === changed.id);
  if (!before || isSame(before, changed)) return screening;
  return { ...screening, chronology: screening.chronology.map((event) => (event.id === changed.id ? changed : event)) };
};

/** Gives the screening without one event. */
export const withoutEvent = (screening: Screening, eventId: string): Screening => ({ ...screening, chronology: screening.chronology.filter((event) => event.id !== eventId) });
