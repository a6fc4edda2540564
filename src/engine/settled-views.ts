import type { ChildView } from './child-view.ts';
import { fireRules } from './findings.ts';
import { levelOf } from './level.ts';
import { isIncomplete, unknownOf, type Unknown } from './not-known.ts';
import type { PreparedBank } from './prepared-bank.ts';

/** A child's answers after every rule was read, and what is not known about it. */
export interface SettledView {
  readonly view: ChildView;
  readonly unknown: readonly Unknown[];
}

/** Gives the flags of everything found so far, immediate danger among them. */
export const flagsOf = (view: ChildView): Set<string> => {
  const flags = new Set<string>();
  for (const finding of view.findings.values()) {
    for (const flag of finding.flags) flags.add(flag);
    if (finding.immediateDanger) flags.add('ID');
  }
  return flags;
};

/** Brings what later rules read up to the findings so far. */
const settle = (view: ChildView, incomplete: boolean): void => {
  view.later = { level: levelOf(view), incomplete, flags: flagsOf(view) };
};

/**
 * Gives every child's answers with all rules read, in the order in which rules read each other.
 * @param views as they are before any rule was read
 * @param naming whether each finding names the answers behind it; without them it costs a fraction
 */
export const settledViews = (views: readonly ChildView[], prepared: PreparedBank, naming: boolean): readonly SettledView[] => {
  for (const view of views) fireRules(prepared.first, view, naming);
  for (const view of views) settle(view, false);
  for (const view of views) fireRules(prepared.siblings, view, naming);
  const settled = views.map((view) => ({ view, unknown: unknownOf(view) }));
  for (const { view, unknown } of settled) settle(view, isIncomplete(view, unknown));
  for (const view of views) fireRules(prepared.later, view, naming);
  // Steps read the flags that the last rules added.
  for (const view of views) settle(view, view.later?.incomplete === true);
  return settled;
};
