import { daysBetween } from '../base/calendar-date.ts';
import type { Framework } from '../model/framework.ts';
import type { Screening } from '../model/screening.ts';
import { answersApart, type AnswersApart } from './answers-apart.ts';
import { assess, type Assessment } from './assess.ts';
import { householdCounts, childCounts } from './chronology-counts.ts';
import { stoppedRules, type StoppedRule } from './explanations.ts';
import { nextSteps, type SuggestedSteps } from './next-steps.ts';
import type { PreparedBank } from './prepared-bank.ts';

/** A count that was typed and that the chronology tells differently: the higher one counts. */
export interface CountDifference {
  readonly name: string;
  readonly childId: string | undefined;
  readonly typed: number;
  readonly fromEvents: number;
}

/** All that a screening comes to on one day, in one area. Never saved: it is worked out from the answers each time. */
export interface Outcome {
  readonly screening: Screening;
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly suggested: SuggestedSteps;
  readonly stopped: readonly StoppedRule[];
  readonly countDifferences: readonly CountDifference[];
  /** Descriptions that were chosen and answers that do not say the same. */
  readonly apart: readonly AnswersApart[];
  /** Days since the guidance behind the rules, and the area's pack, were checked. */
  readonly guidanceAge: number;
  readonly frameworkAge: number;
}

const differences = (screening: Screening): readonly CountDifference[] => {
  const household = Object.entries(householdCounts(screening.chronology, screening.assessedOn))
    .map(([name, count]) => ({ name, childId: undefined, typed: screening.household.facts[name], fromEvents: count.count }));
  const children = screening.household.children.flatMap((child) => Object.entries(childCounts(screening.chronology, screening.assessedOn, child.id))
    .map(([name, count]) => ({ name, childId: child.id, typed: child.facts[name], fromEvents: count.count })));
  return [...household, ...children].flatMap((one) => (typeof one.typed === 'number' && one.typed !== one.fromEvents ? [{ ...one, typed: one.typed }] : []));
};

/**
 * Gives all that a screening comes to.
 * @param prepared the bank, made ready with the framework's own counts
 * @param today the day on which it is looked at, for how old the guidance is; levels use the screening's own day
 */
export const outcomeOf = (screening: Screening, prepared: PreparedBank, framework: Framework, today: string): Outcome => {
  const assessment = assess(screening, prepared);
  return {
    screening, framework, assessment,
    suggested: nextSteps(assessment, prepared, framework),
    stopped: stoppedRules(screening, assessment, prepared),
    countDifferences: differences(screening),
    apart: answersApart(assessment, prepared),
    guidanceAge: daysBetween(prepared.bank.guidanceCheckedOn, today),
    frameworkAge: daysBetween(framework.checkedOn, today),
  };
};
