import type { ChildAssessment } from './assess.ts';

/** How much a result about a child can rest on. A calm sentence is said only where danger was ruled out and something was answered. */
export interface AskedSoFar {
  /** Whether anyone is in danger now: not sure, not answered, or answered. */
  readonly danger: 'notSure' | 'open' | 'answered';
  /** Nothing at all was told about the child or the home. */
  readonly nothing: boolean;
  /** Nothing was told about this child alone: what was told of the home or of others is not about this child. */
  readonly nothingOfChild: boolean;
}

const DANGER = 'immediateDanger';
const isEmpty = (record: object | undefined): boolean => Object.keys(record ?? {}).length === 0;

/** Gives what was asked so far of a child and its home. "Not known" tells nothing. */
export const askedSoFar = ({ view, child }: ChildAssessment): AskedSoFar => {
  const { screening } = view.household;
  const { facts, domainAnswers } = screening.household;
  const answer = facts[DANGER];
  const toldOfChild = Object.values(child.ratings).some(({ answer: rated }) => typeof rated === 'number') || !isEmpty(child.facts) || !isEmpty(child.domainAnswers) || child.voice !== undefined || child.injuries !== undefined;
  const told = toldOfChild || view.entered.some((entered) => entered > 0) || !isEmpty(domainAnswers) || screening.chronology.length > 0 || Object.keys(facts).some((name) => name !== DANGER);
  return { danger: answer === 'notSure' ? 'notSure' : answer === undefined ? 'open' : 'answered', nothing: !told, nothingOfChild: !toldOfChild };
};
