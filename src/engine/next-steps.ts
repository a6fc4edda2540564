import { addDays, addWorkingDays } from '../base/calendar-date.ts';
import { stepInArea } from '../model/area-steps.ts';
import type { Framework } from '../model/framework.ts';
import type { NextStep } from '../model/next-step.ts';
import type { Citation } from '../model/source.ts';
import type { Assessment, ChildAssessment } from './assess.ts';
import type { CompiledStep, PreparedBank } from './prepared-bank.ts';

/** A next step as the practitioner's role takes it. */
export interface SuggestedStep {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** By when, in words, and as a day where one can be worked out. */
  readonly by: string;
  readonly dueOn: string | undefined;
  readonly why: string;
  readonly citations: readonly Citation[];
  /** Rules that ask for it. */
  readonly because: readonly string[];
  /** Ids of the children whom it concerns. */
  readonly children: readonly string[];
  /** Set when safety changed the wording: the rule of change that did so. */
  readonly changedBy: readonly string[];
  readonly warnings: readonly string[];
}

export interface SuggestedSteps {
  readonly steps: readonly SuggestedStep[];
  /** Steps that would be unsafe here, with the reason why they are not shown. */
  readonly hidden: readonly { readonly id: string; readonly title: string; readonly reason: string }[];
  /** Warnings for the whole list. */
  readonly warnings: readonly string[];
}

const FIRST_WHEN_STUCK = 'NS-61';
const AFTER_THE_PANEL = 5;

const asksFor = (child: ChildAssessment, id: string): readonly string[] => child.findings.filter((finding) => finding.steps.includes(id)).map((finding) => finding.rule.id);

const concerned = (compiled: CompiledStep, assessment: Assessment): readonly ChildAssessment[] =>
  assessment.children.filter((child) => compiled.shown.holds(child.view) || asksFor(child, compiled.step.id).length > 0);

const behind = (compiled: CompiledStep, child: ChildAssessment): readonly string[] => [
  ...asksFor(child, compiled.step.id),
  ...compiled.shown.inputs(child.view).flatMap((input) => (input.kind === 'rule' ? [input.id] : [])),
];

type Deadline = Omit<CompiledStep['deadlines'][number]['deadline'], 'when'>;

/** Deadlines in the order of their days: a week has five working days. */
const workingDaysOf = ({ workingDays, weeks }: Deadline): number => workingDays ?? (weeks === undefined ? 99 : weeks * 5);

const dueOn = ({ workingDays, weeks }: Deadline, from: string): string | undefined =>
  (weeks !== undefined ? addDays(from, weeks * 7) : workingDays === undefined ? undefined : addWorkingDays(from, workingDays));

/** The deadlines that hold, one for each child concerned. */
const deadlinesOf = (compiled: CompiledStep, inArea: NextStep, children: readonly ChildAssessment[]): readonly Deadline[] =>
  children.map((child) => compiled.deadlines.findIndex(({ condition }) => condition === undefined || condition.holds(child.view)))
    .toSorted((a, b) => a - b)
    .flatMap((at) => inArea.deadlines[at] ?? []);

/** The soonest of the deadlines that hold; of those without a day, the one that is named first. */
const soonest = (held: readonly Deadline[]): Deadline =>
  held.toSorted((a, b) => workingDaysOf(a) - workingDaysOf(b))[0] ?? { words: 'as agreed with your safeguarding lead' };

/** Something about a child of the household has to be done today: then no step moves ahead of it. */
const asksForToday = ({ level, reading, flags }: Assessment): boolean => level === 4 || reading === 'immediateDanger' || flags.includes('REF') || flags.includes('CON-today');

/** The place in the order: a deadline may move a step ahead, and only where that holds for every child concerned. */
const orderOf = (step: NextStep, held: readonly Deadline[], assessment: Assessment): number =>
  (asksForToday(assessment) || held.length === 0 ? step.urgency : Math.max(...held.map(({ urgency = step.urgency }) => urgency)));

/**
 * Gives the steps for the practitioner's role in the order to take them, with what safety hides or rewords.
 * @param assessment of the same screening and bank
 * @param framework the area, for what it takes in writing; without it the general words are given
 */
export const nextSteps = (assessment: Assessment, prepared: PreparedBank, framework?: Framework): SuggestedSteps => {
  const screening = assessment.children[0]?.view.household.screening;
  if (!screening) return { steps: [], hidden: [], warnings: [] };
  const changes = prepared.safetyChanges.filter(({ condition }) => assessment.children.some((child) => condition.holds(child.view))).map(({ change }) => change);
  const touching = (id: string) => changes.filter((change) => change.steps !== 'all' && change.steps.includes(id));
  const stuck = assessment.children.some((child) => child.findings.some((finding) => finding.rule.id === 'ESC-02'));
  const steps: (SuggestedStep & { readonly order: number })[] = [];
  const hidden: { id: string; title: string; reason: string }[] = [];
  for (const compiled of prepared.steps) {
    const step = framework === undefined ? compiled.step : stepInArea(compiled.step, framework);
    const plain = step.text[screening.role];
    const text = screening.purpose === 'training' && screening.role === 'other' ? (step.text.training ?? plain) : plain;
    const children = concerned(compiled, assessment);
    if (text === null || children.length === 0) continue;
    const touched = touching(step.id);
    const hides = touched.find((change) => change.change === 'hide');
    if (hides) { hidden.push({ id: step.id, title: step.title, reason: hides.text }); continue; }
    const replacement = touched.filter((change) => change.change === 'replace');
    const held = deadlinesOf(compiled, step, children);
    const deadline = soonest(held);
    steps.push({
      id: step.id, title: step.title,
      text: replacement.length > 0 ? replacement.map((change) => change.text).join(' ') : text,
      by: deadline.words,
      dueOn: dueOn(deadline, screening.assessedOn),
      why: step.why, citations: step.citations,
      because: [...new Set(children.flatMap((child) => behind(compiled, child)))],
      children: children.map((child) => child.child.id),
      changedBy: replacement.map((change) => change.id),
      warnings: touched.filter((change) => change.change === 'warn').map((change) => change.text),
      order: stuck && step.id === FIRST_WHEN_STUCK ? AFTER_THE_PANEL : orderOf(step, held, assessment),
    });
  }
  const ordered = steps.toSorted((a, b) => a.order - b.order);
  return {
    steps: ordered.map(({ order: _order, ...step }) => step),
    hidden,
    warnings: changes.filter((change) => change.steps === 'all').map((change) => change.text),
  };
};
