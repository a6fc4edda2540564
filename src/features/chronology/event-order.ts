import { dayNumber, spanOf } from '../../base/calendar-date.ts';
import type { ChronologyEvent, EventKind } from '../../model/chronology.ts';

/** Which events are shown, and in what order. */
export interface EventChoice {
  readonly newestFirst: boolean;
  /** A child's id, or `household` for events that concern everyone. */
  readonly child: string | undefined;
  readonly kind: EventKind | undefined;
  readonly agency: string | undefined;
}

export const ALL_EVENTS: EventChoice = { newestFirst: false, child: undefined, kind: undefined, agency: undefined };

/** Stands for events of the whole household among the children to choose from; no child has such an id. */
export const HOUSEHOLD = 'household!';

/** More days than a vague date can span, more events than a chronology can hold, and days enough that no date is below zero. */
const LONGEST_SPAN = 1_000;
const MOST_EVENTS = 32_768;
const DAYS_BEFORE_1970 = 1_000_000;

/** Events never change once they stand, and long lists are put in order after each new one. */
const knownPlaces = new WeakMap<ChronologyEvent, number>();

/** One number by which events stand in order: the first day they can mean, the vaguer first. */
const placeOf = (event: ChronologyEvent): number => {
  const known = knownPlaces.get(event);
  if (known !== undefined) return known;
  const { first, last } = spanOf(event.date);
  const place = (dayNumber(first) + DAYS_BEFORE_1970) * LONGEST_SPAN - Math.min(LONGEST_SPAN - 1, dayNumber(last) - dayNumber(first));
  knownPlaces.set(event, place);
  return place;
};

/** An agency as it is compared: people write the same one with and without capitals. */
const agencyKey = (agency: string): string => agency.trim().toLowerCase();

const isChosen = (event: ChronologyEvent, choice: EventChoice): boolean =>
  (choice.kind === undefined || event.kind === choice.kind)
  && (choice.child === undefined || event.children.length === 0 || event.children.includes(choice.child))
  && (choice.child !== HOUSEHOLD || event.children.length === 0)
  && (choice.agency === undefined || agencyKey(event.agency ?? '') === agencyKey(choice.agency));

/**
 * Gives the events of a choice in order of time. A vague date stands where it begins, before exact days of the same start;
 * events of one day stay as they were entered. Events of the whole household belong to every child.
 */
export const chosenEvents = (events: readonly ChronologyEvent[], choice: EventChoice): readonly ChronologyEvent[] => {
  // Numbers are sorted many times faster than objects, and a list of thousands is put in order after each new event.
  const places = new Float64Array(events.length);
  let count = 0;
  events.forEach((event, at) => { if (isChosen(event, choice)) { places[count] = placeOf(event) * MOST_EVENTS + at; count += 1; } });
  const ordered = Array.from(places.subarray(0, count).sort(), (place) => events[place % MOST_EVENTS]).filter((event) => event !== undefined);
  return choice.newestFirst ? ordered.reverse() : ordered;
};

/** The place after every event that stands no later, in a list in order of time. */
const placeAfter = (ordered: readonly ChronologyEvent[], place: number): number => {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = ordered[middle];
    if (there !== undefined && placeOf(there) <= place) low = middle + 1; else high = middle;
  }
  return low;
};

const beginsWith = (events: readonly ChronologyEvent[], first: readonly ChronologyEvent[]): boolean => first.length <= events.length && first.every((event, at) => event === events[at]);

/** A few are put in their places one by one; a pasted table is sorted as a whole. */
const FEW = 20;

/**
 * Gives the same as {@link chosenEvents}, and remembers it: where events were only added since, they are put in their places
 * and the others stay as they stand, so that a long chronology costs no more than a short one.
 */
export class EventOrder {
  private events: readonly ChronologyEvent[] = [];
  private choice: EventChoice = ALL_EVENTS;
  private ordered: readonly ChronologyEvent[] = [];

  of(events: readonly ChronologyEvent[], choice: EventChoice): readonly ChronologyEvent[] {
    if (events === this.events && choice === this.choice) return this.ordered;
    const added = events.slice(this.events.length);
    this.ordered = choice === this.choice && added.length <= FEW && beginsWith(events, this.events)
      ? added.filter((event) => isChosen(event, choice)).reduce((ordered, event) => this.with(event, ordered), this.ordered)
      : chosenEvents(events, choice);
    this.events = events;
    this.choice = choice;
    return this.ordered;
  }

  /** Of events of one day the one added last stands last, and first where the newest are shown first. */
  private with(event: ChronologyEvent, ordered: readonly ChronologyEvent[]): readonly ChronologyEvent[] {
    if (!this.choice.newestFirst) return ordered.toSpliced(placeAfter(ordered, placeOf(event)), 0, event);
    const earliest = ordered.toReversed();
    return earliest.toSpliced(placeAfter(earliest, placeOf(event)), 0, event).reverse();
  }
}

/** Gives the agencies named in the chronology, each once as it was first written, in the order of the alphabet. */
export const agenciesOf = (events: readonly ChronologyEvent[]): readonly string[] => {
  const named = new Map<string, string>();
  for (const agency of new Set(events.map((event) => event.agency))) if (agency !== undefined && agency.trim() !== '' && !named.has(agencyKey(agency))) named.set(agencyKey(agency), agency.trim());
  return [...named.values()].sort((a, b) => (agencyKey(a) < agencyKey(b) ? -1 : 1));
};

/** Rows on one page of the list. */
export const EVENTS_ON_A_PAGE = 25;

/** Gives the page, from 0, on which the event at a place of the list stands. */
export const pageOf = (place: number): number => Math.floor(Math.max(0, place) / EVENTS_ON_A_PAGE);
