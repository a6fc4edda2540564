import { dateInWords, spanOf } from '../../base/calendar-date.ts';
import { childCounts, householdCounts, type EventCount } from '../../engine/chronology-counts.ts';
import type { ChronologyEvent } from '../../model/chronology.ts';
import type { Child } from '../../model/household.ts';
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
const OF_CHILD: readonly Counted[] = [
  { name: 'notBroughtAny12m', one: 'appointment not brought to in the last 12 months', more: 'appointments not brought to in the last 12 months' },
  { name: 'notBroughtEssential12m', one: 'of them mattered to health and was not explained', more: 'of them mattered to health and were not explained' },
  { name: 'emergencyAttendances12m', one: 'emergency attendance in the last 12 months', more: 'emergency attendances in the last 12 months' },
  { name: 'missingEpisodes12m', one: 'missing episode in the last 12 months', more: 'missing episodes in the last 12 months' },
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

const lineOf = (counted: Counted, count: EventCount | undefined, typed: FactValue | undefined, byId: ReadonlyMap<string, ChronologyEvent>, child: Child | undefined): readonly CountLine[] => {
  const number = count?.count ?? 0;
  if (number === 0 && !(typeof typed === 'number' && typed > 0)) return [];
  const words = number === 1 ? counted.one : counted.more;
  const what = counted.yes ? words : `${number} ${words}`;
  const events = (count?.events ?? []).flatMap((id) => byId.get(id) ?? []);
  return [{ key: `${child?.id ?? ''} ${counted.name}`, what: child ? `${child.label}: ${what}` : what, dates: events.length === 0 ? 'No event recorded' : datesOf(events), typed: typedWords(typed, number, counted.yes === true) }];
};

const closures = (events: readonly ChronologyEvent[]): readonly CountLine[] => {
  const closed = events.filter((event) => event.kind === 'planClosed');
  if (closed.length === 0) return [];
  const describe = (event: ChronologyEvent): string => `${dateInWords(event.date)} (${CLOSURE_WORDS[event.closedBecause ?? 'notKnown']})`;
  return [{ key: 'plansClosed', what: `${closed.length} ${closed.length === 1 ? 'plan' : 'plans'} closed`, dates: datesOf(closed, describe), typed: '' }];
};

/**
 * Gives what the events add up to for the household and for each child, with their dates, beside what was typed elsewhere.
 * These are counts only: what they mean is said on the result.
 */
export const countLines = ({ chronology: events, household, assessedOn }: Pick<Screening, 'assessedOn' | 'household' | 'chronology'>): readonly CountLine[] => {
  const byId = new Map(events.map((event) => [event.id, event]));
  const ofHousehold = householdCounts(events, assessedOn);
  return [
    ...OF_HOUSEHOLD.flatMap((counted) => lineOf(counted, ofHousehold[counted.name], household.facts[counted.name], byId, undefined)),
    ...closures(events),
    ...household.children.flatMap((child) => {
      const counts = childCounts(events, assessedOn, child.id);
      return OF_CHILD.flatMap((counted) => lineOf(counted, counts[counted.name], child.facts[counted.name], byId, child));
    }),
  ];
};
