import type { LevelOfNeed } from '../model/level.ts';
import type { Assessment, ChildAssessment } from './assess.ts';
import type { PreparedBank } from './prepared-bank.ts';

/**
 * What became of a rating since the last screening. improving: lower, but not yet sustained, so that the earlier rating still
 * counts. sustained: lower, agreed by two screenings and confirmed by someone other than the parent.
 */
export type Change = 'worse' | 'same' | 'improving' | 'sustained' | 'firstTime' | 'notKnownNow';

/** One indicator of one child, then and now. */
export interface IndicatorChange {
  readonly code: string;
  readonly title: string;
  readonly group: string;
  readonly before: LevelOfNeed | undefined;
  readonly now: LevelOfNeed | undefined;
  /** The highest that any earlier screening held; it stays visible. */
  readonly peak: LevelOfNeed | undefined;
  readonly change: Change;
}

export interface ChildChange {
  readonly childId: string;
  readonly indicators: readonly IndicatorChange[];
  readonly domains: readonly { readonly group: string; readonly title: string; readonly before: LevelOfNeed | undefined; readonly now: LevelOfNeed | undefined }[];
}

const asLevel = (value: number | undefined): LevelOfNeed | undefined => (value === 1 || value === 2 || value === 3 || value === 4 ? value : undefined);

const changeOf = (before: number | undefined, now: number | undefined, peak: number | undefined, held: boolean): Change => {
  if (now === undefined) return 'notKnownNow';
  if (before === undefined) return 'firstTime';
  if (now > before) return 'worse';
  // Lower than last time is seen for the first time. Nothing holds a 3 back, so that a 3 does not show that a change has lasted.
  if (held || now < before) return 'improving';
  return now < 3 && now < (peak ?? now) ? 'sustained' : 'same';
};

const childChange = (child: ChildAssessment, prepared: PreparedBank): ChildChange => {
  const { earlier } = child.view;
  const last = earlier.at(-1);
  const ratingIn = (screening: (typeof earlier)[number], code: string): LevelOfNeed | undefined =>
    screening.children.find((one) => one.id === child.child.id)?.ratings[code] ?? (child.resident ? screening.householdRatings[code] : undefined);
  const held = new Set(child.moved.filter((moved) => moved.rule === 'PER-02').map((moved) => moved.code));
  const indicators = prepared.indicators.flatMap(({ index, indicator, group }): IndicatorChange[] => {
    const entered = child.view.entered[index] ?? -1;
    const before = last === undefined ? undefined : ratingIn(last, indicator.code);
    const now = asLevel(entered);
    if (entered === -1 || (before === undefined && now === undefined)) return [];
    const past = earlier.flatMap((one) => ratingIn(one, indicator.code) ?? []);
    const peak = past.length === 0 ? undefined : asLevel(Math.max(...past));
    return [{ code: indicator.code, title: indicator.title, group: group.group, before, now, peak, change: changeOf(before, now, peak, held.has(indicator.code)) }];
  });
  const lastChild = last?.children.find((one) => one.id === child.child.id);
  return {
    childId: child.child.id,
    indicators,
    domains: child.domains.map((domain) => ({ group: domain.group, title: domain.title, before: lastChild?.domains?.[domain.group], now: domain.level })),
  };
};

/** Gives what changed for each child since the last screening. */
export const changesOverTime = (assessment: Assessment, prepared: PreparedBank): readonly ChildChange[] =>
  assessment.children.map((child) => childChange(child, prepared));
