import { daysBetween, addMonths, dayNumber, spanOf } from '../base/calendar-date.ts';
import type { Rating } from '../model/rating.ts';
import type { EarlierScreening } from '../model/screening.ts';
import { isCoreFor, type ChildAnswers, type IndexedIndicator } from './child-view.ts';
import { factOf, povertyGuardHolds } from './fact-reading.ts';

/** The counts and limits that are read here; a local framework may have changed them. */
export interface RatingLimits {
  readonly driftMonths: number;
  readonly sustainedMonths: number;
  readonly cycles: number;
}

/** What moved between the ratings as entered and as they count, by indicator index. */
export interface EffectiveRatings {
  readonly effective: Int8Array;
  readonly moved: Map<number, string>;
  readonly worse: readonly number[];
  readonly drifting: readonly number[];
  readonly repeated: readonly number[];
  readonly held: readonly number[];
}

/** Two screenings must agree over this many days before an improvement counts (PER-02). */
const SUSTAINED_DAYS = 42;
/** The same rating in two screenings this many days apart, help having been offered, counts one higher (PER-01). */
const REPEATED_DAYS = 28;
const HIGHEST_HELD = 3;
const FIRST_HAND: readonly string[] = ['sawIt', 'childToldOrShowed', 'record'];
const SUBSTANCE_ITEMS: ReadonlySet<string> = new Set(['PF1', 'PF2', 'PB2']);

const earlierRating = (earlier: EarlierScreening, childId: string, code: string): number | undefined =>
  earlier.children.find((child) => child.id === childId)?.ratings[code] ?? earlier.householdRatings[code];

/** Months for which the concern has stayed the same: as typed, else from "since" when the trend is "same". */
const unchangedMonths = (rating: Rating, assessedOn: string): number => {
  if (rating.concernUnchangedMonths !== undefined) return rating.concernUnchangedMonths;
  if (rating.trend !== 'same' || rating.since === undefined) return 0;
  const start = spanOf(rating.since).last;
  let months = 0;
  while (months < 216 && dayNumber(addMonths(start, months + 1)) <= dayNumber(assessedOn)) months += 1;
  return months;
};

/** The rating that counts while an improvement is not yet sustained (PER-02), or the entered one. */
const heldRating = (view: ChildAnswers, entered: number, code: string, rating: Rating, holdDays: number): number => {
  const past = view.earlier.flatMap((one) => {
    const level = earlierRating(one, view.child.id, code);
    return level === undefined ? [] : [{ level, date: one.assessedOn }];
  });
  const today = view.household.screening.assessedOn;
  const longAgo = past.filter((one) => daysBetween(one.date, today) >= holdDays);
  const start = longAgo.at(-1);
  const confirmed = (rating.sources ?? []).some((source) => source !== 'parentOrCarer');
  const counting = start && confirmed ? past.filter((one) => one.date >= start.date) : past;
  return Math.max(entered, Math.min(HIGHEST_HELD, Math.max(...counting.map((one) => one.level))));
};

/**
 * Gives the ratings as they count: as entered, then held while an improvement is not sustained, then lifted at most once.
 * @param indicators all indicators, in the order of the flat arrays
 */
export const effectiveRatings = (view: ChildAnswers, indicators: readonly IndexedIndicator[], limits: RatingLimits): EffectiveRatings => {
  const effective = Int8Array.from(view.entered);
  const moved = new Map<number, string>();
  const worse: number[] = [];
  const drifting: number[] = [];
  const repeated: number[] = [];
  const held: number[] = [];
  const today = view.household.screening.assessedOn;
  const guard = povertyGuardHolds(view);
  const last = view.earlier.at(-1);
  const unverifiedClaim = ['stopped', 'reduced'].includes(String(factOf(view, 'substanceClaim'))) && factOf(view, 'substanceVerified') !== true;
  const slipsBack = Number(factOf(view, 'improveSlipCycles') ?? 0) >= limits.cycles || factOf(view, 'improvesOnlyForVisits') === true
    || indicators.some((one) => one.indicator.code === 'HI3' && (view.entered[one.index] ?? 0) >= 3);
  const holdDays = slipsBack ? daysBetween(addMonths(today, -limits.sustainedMonths), today) : SUSTAINED_DAYS;

  for (const { index, indicator, group } of indicators) {
    const entered = view.entered[index] ?? 0;
    const rating = view.ratings[index];
    if (entered === 0) {
      // Not knowing takes nothing back: what was rated last time counts on, at most as 3, until somebody looks again.
      const told = view.earlier.toReversed().map((one) => earlierRating(one, view.child.id, indicator.code)).find((level) => level !== undefined);
      if (told !== undefined && told >= 2) { effective[index] = Math.min(HIGHEST_HELD, told); held.push(index); moved.set(index, 'PER-02'); }
      continue;
    }
    if (entered < 1 || rating === undefined) continue;
    let counts = entered;
    if (last !== undefined) {
      counts = heldRating(view, entered, indicator.code, rating, holdDays);
      if (counts > entered) { held.push(index); moved.set(index, 'PER-02'); }
    }
    if (unverifiedClaim && entered >= 2 && SUBSTANCE_ITEMS.has(indicator.code) && counts < 3) { counts = 3; moved.set(index, 'SRC-02'); }
    const guarded = guard && indicator.materialNeed && entered === 2;
    if (entered >= 2 && !guarded) {
      const core = isCoreFor(group, view.child);
      const before = last === undefined ? undefined : earlierRating(last, view.child.id, indicator.code);
      const causes: string[] = [];
      if (last && entered === 2 && before === 2 && rating.helpOffered === true && daysBetween(last.assessedOn, today) >= REPEATED_DAYS) { repeated.push(index); causes.push('PER-01'); }
      if (core && entered <= 3 && rating.helpUsed === true && unchangedMonths(rating, today) >= limits.driftMonths) { drifting.push(index); causes.push('CUM-06'); }
      if (core && rating.trend === 'worse') { worse.push(index); causes.push('CUM-12'); }
      // PER-01 makes a 2 count as 3 and goes no further, also where a held rating counts as 3 already.
      const cause = causes.find((one) => one !== 'PER-01' || counts < 3);
      // From 3 to 4 only when the change was seen, told by the child or recorded.
      const mayLift = counts < 3 || (counts === 3 && (rating.sources ?? []).some((source) => FIRST_HAND.includes(source)));
      if (cause !== undefined && mayLift) { counts += 1; moved.set(index, cause); }
    }
    effective[index] = counts;
  }
  return { effective, moved, worse, drifting, repeated, held };
};
