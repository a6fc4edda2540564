import { addMonths, dayNumber, spanOf } from '../base/calendar-date.ts';
import type { ChronologyEvent, EventKind } from '../model/chronology.ts';

/** A count worked out from the chronology, with the events that make it up. */
export interface EventCount {
  readonly count: number;
  readonly events: readonly string[];
}

/** Counts by the name of the fact that they stand beside. A fact without events is absent: nothing was recorded. */
export type EventCounts = Readonly<Record<string, EventCount>>;

const none: EventCount = { count: 0, events: [] };
const counted = (events: readonly ChronologyEvent[]): EventCount => ({ count: events.length, events: events.map((event) => event.id) });
const concerns = (event: ChronologyEvent, childId: string): boolean => event.children.length === 0 || event.children.includes(childId);

interface Days { readonly first: number; readonly last: number }

/** Events never change once they stand, and long chronologies are counted after each new one. */
const knownDays = new WeakMap<ChronologyEvent, Days>();
const daysOf = (event: ChronologyEvent): Days => {
  const known = knownDays.get(event);
  if (known) return known;
  const { first, last } = spanOf(event.date);
  const days = { first: dayNumber(first), last: dayNumber(last) };
  knownDays.set(event, days);
  return days;
};

/** Days are compared by the last day that an approximate date can mean, so that vagueness never hides an event. */
const lastDay = (event: ChronologyEvent): number => daysOf(event).last;
const firstDay = (event: ChronologyEvent): number => daysOf(event).first;

/** Gives the events after the same day one year before `assessedOn`. Events dated later than that day count too. */
export const withinTwelveMonths = (events: readonly ChronologyEvent[], assessedOn: string): readonly ChronologyEvent[] => {
  const start = dayNumber(addMonths(assessedOn, -12));
  return events.filter((event) => lastDay(event) > start);
};

const ofKind = (events: readonly ChronologyEvent[], ...kinds: readonly EventKind[]): readonly ChronologyEvent[] =>
  events.filter((event) => kinds.includes(event.kind));

/** Contacts and referrals, the same day and matter once. Vague dates such as "January" are never known to be the same day. */
const contacts = (events: readonly ChronologyEvent[]): EventCount => {
  const seen = new Set<string>();
  return counted(ofKind(events, 'contact', 'referral').filter((event) => {
    if (firstDay(event) !== lastDay(event)) return true;
    const matter = `${event.date}|${(event.note ?? '').trim().toLowerCase()}`;
    if (seen.has(matter)) return false;
    seen.add(matter);
    return true;
  }));
};

/** Each appointment not brought to, and each that the family moved twice or more; not those rebooked and kept. */
const familyMissed = (events: readonly ChronologyEvent[]): EventCount => {
  const missed = ofKind(events, 'notBrought').filter((event) => event.rebookedAndKept !== true);
  const moves = new Map<string, ChronologyEvent[]>();
  for (const event of ofKind(events, 'appointmentMoved')) {
    if (event.movedBy === 'service' || event.rebookedAndKept === true) continue;
    const key = `${[...event.children].sort().join(',')}|${(event.service ?? event.agency ?? '').trim().toLowerCase()}`;
    moves.set(key, [...(moves.get(key) ?? []), event]);
  }
  const movedOften = [...moves.values()].filter((list) => list.length >= 2);
  // A child missed counts once for each child that was not brought.
  const missedCount = missed.reduce((sum, event) => sum + Math.max(1, event.children.length), 0);
  return { count: missedCount + movedOften.length, events: [...missed, ...movedOften.flat()].map((event) => event.id) };
};

/** What can follow a good spell and show that it did not last. */
const SLIPS: readonly EventKind[] = ['setback', 'contact', 'referral'];

/** A good spell: an improvement, or a plan closed after a visit that found things tidy. */
interface GoodSpell {
  readonly event: ChronologyEvent;
  /** The closure that began it or came in it; a new contact or referral ends such a spell too. */
  readonly closure: ChronologyEvent | undefined;
}

/** Whether `event` came after a closure and within 12 months of it, as far as vague dates can tell. */
const followsWithinAYear = (event: ChronologyEvent, closure: ChronologyEvent): boolean =>
  lastDay(event) > firstDay(closure) && firstDay(event) <= dayNumber(addMonths(spanOf(closure.date).last, 12));

const isTidyClosure = (event: ChronologyEvent): boolean => event.kind === 'planClosed' && event.closedBecause === 'afterTidyVisit';

