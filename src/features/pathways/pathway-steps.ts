import { parseExpression, type Expression } from '../../model/expression.ts';
import type { LevelOfNeed } from '../../model/level.ts';
import type { NextStep } from '../../model/next-step.ts';
import type { Role } from '../../model/screening.ts';

/** A column of the page: immediate danger, or one of the four levels. */
export type PathwayStage = 'danger' | LevelOfNeed;

/** What a role does at a stage. */
export interface PathwayStep {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly by: string;
}

/** Whether a condition holds when nothing is known but the stage. */
const holdsAt = (expression: Expression, stage: PathwayStage): boolean => {
  switch (expression.kind) {
    case 'all': return expression.parts.every((part) => holdsAt(part, stage));
    case 'any': return expression.parts.some((part) => holdsAt(part, stage));
    case 'not': return !holdsAt(expression.part, stage);
    case 'atLeast': return expression.parts.filter((part) => holdsAt(part, stage)).length >= expression.count;
    case 'oneOf': return false;
    case 'holds': {
      const { name, args } = expression.term;
      if (name === 'always') return true;
      if (name === 'computedLevel1') return stage === 1;
      if (name !== 'flag') return false;
      return args?.[0] === 'ID' ? stage === 'danger' : args?.[0] === 'REF' && stage === 4;
    }
    case 'compare': {
      if (expression.term.name !== 'level' || stage === 'danger') return false;
      const wanted = Number(expression.value);
      return expression.comparator === '=' ? stage === wanted : expression.comparator === '>=' ? stage >= wanted : false;
    }
  }
};

const namesLevel = (step: NextStep): boolean => /\blevel\b|flag\(ID\)|computedLevel1|always/.test(step.shownWhen);

const asStep = (step: NextStep, role: Role, stage: PathwayStage | undefined): PathwayStep | undefined => {
  const text = step.text[role];
  if (text === null) return undefined;
  const deadline = step.deadlines.find((one) => one.when === undefined || (stage !== undefined && holdsAt(parseExpression(one.when), stage))) ?? step.deadlines.at(-1);
  return { id: step.id, title: step.title, text, by: deadline?.words ?? '' };
};

const present = <Value>(values: readonly (Value | undefined)[]): readonly Value[] => values.filter((value) => value !== undefined);

/** Gives what a role does at a stage when nothing else is known, the most urgent first. Steps of every record come once, at level 1. */
export const stepsAt = (steps: readonly NextStep[], stage: PathwayStage, role: Role): readonly PathwayStep[] => present(steps
  .filter((step) => holdsAt(parseExpression(step.shownWhen), stage) && (step.shownWhen !== 'always' || stage === 1))
  .toSorted((a, b) => a.urgency - b.urgency)
  .map((step) => asStep(step, role, stage)));

/** Gives the steps that no level brings by itself: they follow from what was found. */
export const stepsWhenFitting = (steps: readonly NextStep[], role: Role): readonly PathwayStep[] => present(steps
  .filter((step) => !namesLevel(step) && !step.shownWhen.includes('purpose'))
  .toSorted((a, b) => a.urgency - b.urgency)
  .map((step) => asStep(step, role, undefined)));
