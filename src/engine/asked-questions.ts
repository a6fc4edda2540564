import type { FactDefinition, FactValue } from '../model/fact.ts';
import type { ChildView } from './child-view.ts';
import { factOf } from './fact-reading.ts';
import type { PreparedBank } from './prepared-bank.ts';

/** A key fact that is asked now, with its answer as it counts (events included). */
export interface AskedQuestion {
  readonly fact: FactDefinition;
  readonly answer: FactValue | undefined;
}

const asAnswer = (value: unknown): FactValue | undefined => {
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;
};

/** Gives the key facts of one place that matter for this child now; one that was answered stays in sight. */
export const askedQuestions = (place: FactDefinition['place'], view: ChildView, prepared: PreparedBank): readonly AskedQuestion[] =>
  prepared.facts.filter(({ fact }) => fact.place === place)
    .map(({ fact, asked }) => ({ fact, asked, answer: asAnswer(factOf(view, fact.name)) }))
    .filter(({ asked, answer }) => answer !== undefined || asked.holds(view))
    .map(({ fact, answer }) => ({ fact, answer }));