/** Whether `slip` ends the spell: any setback after an improvement; after a tidy closure a setback, contact or referral within a year. */
const ends = (slip: ChronologyEvent, { event, closure }: GoodSpell): boolean =>
  (slip.kind === 'setback' && event.kind === 'improvement') || (closure !== undefined && followsWithinAYear(slip, closure));

/** Spells after `event` began one or came in one. Plans closed on the same day rest on the same visit. */
const spellsWith = (spells: readonly GoodSpell[], event: ChronologyEvent): readonly GoodSpell[] => {
  const last = spells.at(-1);
  // Things that were found tidy and then get better, or the other way round, are one good spell.
  if (event.kind === 'improvement') return [...spells.slice(0, -1), { event, closure: last?.closure }];
  if (last && last.closure === undefined) return [...spells.slice(0, -1), { ...last, closure: event }];
  return spells.some((spell) => spell.closure?.date === event.date) ? spells : [...spells, { event, closure: event }];
};

const beginsFirst = (event: ChronologyEvent): number => (event.kind === 'improvement' || event.kind === 'planClosed' ? 0 : 1);

/**
 * Improvements that a setback followed. (decided) A plan closed after a visit that found things tidy counts as an improvement
 * when a setback, contact or referral follows within 12 months: the need was there all along, or came back. Each setback,
 * contact or referral ends one good spell, the oldest, so that no spell counts twice.
 */
const improveSlipCycles = (events: readonly ChronologyEvent[]): EventCount => {
  const ordered = events
    .filter((event) => event.kind === 'improvement' || isTidyClosure(event) || SLIPS.includes(event.kind))
    // Equal days are put in one order, so that it does not matter how the events were written down.
    .toSorted((a, b) => firstDay(a) - firstDay(b) || beginsFirst(a) - beginsFirst(b) || lastDay(a) - lastDay(b) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
  const used: string[] = [];
  let spells: readonly GoodSpell[] = [];
  let count = 0;
  for (const event of ordered) {
    if (beginsFirst(event) === 0) { spells = spellsWith(spells, event); continue; }
    const ended = spells.find((spell) => ends(event, spell));
    if (!ended) continue;
    spells = spells.filter((spell) => spell !== ended);
    count += 1;
    used.push(...new Set([ended.event.id, ...(ended.closure ? [ended.closure.id] : []), event.id]));
  }
  return { count, events: used };
};

const REFUSALS: readonly unknown[] = ['refusal', 'nonEngagement', 'noConsent'];

const reReferral = (events: readonly ChronologyEvent[]): EventCount => {
  const closures = ofKind(events, 'planClosed');
  for (const referral of ofKind(events, 'referral', 'contact')) {
    const closed = closures.find((closure) => followsWithinAYear(referral, closure));
    if (closed) return { count: 1, events: [closed.id, referral.id] };
  }
  return none;
};

const present = (counts: Readonly<Record<string, EventCount>>): EventCounts =>
  Object.fromEntries(Object.entries(counts).filter(([, value]) => value.count > 0));

/** Gives what the chronology says about the household as a whole: twelve-month counts, and closures at any time. */
export const householdCounts = (events: readonly ChronologyEvent[], assessedOn: string): EventCounts => {
  const recent = withinTwelveMonths(events, assessedOn);
  return present({
    frontDoorContacts12m: contacts(recent),
    familyMissed12m: familyMissed(recent),
    visitsRefusedOrFailed12m: counted(ofKind(recent, 'visitRefused')),
    improveSlipCycles: improveSlipCycles(events),
    reReferralWithin12m: reReferral(events),
    closedByRefusal: counted(ofKind(events, 'planClosed').filter((event) => REFUSALS.includes(event.closedBecause))),
  });
};

/** Gives the twelve-month counts that belong to one child. */
export const childCounts = (events: readonly ChronologyEvent[], assessedOn: string, childId: string): EventCounts => {
  const recent = withinTwelveMonths(events, assessedOn).filter((event) => concerns(event, childId));
  const missed = ofKind(recent, 'notBrought');
  return present({
    notBroughtAny12m: counted(missed),
    notBroughtEssential12m: counted(missed.filter((event) => event.essential === true && event.explained !== true)),
    emergencyAttendances12m: counted(ofKind(recent, 'emergencyAttendance')),
    missingEpisodes12m: counted(ofKind(recent, 'missingEpisode')),
  });
};
