import type { Facts } from '../model/fact.ts';
import type { Rating } from '../model/rating.ts';
import { levelOf } from '../model/rating.ts';
import type { LevelOfNeed } from '../model/level.ts';
import type { EarlierScreening, Screening } from '../model/screening.ts';
import type { Assessment } from './assess.ts';
import { householdCounts } from './chronology-counts.ts';

const levels = (ratings: Readonly<Record<string, Rating>>): Record<string, LevelOfNeed> =>
  Object.fromEntries(Object.entries(ratings).flatMap(([code, rating]) => { const level = levelOf(rating); return level === undefined ? [] : [[code, level]]; }));

/** From here on a rating is a worry that later readers have to hear of. */
const WORRY = 2;

const said = (ratings: Readonly<Record<string, Rating>>): Record<string, string> =>
  Object.fromEntries(Object.entries(ratings).flatMap(([code, rating]) => ((levelOf(rating) ?? 1) >= WORRY && (rating.evidence ?? '').trim() !== '' ? [[code, rating.evidence ?? '']] : [])));
const some = <Part extends object>(name: string, part: Part): Record<string, Part> => (Object.keys(part).length > 0 ? { [name]: part } : {});

/** Suspicions that stand until somebody takes them back. */
const STANDING = ['significantHarmSuspected', 'crimeSuspected'] as const;

const standing = (facts: Facts): Facts => Object.fromEntries(STANDING.flatMap((name) => (facts[name] === true ? [[name, true]] : [])));

/** Gives what later screenings need to know of this one: ratings, levels, adults and missed appointments, and what was seen, said and judged. */
export const summaryOf = (screening: Screening, assessment: Assessment): EarlierScreening => {
  const typed = screening.household.facts['familyMissed12m'];
  const counted = householdCounts(screening.chronology, screening.assessedOn)['familyMissed12m']?.count;
  const missed = Math.max(typeof typed === 'number' ? typed : 0, counted ?? 0);
  return {
    assessedOn: screening.assessedOn,
    householdRatings: levels(screening.household.ratings),
    ...some('householdSaid', said(screening.household.ratings)),
    children: screening.household.children.map((child) => {
      const assessed = assessment.children.find((one) => one.child.id === child.id);
      const domains = Object.fromEntries((assessed?.domains ?? []).flatMap((domain) => (domain.level === undefined ? [] : [[domain.group, domain.level]])));
      const voice = [child.voice?.words, child.voice?.observed, child.voice?.wishes].flatMap((words) => ((words ?? '').trim() === '' ? [] : [words ?? '']));
      const own = screening.judgement.after?.levels[child.id] ?? screening.judgement.before?.levels[child.id];
      return { id: child.id, ratings: levels(child.ratings), ...(assessed === undefined || assessed.reading === 'notEnoughKnown' ? {} : { level: assessed.level }), domains, ...some('said', said(child.ratings)), ...some('voice', voice), ...(own === undefined ? {} : { own }) };
    }),
    adults: screening.household.adults.map((adult) => adult.id),
    ...(typed === undefined && counted === undefined ? {} : { familyMissed12m: missed }),
  };
};

/**
 * Gives a new screening of the same household for a review: people, chronology, strengths and open actions are kept, every
 * rating and fact is asked anew, but a suspicion of significant harm or of a crime, which stands until it is taken back, and what was rated before stands beside it as the earlier screening.
 * @param id of the new screening
 * @param today the day of the review, later than the day of the screening that it carries forward
 */
export const asReview = (screening: Screening, assessment: Assessment, id: string, today: string): Screening => ({
  ...screening, id, assessedOn: today,
  household: {
    ...screening.household, ratings: {}, facts: standing(screening.household.facts), domainAnswers: {},
    children: screening.household.children.map(({ voice: _voice, injuries: _injuries, ...child }) => ({ ...child, ratings: {}, facts: standing(child.facts), domainAnswers: {} })),
  },
  agencies: {}, judgement: {}, checked: [],
  earlier: [...screening.earlier, summaryOf(screening, assessment)],
});
