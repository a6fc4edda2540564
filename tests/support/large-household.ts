import { addDays, type CalendarDate } from '../../src/base/calendar-date.ts';
import { appliesTo } from '../../src/engine/child-view.ts';
import type { ContentBank } from '../../src/model/content-bank.ts';
import { EventKind, type ChronologyEvent } from '../../src/model/chronology.ts';
import type { Child } from '../../src/model/household.ts';
import type { LevelOfNeed } from '../../src/model/level.ts';
import type { Rating } from '../../src/model/rating.ts';
import type { EarlierScreening, Screening } from '../../src/model/screening.ts';

/** How large a household to invent; what is left out is none. */
export interface Size {
  readonly children: number;
  readonly events?: number;
  readonly reviews?: number;
  /** The day of the screening. */
  readonly assessedOn: CalendarDate;
  /** Adults beside the children. */
  readonly adults?: number;
}

const AGES = [0, 3, 8, 14, 1, 5, 11, 16] as const;
const AGENCIES = ['School', 'Health visitor', 'GP practice', 'Police', 'Housing'] as const;
const SERVICES = ['Dentist', 'Eye clinic', 'Speech therapy', 'Health visitor'] as const;
const ANSWERS = [1, 1, 2, 1, 3, 1, 2] as const;
const LEVELS: readonly LevelOfNeed[] = [2, 3, 2, 4, 3];

const of = <Item>(list: readonly Item[], at: number): Item => list[at % list.length] as Item;
const ratingAt = (place: number): Rating => ({ answer: of(ANSWERS, place), sources: ['sawIt'], evidence: 'Seen on a visit.', trend: 'same', frequency: 'comesAndGoes' });

const childAt = (bank: ContentBank, at: number): Child => {
  const bare: Child = { id: `c${at + 1}`, label: `C${at + 1}`, age: { kind: 'born', years: of(AGES, at), months: 6 }, livesHere: true, ratings: {}, facts: {} };
  const codes = bank.groups.flatMap((group) => (group.rated === 'child' ? group.indicators.filter((indicator) => appliesTo(indicator, group, bare)).map((indicator) => indicator.code) : []));
  return { ...bare, ratings: Object.fromEntries(codes.map((code, place) => [code, ratingAt(place + at)])) };
};

const eventAt = (at: number, { children, assessedOn }: Size): ChronologyEvent => {
  const kind = of(EventKind.options, at);
  const day = addDays(assessedOn, -(at * 7) % 2_000);
  return {
    id: `e${at + 1}`, kind, date: at % 9 === 0 ? day.slice(0, 7) : day, children: at % 4 === 0 ? [] : [`c${(at % children) + 1}`], agency: of(AGENCIES, at),
    ...(kind === 'notBrought' || kind === 'appointmentMoved' ? { service: of(SERVICES, at) } : {}), note: `What was seen on day ${at + 1}, in a few words.`,
  };
};

const reviewAt = (at: number, all: readonly Child[], { assessedOn, reviews = 0 }: Size): EarlierScreening => ({
  assessedOn: addDays(assessedOn, -120 * (reviews - at)), householdRatings: { HC1: of(LEVELS, at) }, adults: ['a1'],
  children: all.map((child, place) => ({ id: child.id, ratings: { HE1: of(LEVELS, at + place) }, level: of(LEVELS, at + place), domains: { health: of(LEVELS, at + place) } })),
});

/** Invents a household of a size, so that the product can be tried and measured where it is hardest. */
export const largeHousehold = (bank: ContentBank, size: Size): Screening => {
  const children = Array.from({ length: size.children }, (_one, at) => childAt(bank, at));
  const ofHousehold = bank.groups.flatMap((group) => (group.rated === 'household' ? group.indicators.filter((indicator) => indicator.calculated !== true).map((indicator) => indicator.code) : []));
  return {
    format: 'screen-for-neglect', version: 1, id: 'large', purpose: 'case', assessedOn: size.assessedOn, role: 'school', pass: 'full', framework: { id: 'devon', edition: '2026-11' },
    household: {
      children, adults: Array.from({ length: size.adults ?? 1 }, (_one, at) => ({ id: `a${at + 1}`, label: `A${at + 1}`, known: 'known' as const, place: 'livesHere' as const })),
      ratings: Object.fromEntries(ofHousehold.map((code, place) => [code, ratingAt(place)])), facts: { homeSeenBy: 'me' },
    },
    chronology: Array.from({ length: size.events ?? 0 }, (_one, at) => eventAt(at, size)), strengths: [], agencies: {}, actions: [],
    checked: ['own-level'],
    judgement: { before: { levels: Object.fromEntries(children.map((child) => [child.id, 2 as const])), reason: 'Own view.', date: size.assessedOn } },
    earlier: Array.from({ length: size.reviews ?? 0 }, (_one, at) => reviewAt(at, children, size)),
  };
};
