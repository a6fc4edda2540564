import type { Observer } from '../model/indicator.ts';
import type { Role } from '../model/screening.ts';
import { joined } from '../model/words.ts';
import type { Unknown } from './not-known.ts';

/** Who could say, in words that follow "ask". */
export const OBSERVER_WORDS: Readonly<Record<Observer, string>> = {
  health: 'health staff', school: 'the school or nursery', 'home-visitor': 'someone who visits the home', 'emergency-services': 'police, fire or ambulance',
  'adult-services': "the adults' own services", calculated: 'this tool',
};

/** Gives those who could say, joined: "health staff and the school or nursery". */
export const observerWords = (observers: readonly Observer[]): string => joined(observers.map((observer) => OBSERVER_WORDS[observer]));

/** What is not known, under the first of those who could say. */
export interface UnknownGroup {
  readonly who: Observer;
  /** Whether it is what the practitioner's own setting sees. */
  readonly own: boolean;
  readonly unknown: readonly Unknown[];
}

const OWN: Readonly<Record<Role, Observer | undefined>> = { school: 'school', gp: 'health', other: undefined };

/**
 * Groups what is not known by who could say it, each item once: under the practitioner's own setting where that sees it,
 * else under the first who does. Groups with urgent items come first, and urgent items first in each.
 */
export const unknownByObserver = (unknown: readonly Unknown[], role: Role): readonly UnknownGroup[] => {
  const own = OWN[role];
  const groups = new Map<Observer, Unknown[]>();
  for (const one of unknown) {
    const who = own !== undefined && one.seenBy.includes(own) ? own : (one.seenBy[0] ?? 'home-visitor');
    groups.set(who, [...(groups.get(who) ?? []), one]);
  }
  const urgentIn = (items: readonly Unknown[]): number => items.filter((one) => one.urgent).length;
  return [...groups]
    .map(([who, items]) => ({ who, own: who === own, unknown: items.toSorted((a, b) => Number(b.urgent) - Number(a.urgent)) }))
    .toSorted((a, b) => Number(b.own) - Number(a.own) || urgentIn(b.unknown) - urgentIn(a.unknown));
};
