/** Made-up households of any size, for the measurements. */
import { addDays } from '../../src/base/calendar-date.ts';
import { appliesTo } from '../../src/engine/child-view.ts';
import { EventKind, type ChronologyEvent } from '../../src/model/chronology.ts';
import type { ContentBank } from '../../src/model/content-bank.ts';
import type { Child } from '../../src/model/household.ts';
import type { LevelOfNeed } from '../../src/model/level.ts';
import type { Rating } from '../../src/model/rating.ts';
import type { EarlierScreening, Screening } from '../../src/model/screening.ts';

/** The day of every screening that is measured. */
export const TODAY = '2026-03-02';
const AGES: readonly number[] = [0.5, 3, 8, 14];

/** How large a household is. */
export interface HouseholdSize {
  readonly children: number;
  readonly events: number;
  readonly reviews?: number;
}

const answerAt = (place: number): LevelOfNeed => ([1, 1, 2, 1, 3, 1, 2] as const)[place % 7] ?? 1;
const ratingAt = (place: number): Rating => ({ answer: answerAt(place), sources: ['sawIt'], evidence: 'seen', trend: 'same', frequency: 'comesAndGoes' });

/** A child with every indicator of its age answered, up to eighty with the household's. */
const fullChild = (bank: ContentBank, at: number): Child => {
  const years = AGES[at % AGES.length] ?? 8;
  const bare: Child = { id: `c${at + 1}`, label: `C${at + 1}`, age: { kind: 'born', years: Math.floor(years), months: Math.round((years % 1) * 12) }, livesHere: true, ratings: {}, facts: { leftAlone: 'no', attendancePercent: 93 } };
  const codes = bank.groups.flatMap((group) => group.indicators.filter((indicator) => group.rated === 'child' && appliesTo(indicator, group, bare)).map((indicator) => indicator.code)).slice(0, 40);
  return { ...bare, ratings: Object.fromEntries(codes.map((code, place) => [code, ratingAt(place + at)])) };
};

const event = (at: number): ChronologyEvent => ({
  id: `e${at}`, date: addDays(TODAY, -(at % 700)), kind: EventKind.options[at % EventKind.options.length] ?? 'other', children: [`c${(at % 4) + 1}`], service: 'Clinic', note: `note ${at}`,
});

/** An earlier screening of the same people, one step further back for each. */
const review = (children: readonly Child[], householdCodes: readonly string[], at: number): EarlierScreening => ({
  assessedOn: addDays(TODAY, -42 * (at + 1)),
  householdRatings: Object.fromEntries(householdCodes.map((code, place) => [code, answerAt(place + at)])),
  children: children.map((child) => ({ id: child.id, level: 2, ratings: Object.fromEntries(Object.keys(child.ratings).map((code, place) => [code, answerAt(place + at)])) })),
  adults: ['a1'],
});

/** Gives a screening with every child and the household rated in full. */
export const benchHousehold = (bank: ContentBank, { children: count, events, reviews = 0 }: HouseholdSize): Screening => {
  const codes = bank.groups.flatMap((group) => (group.rated === 'household' ? group.indicators.filter((indicator) => indicator.calculated !== true).map((indicator) => indicator.code) : [])).slice(0, 40);
  const children = Array.from({ length: count }, (_one, at) => fullChild(bank, at));
  return {
    format: 'screen-for-neglect', version: 1, id: 'bench', purpose: 'case', assessedOn: TODAY, role: 'school', pass: 'full', framework: { id: 'generic-england', edition: '1' },
    household: {
      children, adults: [{ id: 'a1', label: 'A', known: 'known', place: 'livesHere' }],
      ratings: Object.fromEntries(codes.map((code, place) => [code, ratingAt(place)])), facts: { homeSeenBy: 'me', frontDoorContacts12m: 1 },
    },
    chronology: Array.from({ length: events }, (_one, at) => event(at)), strengths: [], agencies: {}, judgement: {}, actions: [],
    earlier: Array.from({ length: reviews }, (_one, at) => review(children, codes, at)),
  };
};
