import type { Child } from '../model/household.ts';
import type { Indicator } from '../model/indicator.ts';
import type { LevelOfNeed } from '../model/level.ts';
import type { Rating } from '../model/rating.ts';
import { Flag } from '../model/rule.ts';
import type { Screening } from '../model/screening.ts';
import { childCounts, householdCounts } from './chronology-counts.ts';
import { ageInMonths, appliesTo, type ChildView, type HouseholdView } from './child-view.ts';
import { domainReadings, type DomainReading } from './domain-readings.ts';
import { effectiveRatings } from './effective-ratings.ts';
import { householdFact } from './fact-reading.ts';
import { fireRules, type Finding } from './findings.ts';
import { highestOf, reasonsFor, type Reason } from './level.ts';
import { isIncomplete, unknownOf, type Unknown } from './not-known.ts';
import type { PreparedBank } from './prepared-bank.ts';
import { summariseRatings } from './rating-summary.ts';

/**
 * How a level may be worded. immediateDanger: no level competes with 999. level: as it is. atLeast: more may come to light.
 * notEnoughKnown: nothing above level 1 was recorded, but too much is not known to suggest a level.
 */
export type Reading = 'immediateDanger' | 'level' | 'atLeast' | 'notEnoughKnown';

/** What the answers say about one child. */
export interface ChildAssessment {
  readonly child: Child;
  /** Lives here or is not born yet, so that home and context count. */
  readonly resident: boolean;
  readonly level: LevelOfNeed;
  readonly reading: Reading;
  readonly domains: readonly DomainReading[];
  readonly reasons: readonly Reason[];
  readonly findings: readonly Finding[];
  readonly flags: readonly Flag[];
  readonly unknown: readonly Unknown[];
  /** Codes whose rating counts otherwise than entered, with the rule that moved it. */
  readonly moved: readonly { readonly code: string; readonly entered: number; readonly counted: number; readonly rule: string }[];
  /** Codes that were rated but are not asked at this child's age, so that they do not count. */
  readonly setAside: readonly string[];
  /** For the explanations and steps that ask further questions of the same circumstances. */
  readonly view: ChildView;
}

export interface Assessment {
  readonly children: readonly ChildAssessment[];
  readonly level: LevelOfNeed;
  readonly reading: Reading;
  readonly flags: readonly Flag[];
}

/** Stands in when no child has been described yet, so that a danger already rated is never withheld. */
const UNDESCRIBED: Child = { id: 'not-described', label: 'Child not yet described', age: { kind: 'notKnown' }, livesHere: true, ratings: {}, facts: {} };

/** Urgent indicators for which "does not apply" is a possible answer; for any other it counts as not known. */
const MAY_NOT_APPLY: ReadonlySet<string> = new Set(['DN1', 'ED12']);

const isAnswered = (rating: Rating, indicator: Indicator): boolean =>
  typeof rating.answer === 'number' || (rating.answer === 'doesNotApply' && (!indicator.urgentAtLevel4 || MAY_NOT_APPLY.has(indicator.code)));

const viewOf = (child: Child, resident: boolean, household: HouseholdView, prepared: PreparedBank): ChildView => {
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
  const nothing = new Int8Array(prepared.indicators.length);
  return {
    child, household, resident, ageMonths: ageInMonths(child), unborn: child.age.kind === 'unborn',
    counts: childCounts(screening.chronology, screening.assessedOn, child.id),
    entered, ratings, indicators: prepared.indicators,
    earlier: screening.earlier.toSorted((a, b) => (a.assessedOn < b.assessedOn ? -1 : 1)),
    residents: [], all: [], findings: new Map(), later: undefined,
    summary: { groups: [], coreAt2: [], coreAt2Unguarded: [], coreAt3: [], anyAt2: [], urgentAt4: [], coreAt4: [], contextAt4: [], guardedNeedAt3: [], effective: nothing, moved: new Map(), worse: [], drifting: [], repeated: [], held: [] },
  };
};

