import type { DateProblem } from './read-date.ts';

const WORDS: Readonly<Record<DateProblem, string>> = {
  empty: 'Enter a date',
  notUnderstood: 'Enter a date like 9 March 2025, March 2025, summer 2024 or 2024',
  monthMissing: 'Enter a month, or leave the day empty too',
  yearMissing: 'Enter a year with four figures, like 2025',
  noSuchDay: 'Check the day: that month does not have it',
  noSuchMonth: 'Check the month: enter 1 to 12 or a name, with the day before the month',
  unlikelyYear: 'Check the year: enter one from 1900 to next year',
};

/** Gives the sentence shown at a date field: what is wrong and what to type, without what was typed. */
export const dateProblemWords = (problem: DateProblem): string => WORDS[problem];
