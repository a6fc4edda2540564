import { dateInWords, spanOf } from '../../base/calendar-date.ts';
import { childCounts, householdCounts, type EventCount } from '../../engine/chronology-counts.ts';
import type { ChronologyEvent } from '../../model/chronology.ts';
import type { FactValue } from '../../model/fact.ts';
import type { Screening } from '../../model/screening.ts';
import { CLOSURE_WORDS } from '../../model/words.ts';

/** What the events add up to in one respect, beside what was typed about it on another page. */
export interface CountLine {
  readonly key: string;
  readonly what: string;
  readonly dates: string;
  /** Says where a typed answer differs, and which counts; empty where nothing was typed or both agree. */
  readonly typed: string;
}

/** The counts of one child, one for each of {@link CHILD_COUNTS}; undefined where there is nothing to tell. */
export interface ChildCounts {
  readonly childId: string;
  readonly who: string;
  readonly counts: readonly (ChildCount | undefined)[];
}

export interface ChildCount extends Pick<CountLine, 'dates' | 'typed'> {
  readonly count: number;
}

/** A count by the name of its fact, in words for one and for more. `yes`: events can only say that it happened. */
interface Counted { readonly name: string; readonly one: string; readonly more: string; readonly yes?: boolean }

const OF_HOUSEHOLD: readonly Counted[] = [
  { name: 'frontDoorContacts12m', one: 'contact or referral to the front door in the last 12 months', more: 'contacts and referrals to the front door in the last 12 months' },
  { name: 'reReferralWithin12m', one: 'Contact or referral within 12 months of a plan being closed', more: 'Contact or referral within 12 months of a plan being closed', yes: true },
  { name: 'closedByRefusal', one: 'Plan closed because the family refused, did not engage or gave no consent', more: 'Plan closed because the family refused, did not engage or gave no consent', yes: true },
  { name: 'improveSlipCycles', one: 'time that things got better and slipped back', more: 'times that things got better and slipped back' },
  { name: 'visitsRefusedOrFailed12m', one: 'home visit refused or failed in the last 12 months', more: 'home visits refused or failed in the last 12 months' },
  { name: 'familyMissed12m', one: 'appointment missed or moved often across the family in the last 12 months', more: 'appointments missed or moved often across the family in the last 12 months' },
];

/** What is counted for each child, as the head of a column. */
export const CHILD_COUNTS: readonly { readonly name: string; readonly title: string }[] = [
  { name: 'notBroughtAny12m', title: 'Appointments not brought to' },
  { name: 'notBroughtEssential12m', title: 'Of these: mattered to health, not explained' },
  { name: 'emergencyAttendances12m', title: 'Emergency attendances' },
  { name: 'missingEpisodes12m', title: 'Missing episodes' },
];

const MOST_DATES = 12;

/** Gives the dates of events in order of time, the latest of very many. */
const datesOf = (events: readonly ChronologyEvent[], describe: (event: ChronologyEvent) => string = (event) => dateInWords(event.date)): string => {
  const ordered = events.toSorted((a, b) => (spanOf(a.date).first < spanOf(b.date).first ? -1 : 1));
  const left = ordered.length - MOST_DATES;
  return `${left > 0 ? `${left} earlier, then ` : ''}${ordered.slice(-MOST_DATES).map(describe).join(', ')}`;
};

const typedWords = (typed: FactValue | undefined, count: number, yes: boolean): string => {
  if (yes) return typed === false ? 'You answered no on another page. The events say yes, and that counts.' : '';
  if (typeof typed !== 'number' || typed === count) return '';
  return `You typed ${typed} on another page. The higher number, ${Math.max(typed, count)}, counts.`;
};

const eventsOf = (count: EventCount | undefined, byId: ReadonlyMap<string, ChronologyEvent>): string => {
  const events = (count?.events ?? []).flatMap((id) => byId.get(id) ?? []);
  return events.length === 0 ? 'No event recorded' : datesOf(events);
};

const isNothing = (count: EventCount | undefined, typed: FactValue | undefined): boolean => (count?.count ?? 0) === 0 && !(typeof typed === 'number' && typed > 0);

const lineOf = (counted: Counted, count: EventCount | undefined, typed: FactValue | undefined, byId: ReadonlyMap<string, ChronologyEvent>): readonly CountLine[] => {
  if (isNothing(count, typed)) return [];
  const number = count?.count ?? 0;
  const words = number === 1 ? counted.one : counted.more;
  return [{ key: counted.name, what: counted.yes ? words : `${number} ${words}`, dates: eventsOf(count, byId), typed: typedWords(typed, number, counted.yes === true) }];
};

const closures = (events: readonly ChronologyEvent[]): readonly CountLine[] => {
  const closed = events.filter((event) => event.kind === 'planClosed');
  if (closed.length === 0) return [];
  const describe = (event: ChronologyEvent): string => `${dateInWords(event.date)} (${CLOSURE_WORDS[event.closedBecause ?? 'notKnown']})`;
  return [{ key: 'plansClosed', what: `${closed.length} ${closed.length === 1 ? 'plan' : 'plans'} closed`, dates: datesOf(closed, describe), typed: '' }];
};

/** Events by their ids; made once for all counts of a long chronology. */
const byIdOf = (events: readonly ChronologyEvent[]): ReadonlyMap<string, ChronologyEvent> => new Map(events.map((event) => [event.id, event]));

/**
 * Gives what the events add up to for the household, with their dates, beside what was typed elsewhere.
 * These are counts only: what they mean is said on the result.
 */
export const countLines = ({ chronology: events, household, assessedOn }: Pick<Screening, 'assessedOn' | 'household' | 'chronology'>): readonly CountLine[] => {
  const byId = byIdOf(events);
  const counts = householdCounts(events, assessedOn);
  return [...OF_HOUSEHOLD.flatMap((counted) => lineOf(counted, counts[counted.name], household.facts[counted.name], byId)), ...closures(events)];
};

/** Gives what the events of twelve months add up to for each child of whom there is something to tell. */
export const childLines = ({ chronology: events, household, assessedOn }: Pick<Screening, 'assessedOn' | 'household' | 'chronology'>): readonly ChildCounts[] => {
  const byId = byIdOf(events);
  return household.children.flatMap((child): readonly ChildCounts[] => {
    const found = childCounts(events, assessedOn, child.id);
    const counts = CHILD_COUNTS.map(({ name }): ChildCount | undefined => {
      const count = found[name];
      const typed = child.facts[name];
      return isNothing(count, typed) ? undefined : { count: count?.count ?? 0, dates: eventsOf(count, byId), typed: typedWords(typed, count?.count ?? 0, false) };
    });
    return counts.some((count) => count !== undefined) ? [{ childId: child.id, who: child.label, counts }] : [];
  });
};
