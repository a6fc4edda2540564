import { askedQuestions, type AskedQuestion } from '../../engine/asked-questions.ts';
import type { Assessment } from '../../engine/assess.ts';
import type { PreparedBank } from '../../engine/prepared-bank.ts';

/** The questions about what came before that are put ahead of the result. No answer to them holds anything back. */
const NAMES: readonly string[] = ['historyExists', 'historyConsidered'];

/** Gives the questions about history that are asked now; the second only once there is a history. */
export const historyQuestions = (assessment: Assessment, prepared: PreparedBank): readonly AskedQuestion[] => {
  const view = assessment.children[0]?.view;
  return view ? askedQuestions('history', view, prepared).filter(({ fact }) => NAMES.includes(fact.name)) : [];
};