const viewsOf = (screening: Screening, prepared: PreparedBank): readonly ChildView[] => {
  const counts = householdCounts(screening.chronology, screening.assessedOn);
  const household: HouseholdView = { screening, counts, actRulesInForce: prepared.bank.actRulesInForce, fact: (name) => householdFact(household, name) };
  const children = screening.household.children.length > 0 ? screening.household.children : [UNDESCRIBED];
  const livesHere = (child: Child): boolean => child.livesHere || child.age.kind === 'unborn';
  const anyResident = children.some(livesHere);
  const views = children.map((child) => viewOf(child, !anyResident || livesHere(child), household, prepared));
  const residents = views.filter((view) => view.resident);
  for (const view of views) {
    view.all = views;
    view.residents = residents;
    view.summary = summariseRatings(view, prepared.groups, effectiveRatings(view, prepared.indicators, prepared.constants));
  }
  return views;
};

const flagsOf = (view: ChildView): Set<string> => {
  const flags = new Set<string>();
  for (const finding of view.findings.values()) {
    for (const flag of finding.flags) flags.add(flag);
    if (finding.immediateDanger) flags.add('ID');
  }
  return flags;
};

/** Brings what later rules read up to the findings so far. */
const settle = (view: ChildView, incomplete: boolean): void => {
  view.later = { level: highestOf(reasonsFor(view)), incomplete, flags: flagsOf(view) };
};

const readingOf = (level: LevelOfNeed, flags: ReadonlySet<string>): Reading => {
  if (flags.has('ID')) return 'immediateDanger';
  if (level === 4 || !flags.has('INC')) return 'level';
  return level === 1 ? 'notEnoughKnown' : 'atLeast';
};

const onlyFlags = (flags: ReadonlySet<string>): readonly Flag[] => Flag.options.filter((flag) => flags.has(flag));

const childAssessment = (view: ChildView, unknown: readonly Unknown[]): ChildAssessment => {
  const flags = flagsOf(view);
  const reasons = reasonsFor(view);
  const level = highestOf(reasons);
  const { screening } = view.household;
  return {
    child: view.child, resident: view.resident, level, reading: readingOf(level, flags), domains: domainReadings(view), reasons,
    findings: [...view.findings.values()], flags: onlyFlags(flags), unknown,
    moved: [...view.summary.moved].map(([index, rule]) => ({
      code: view.indicators[index]?.indicator.code ?? '', entered: view.entered[index] ?? 0, counted: view.summary.effective[index] ?? 0, rule,
    })),
    setAside: view.indicators.filter(({ index, indicator, group }) => {
      const rating = group.rated === 'child' ? view.child.ratings[indicator.code] : screening.household.ratings[indicator.code];
      return typeof rating?.answer === 'number' && view.entered[index] === -1 && (group.rated === 'child');
    }).map((one) => one.indicator.code),
    view,
  };
};

/**
 * Gives what the answers of a screening say about each child and the household, with every reason.
 * Pure: the same screening and bank always give the same assessment; the day is the screening's own.
 */
export const assess = (screening: Screening, prepared: PreparedBank): Assessment => {
  const views = viewsOf(screening, prepared);
  for (const view of views) fireRules(prepared.first, view);
  for (const view of views) settle(view, false);
  for (const view of views) fireRules(prepared.siblings, view);
  const unknown = views.map(unknownOf);
  views.forEach((view, at) => settle(view, isIncomplete(view, unknown[at] ?? [])));
  for (const view of views) fireRules(prepared.later, view);
  // Steps read the flags that the last rules added.
  for (const view of views) settle(view, view.later?.incomplete === true);
  const children = views.map((view, at) => childAssessment(view, unknown[at] ?? []));
  const level = children.reduce<LevelOfNeed>((highest, child) => (child.level > highest ? child.level : highest), 1);
  const readings = new Set(children.map((child) => child.reading));
  const incomplete = children.some((child) => child.flags.includes('INC'));
  const reading: Reading = readings.has('immediateDanger') ? 'immediateDanger' : level === 4 || !incomplete ? 'level' : level === 1 ? 'notEnoughKnown' : 'atLeast';
  return { children, level, reading, flags: Flag.options.filter((flag) => children.some((child) => child.flags.includes(flag))) };
};
