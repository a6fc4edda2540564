import type { Child, Injury } from '../model/household.ts';
import type { AgeBand, Indicator, IndicatorGroup } from '../model/indicator.ts';
import type { Rating } from '../model/rating.ts';
import type { EarlierScreening, Screening } from '../model/screening.ts';
import type { EventCounts } from './chronology-counts.ts';
import type { Finding } from './findings.ts';
import type { RatingSummary } from './rating-summary.ts';

/** One indicator with its place in the flat lists that the engine works on. */
export interface IndexedIndicator {
  readonly index: number;
  readonly indicator: Indicator;
  readonly group: IndicatorGroup;
}

/** What holds for everyone in the screening. */
export interface HouseholdView {
  readonly screening: Screening;
  readonly counts: EventCounts;
  /** Reads home and household facts for the children who live here. */
  readonly fact: (name: string) => unknown;
  /** Duties of the 2026 Act are shown only once a person has checked that they are in force. */
  readonly actRulesInForce: boolean;
}

/** What a child's rules can read once the level is known. */
export interface LaterView {
  readonly level: number;
  readonly incomplete: boolean;
  readonly flags: ReadonlySet<string>;
}

/** Everything that rules can read about one child. Built once an assessment; ratings lie in flat arrays for speed. */
export interface ChildView {
  readonly child: Child;
  readonly household: HouseholdView;
  /** Lives here or is not born yet: home and context count for this child. When nobody does, every listed child counts. */
  readonly resident: boolean;
  readonly ageMonths: number | undefined;
  readonly unborn: boolean;
  readonly counts: EventCounts;
  /** By indicator: the level entered, 0 for not known, -1 for what does not apply. */
  readonly entered: Int8Array;
  readonly ratings: readonly (Rating | undefined)[];
  /** All indicators in the order of the flat arrays. */
  readonly indicators: readonly IndexedIndicator[];
  readonly earlier: readonly EarlierScreening[];
  /** All residents, this child among them when it is one; and all listed children. */
  residents: readonly ChildView[];
  all: readonly ChildView[];
  /** What the ratings add up to, holds and lifts included. */
  readonly summary: RatingSummary;
  readonly findings: Map<string, Finding>;
  later: LaterView | undefined;
}

/** A child's answers before they are added up: what facts and single ratings are read from. */
export type ChildAnswers = Omit<ChildView, 'summary'>;

/** The child's age in whole months, or undefined when it is not born or not known. */
export const ageInMonths = (child: Child): number | undefined =>
  child.age.kind === 'born' ? child.age.years * 12 + child.age.months : undefined;

/** The age band that decides which indicators are asked; undefined when the age is not known. */
export const ageBandOf = (child: Child): AgeBand | undefined => {
  if (child.age.kind === 'unborn') return 'unborn';
  const months = ageInMonths(child);
  if (months === undefined) return undefined;
  if (months < 12) return 'under-1';
  if (months < 60) return '1-4';
  if (months < 132) return '5-10';
  if (months < 192) return '11-15';
  return '16-17';
};

/** Education indicators that are seen in a nursery, school or college. */
const OF_A_SETTING: ReadonlySet<string> = new Set(['ED1', 'ED2', 'ED3', 'ED4', 'ED5', 'ED6', 'ED10', 'ED11']);

/** Says whether the child attends or should attend a nursery, school or college; under five and from sixteen it must be told. */
export const attendsOrShould = (child: Child, band: AgeBand | undefined = ageBandOf(child)): boolean => {
  if (band === undefined || band === '5-10' || band === '11-15') return true;
  if (band === '16-17') return child.inSetting !== false;
  return child.inSetting === true;
};

/** Says whether an indicator is asked for a child of this age and kind. A calculated one never is. */
export const appliesTo = (indicator: Indicator, group: IndicatorGroup, child: Child): boolean => {
  if (indicator.calculated === true) return false;
  const band = ageBandOf(child);
  const inAge = band === undefined ? indicator.ageBands.some((one) => one !== 'unborn') : indicator.ageBands.includes(band);
  if (!inAge) return false;
  if (group.group === 'additional-needs') {
    if (child.disabled !== true) return false;
    return indicator.code !== 'DN9' || (ageInMonths(child) ?? 0) >= 14 * 12;
  }
  return !OF_A_SETTING.has(indicator.code) || attendsOrShould(child, band);
};

/** Says whether the group is a core domain of this child (pre-birth only for the unborn, additional needs only when disabled). */
export const isCoreFor = (group: IndicatorGroup, child: Child): boolean => {
  const unborn = child.age.kind === 'unborn';
  if (group.tier === 'coreForUnborn') return unborn;
  if (unborn) return false;
  return group.tier === 'core' || (group.tier === 'coreForDisabled' && child.disabled === true);
};

/** Says whether the rating that counts at this place is the child's own, not the household's. */
export const isOwnRating = (view: ChildView, { index, indicator, group }: IndexedIndicator): boolean =>
  group.rated === 'child' || (view.ratings[index] !== undefined && view.ratings[index] === view.child.ratings[indicator.code]);

/** Years up to which this child can look after itself: the lower of age and functional age. */
export const protectiveAge = (view: ChildView): number | undefined => {
  if (view.ageMonths === undefined) return undefined;
  const years = Math.floor(view.ageMonths / 12);
  return view.child.disabled === true && view.child.functionalAge !== undefined ? Math.min(years, view.child.functionalAge) : years;
};

/** An injury that asks a question: poor supervision, help that came late, or no suitable explanation. */
export const isConcerning = (injury: Injury): boolean =>
  injury.poorSupervision === true || injury.helpLate === true || isUnexplained(injury);
export const isUnexplained = (injury: Injury): boolean => injury.explanation === 'unsuitable' || injury.explanation === 'none';
/** Of what nobody named the kind may be a bruise: it is never passed over. */
const MARKS: readonly string[] = ['bruise', 'burn', 'fracture', 'headInjury', 'mark', 'notSaid'];
export const isMark = (injury: Injury): boolean => MARKS.includes(injury.kind);
