import type { Role } from '../model/screening.ts';
import type { Observer } from '../model/indicator.ts';
import type { ChildView } from './child-view.ts';

/** An applicable indicator about which nothing is known, and who could say. */
export interface Unknown {
  readonly code: string;
  readonly title: string;
  readonly group: string;
  readonly urgent: boolean;
  readonly core: boolean;
  readonly seenBy: readonly Observer[];
}

/** Level 1 is impossible from this share of unknown core indicators on (a default of this project, SRC-06). */
const TOO_MANY_UNKNOWN = 0.25;

/** Gives the unknown indicators of a child. "No concern seen" makes the non-urgent ones of its domain known. */
export const unknownOf = (view: ChildView): readonly Unknown[] => view.summary.groups.flatMap((summary) =>
  summary.unknown.flatMap((index) => {
    const one = view.indicators[index];
    if (!one || (summary.answeredNoConcern && !one.indicator.urgentAtLevel4)) return [];
    const { code, title, urgentAtLevel4, seenBy } = one.indicator;
    return [{ code, title, group: summary.group.group.group, urgent: urgentAtLevel4, core: summary.core, seenBy }];
  }));

const ofQuickPass = (view: ChildView, code: string, role: Role): boolean => {
  const passes = view.indicators.find((one) => one.indicator.code === code)?.indicator.quickPass ?? [];
  return role === 'other' ? passes.length > 0 : passes.includes(role);
};

/**
 * Says whether too much is not known for level 1: an urgent indicator, a quarter of the core ones, or for a child under two
 * (or not born yet) any core one of the role's quick pass; also when the age or the home of the child is not known.
 */
export const isIncomplete = (view: ChildView, unknown: readonly Unknown[]): boolean => {
  if (unknown.some((one) => one.urgent)) return true;
  // Without an age nobody can say which questions were left out; of a child who lives elsewhere that home is not known.
  if (!view.resident || (!view.unborn && view.ageMonths === undefined)) return true;
  const core = view.summary.groups.filter((summary) => summary.core).reduce((sum, summary) => sum + summary.applicable.length, 0);
  const unknownCore = unknown.filter((one) => one.core);
  if (unknownCore.length >= core * TOO_MANY_UNKNOWN) return true;
  const young = view.unborn || (view.ageMonths !== undefined && view.ageMonths < 24);
  return young && unknownCore.some((one) => ofQuickPass(view, one.code, view.household.screening.role));
};
