import type { Child } from '../model/household.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Rating } from '../model/rating.ts';
import type { Screening } from '../model/screening.ts';
import { childCounts, householdCounts, type EventCounts } from './chronology-counts.ts';
import { ageInMonths, appliesTo, type ChildAnswers, type ChildView, type HouseholdView } from './child-view.ts';
import { effectiveRatings } from './effective-ratings.ts';
import { householdFact } from './fact-reading.ts';
import type { PreparedBank } from './prepared-bank.ts';
import { summariseRatings } from './rating-summary.ts';

/** Stands in when no child has been described yet, so that a danger already rated is never withheld. */
const UNDESCRIBED: Child = { id: 'not-described', label: 'Child not yet described', age: { kind: 'notKnown' }, livesHere: true, ratings: {}, facts: {} };

/** Urgent indicators for which "does not apply" is a possible answer; for any other it counts as not known. */
const MAY_NOT_APPLY: ReadonlySet<string> = new Set(['DN1', 'ED12']);

const isAnswered = (rating: Rating, indicator: Indicator): boolean =>
  typeof rating.answer === 'number' || (rating.answer === 'doesNotApply' && (!indicator.urgentAtLevel4 || MAY_NOT_APPLY.has(indicator.code)));

const answersOf = (child: Child, resident: boolean, household: HouseholdView, counts: EventCounts, prepared: PreparedBank): ChildAnswers => {
  const { screening } = household;
  const entered = new Int8Array(prepared.indicators.length).fill(-1);
  const ratings = prepared.indicators.map(({ index, indicator, group }) => {
    if (!appliesTo(indicator, group, child)) return undefined;
    const own = group.rated === 'child' || indicator.childOverride ? child.ratings[indicator.code] : undefined;
    const ofHousehold = group.rated === 'household' && resident ? screening.household.ratings[indicator.code] : undefined;
    // Only an answer sets a child apart: not knowing about one child never hides what holds for the household.
    const rating = own !== undefined && (ofHousehold === undefined || isAnswered(own, indicator)) ? own : ofHousehold;
    const answer = rating?.answer;
    if (typeof answer === 'number') entered[index] = answer;
    else if (rating !== undefined && isAnswered(rating, indicator)) entered[index] = -1;
    else entered[index] = group.rated === 'household' && !resident ? -1 : 0;
    return rating;
  });
  return {
    child, household, resident, ageMonths: ageInMonths(child), unborn: child.age.kind === 'unborn',
    counts, entered, ratings, indicators: prepared.indicators,
    earlier: screening.earlier.toSorted((a, b) => (a.assessedOn < b.assessedOn ? -1 : 1)),
    residents: [], all: [], findings: new Map(), later: undefined,
  };
};

/** Whether what a view of the same events says about ratings still holds: it reads the child, and the household's answers and past. */
const holdsFor = (view: ChildView, child: Child, resident: boolean, { household, earlier }: Screening): boolean => {
  const before = view.household.screening;
  return view.child === child && view.resident === resident && before.earlier === earlier
    && before.household.ratings === household.ratings && before.household.facts === household.facts && before.household.domainAnswers === household.domainAnswers;
};

/**
 * Gives each child's answers as the rules read them, before any rule was read; a stand-in where no child was described.
 * @param like views of a screening that differs in little: what both share is taken over and not worked out again
 */
export const viewsOf = (screening: Screening, prepared: PreparedBank, like: readonly ChildView[] = []): readonly ChildView[] => {
  const { chronology, assessedOn } = screening;
  // Counting the events of a long chronology costs more than all else.
  const counted = like.filter(({ household: { screening: before } }) => before.chronology === chronology && before.assessedOn === assessedOn);
  const household: HouseholdView = { screening, counts: counted[0]?.household.counts ?? householdCounts(chronology, assessedOn), actRulesInForce: prepared.bank.actRulesInForce, fact: (name) => householdFact(household, name) };
  const children = screening.household.children.length > 0 ? screening.household.children : [UNDESCRIBED];
  const livesHere = (child: Child): boolean => child.livesHere || child.age.kind === 'unborn';
  const anyResident = children.some(livesHere);
  const views = children.map((child): ChildView => {
    const resident = !anyResident || livesHere(child);
    const known = counted.find((one) => holdsFor(one, child, resident, screening));
    if (known) return { ...known, household, findings: new Map(), later: undefined };
    const counts = counted.find((one) => one.child.id === child.id)?.counts ?? childCounts(chronology, assessedOn, child.id);
    const answers = answersOf(child, resident, household, counts, prepared);
    return { ...answers, summary: summariseRatings(answers, prepared.groups, effectiveRatings(answers, prepared.indicators, prepared.constants)) };
  });
  const residents = views.filter((view) => view.resident);
  for (const view of views) {
    view.all = views;
    view.residents = residents;
  }
  return views;
};
