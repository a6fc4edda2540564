import type { Indicator } from '../../model/indicator.ts';
import type { Ratings } from '../../model/rating.ts';

/** How far the indicators of a page are answered. */
export interface Progress {
  readonly total: number;
  /** "Not known" is an answer too. */
  readonly answered: number;
  readonly notKnown: number;
}

/**
 * Gives the indicators that wait for an answer of their own. Where "no concern seen" was answered for the whole domain,
 * these are the urgent ones, and those that were rated all the same.
 */
export const inPlay = (asked: readonly Indicator[], ratings: Ratings, noConcernSeen: boolean): readonly Indicator[] =>
  noConcernSeen ? asked.filter((indicator) => indicator.urgentAtLevel4 || ratings[indicator.code] !== undefined) : asked;

/** Gives how many of these indicators are answered and how many of the answers are "not known". */
export const progressOf = (indicators: readonly Indicator[], ratings: Ratings): Progress => ({
  total: indicators.length,
  answered: indicators.filter(({ code }) => ratings[code] !== undefined).length,
  notKnown: indicators.filter(({ code }) => ratings[code]?.answer === 'notKnown').length,
});

/** Gives the first indicator without an answer after the one with code `after`, from the top again at the end; undefined when all have one. */
export const nextUnanswered = (indicators: readonly Indicator[], ratings: Ratings, after?: string): Indicator | undefined => {
  const start = indicators.findIndex(({ code }) => code === after) + 1;
  return [...indicators.slice(start), ...indicators.slice(0, start)].find(({ code }) => code !== after && ratings[code] === undefined);
};
