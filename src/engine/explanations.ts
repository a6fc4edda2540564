import type { Screening } from '../model/screening.ts';
import { withFact } from '../model/screening-changes.ts';
import type { Assessment } from './assess.ts';
import { viewsOf } from './child-views.ts';
import type { PreparedBank } from './prepared-bank.ts';
import { settledViews } from './settled-views.ts';

/** An explanation that stopped a rule from firing. It is printed with its source; it never changes a rating. */
export interface StoppedRule {
  readonly childId: string;
  readonly rule: string;
  /** The fact that holds the explanation. */
  readonly explanation: string;
}

/** Gives the rules that an explanation alone kept from firing, or from setting a higher level, child by child. */
export const stoppedRules = (screening: Screening, assessment: Assessment, prepared: PreparedBank): readonly StoppedRule[] => {
  const explanations = prepared.bank.facts.filter((fact) => fact.explanation === true);
  // What only follows from the level is not what an explanation stopped.
  const later = new Set(prepared.later.map((one) => one.rule.id));
  return explanations.flatMap((fact) => {
    const holders = [undefined, ...screening.household.children.map((child) => child.id)]
      .filter((id) => (id === undefined ? screening.household.facts : screening.household.children.find((child) => child.id === id)?.facts)?.[fact.name] !== undefined);
    return holders.flatMap((holder) => {
      // Asked against the answer that would explain nothing, where there is one: some rules need an answer to fire at all.
      const changed = withFact(screening, holder, fact.name, fact.worst);
      const without = settledViews(viewsOf(changed, prepared, assessment.children[0]?.view.all), prepared, false);
      return without.flatMap(({ view }, at) => {
        const before = new Map(assessment.children[at]?.findings.map((finding) => [finding.rule.id, finding.minLevel ?? 0]));
        const heavier = [...view.findings.values()].filter((finding) => !later.has(finding.rule.id) && (before.get(finding.rule.id) ?? -1) < (finding.minLevel ?? 0));
        return heavier.map((finding) => ({ childId: view.child.id, rule: finding.rule.id, explanation: fact.name }));
      });
    });
  });
};
