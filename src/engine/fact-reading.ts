import type { Screening } from '../model/screening.ts';
import type { ChildAnswers, HouseholdView } from './child-view.ts';
import type { Input } from './input.ts';

/** The higher of a typed number and a count from events; the typed value where there is nothing to compare. */
const higher = (typed: unknown, counted: number | undefined): unknown => {
  if (counted === undefined) return typed;
  if (typeof typed === 'number') return Math.max(typed, counted);
  return counted;
};

/** Facts that events alone can answer with yes. */
const YES_FROM_EVENTS: ReadonlySet<string> = new Set(['reReferralWithin12m', 'closedByRefusal']);

const withEvents = (name: string, typed: unknown, counted: number | undefined): unknown =>
  counted !== undefined && YES_FROM_EVENTS.has(name) ? true : higher(typed, counted);

const HISTORY: ReadonlySet<string> = new Set(['contact', 'referral', 'planOpened', 'planClosed', 'visitRefused', 'police', 'missingEpisode', 'helpDeclined', 'setback']);

/** An earlier screening or a plan, contact or setback is history whatever was ticked; any event is, where nobody answered. */
const hasHistory = (screening: Screening, unanswered: boolean): boolean =>
  screening.earlier.length > 0 || screening.chronology.some((event) => unanswered || HISTORY.has(event.kind));

/** Gives the answer to a household fact; undefined when nobody answered and no event tells. */
export const householdFact = (view: HouseholdView, name: string): unknown => {
  const value = withEvents(name, view.screening.household.facts[name], view.counts[name]?.count);
  if (name === 'historyExists' && hasHistory(view.screening, value === undefined)) return true;
  return value;
};

/** Gives the answer to a fact as it holds for this child: the child's own, else the household's where it lives there. */
export const factOf = (view: ChildAnswers, name: string): unknown => {
  const own = withEvents(name, view.child.facts[name], view.counts[name]?.count);
  if (own !== undefined) return own;
  return view.resident ? view.household.fact(name) : undefined;
};

/** Gives the answer with the events behind it, as an input that a reason can name. */
export const factInput = (view: ChildAnswers, name: string): Input => {
  const own = withEvents(name, view.child.facts[name], view.counts[name]?.count);
  const events = (own !== undefined ? view.counts[name] : view.household.counts[name])?.events ?? [];
  return { kind: 'fact', name, value: factOf(view, name), childId: own !== undefined ? view.child.id : undefined, events };
};

/** Says whether money settles the need and the carers act on it, so that the poverty guard holds for this child. */
export const povertyGuardHolds = (view: ChildAnswers): boolean =>
  factOf(view, 'materialHardship') === true && factOf(view, 'carersActingOnNeed') === 'yes';
