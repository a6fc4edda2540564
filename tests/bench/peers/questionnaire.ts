import { appliesTo } from '../../../src/engine/child-view.ts';
import type { ContentBank } from '../../../src/model/content-bank.ts';
import type { Child } from '../../../src/model/household.ts';

/** One question with its four choices, in the words of the product. */
export interface Question {
  readonly code: string;
  readonly title: string;
  readonly choices: readonly [string, string, string, string];
}

/** How many questions every form of the comparison asks. */
export const QUESTIONS = 70;
/** How many stand on one page where a form has pages. */
export const A_PAGE = 14;

/** The child whom our own pages ask about. */
export const BENCH_CHILD: Child = { id: 'c1', label: 'C1', age: { kind: 'born', years: 8, months: 0 }, livesHere: true, ratings: {}, facts: {} };

/** Gives the first seventy questions that the product asks about a child of eight and the home, in its own order. */
export const questionnaire = (bank: ContentBank): readonly Question[] => {
  const asked = bank.groups.flatMap((group) => group.indicators.filter((one) => one.calculated !== true && (group.rated === 'household' || appliesTo(one, group, BENCH_CHILD))));
  if (asked.length < QUESTIONS) throw new Error(`the bank asks ${String(asked.length)} questions about a child of eight; the comparison needs ${String(QUESTIONS)}`);
  return asked.slice(0, QUESTIONS).map(({ code, title, descriptors }) => ({ code, title, choices: [descriptors['1'], descriptors['2'], descriptors['3'], descriptors['4']] }));
};
