import type { EvidenceSource } from '../model/rating.ts';
import { isParentOnly } from '../model/rating.ts';
import { isCoreFor, type ChildAnswers } from './child-view.ts';
import type { EffectiveRatings } from './effective-ratings.ts';
import { povertyGuardHolds } from './fact-reading.ts';
import type { IndexedGroup } from './prepared-bank.ts';

/** One domain or context group as it stands for one child. Lists hold indicator indices. */
export interface GroupSummary {
  readonly group: IndexedGroup;
  readonly core: boolean;
  readonly highest: number;
  /** Highest without what the poverty guard keeps out of other rules. */
  readonly highestGuarded: number;
  /** The same two without what the child says or shows (ED12), which is no further domain where domains are counted. */
  readonly countedAs: number;
  readonly countedGuarded: number;
  /** Highest without safe sleep (HC6) at 3. */
  readonly highestBesidesSafeSleep: number;
  readonly applicable: readonly number[];
  readonly unknown: readonly number[];
  readonly at2: readonly number[];
  readonly at3: readonly number[];
  readonly enteredAs2: readonly number[];
  /** "No concern seen" was answered from a source other than a parent alone. */
  readonly answeredNoConcern: boolean;
  readonly parentOnly: boolean;
}

/** What the rules and the level read about the ratings of one child; worked out once an assessment. */
export interface RatingSummary extends EffectiveRatings {
  readonly groups: readonly GroupSummary[];
  readonly coreAt2: readonly number[];
  readonly coreAt2Unguarded: readonly number[];
  readonly coreAt3: readonly number[];
  readonly anyAt2: readonly number[];
  readonly urgentAt4: readonly number[];
  readonly coreAt4: readonly number[];
  readonly contextAt4: readonly number[];
  readonly guardedNeedAt3: readonly number[];
}

/** Context indicators whose level 4 describes history, not danger: CTX-04 does not read them. */
const HISTORY_OF_CONTEXT: ReadonlySet<string> = new Set(['HI2', 'HI4', 'HI8']);

/** It sets its own level and FLR-02, but counts as no further domain in CUM-04, CUM-05, CUM-13 and CUM-14. */
const WHAT_THE_CHILD_SAYS = 'ED12';

const summariseGroup = (view: ChildAnswers, group: IndexedGroup, effective: Int8Array, guard: boolean): GroupSummary => {
  const applicable: number[] = [];
  const unknown: number[] = [];
  const at2: number[] = [];
  const at3: number[] = [];
  const enteredAs2: number[] = [];
  const sources: EvidenceSource[] = [];
  let highest = 0;
  let highestGuarded = 0;
  let countedAs = 0;
  let countedGuarded = 0;
  let highestBesidesSafeSleep = 0;
  for (const { index, indicator } of group.indicators) {
    const entered = view.entered[index] ?? -1;
    if (entered < 0) continue;
    applicable.push(index);
    const counts = effective[index] ?? entered;
    if (entered === 0) unknown.push(index);
    if (counts < 1) continue;
    sources.push(...(view.ratings[index]?.sources ?? []));
    if (counts > highest) highest = counts;
    const guarded = guard && indicator.materialNeed && counts === 2;
    if (!guarded && counts > highestGuarded) highestGuarded = counts;
    if (indicator.code !== WHAT_THE_CHILD_SAYS) {
      if (counts > countedAs) countedAs = counts;
      if (!guarded && counts > countedGuarded) countedGuarded = counts;
    }
    if (!(indicator.code === 'HC6' && counts === 3) && counts > highestBesidesSafeSleep) highestBesidesSafeSleep = counts;
    if (counts >= 2) at2.push(index);
    if (counts >= 3) at3.push(index);
    if (entered === 2) enteredAs2.push(index);
  }
  const answers = group.group.rated === 'child' ? view.child.domainAnswers : view.household.screening.household.domainAnswers;
  const answer = group.group.rated === 'child' || view.resident ? answers?.[group.group.group] : undefined;
  if (answer) sources.push(...answer.sources);
  return {
    group, core: isCoreFor(group.group, view.child), highest, highestGuarded, countedAs, countedGuarded, highestBesidesSafeSleep, applicable, unknown, at2, at3, enteredAs2,
    answeredNoConcern: answer !== undefined && answer.evidence.trim() !== '' && answer.sources.some((source) => source !== 'parentOrCarer' && source !== 'anonymous'),
    parentOnly: isParentOnly(sources),
  };
};

/** Gives everything about a child's ratings that rules and levels read. */
export const summariseRatings = (view: ChildAnswers, groups: readonly IndexedGroup[], effective: EffectiveRatings): RatingSummary => {
  const guard = povertyGuardHolds(view);
  const summaries = groups.map((group) => summariseGroup(view, group, effective.effective, guard));
  const coreAt2: number[] = [];
  const coreAt2Unguarded: number[] = [];
  const coreAt3: number[] = [];
  const anyAt2: number[] = [];
  const urgentAt4: number[] = [];
  const coreAt4: number[] = [];
  const contextAt4: number[] = [];
  const guardedNeedAt3: number[] = [];
  for (const summary of summaries) {
    for (const { index, indicator } of summary.group.indicators) {
      const entered = view.entered[index] ?? 0;
      const counts = effective.effective[index] ?? 0;
      if (counts >= 2) {
        anyAt2.push(index);
        if (summary.core) {
          coreAt2Unguarded.push(index);
          if (counts >= 3) coreAt3.push(index);
          if (!(guard && indicator.materialNeed && counts === 2)) coreAt2.push(index);
        }
      }
      if (entered >= 3 && indicator.materialNeed) guardedNeedAt3.push(index);
      if (entered === 4 && indicator.urgentAtLevel4) urgentAt4.push(index);
      else if (summary.core && counts === 4) coreAt4.push(index);
      else if (!summary.core && entered === 4 && !HISTORY_OF_CONTEXT.has(indicator.code)) contextAt4.push(index);
    }
  }
  return { ...effective, groups: summaries, coreAt2, coreAt2Unguarded, coreAt3, anyAt2, urgentAt4, coreAt4, contextAt4, guardedNeedAt3 };
};
