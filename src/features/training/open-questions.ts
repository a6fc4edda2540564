import type { Attempt } from '../../state/training-room.svelte.ts';
import type { Question } from './questions.ts';

/** Gives the questions that a participant has left open, in their order; "not known" is an answer. */
export const openQuestions = (questions: readonly Question[], { levels }: Attempt): readonly Question[] =>
  questions.filter(({ id }) => (levels[id] ?? 0) === 0);

/** Gives how many questions are open, as the head of a list. */
export const openInWords = (open: readonly Question[]): string => (open.length === 1 ? '1 question is open' : `${open.length} questions are open`);
