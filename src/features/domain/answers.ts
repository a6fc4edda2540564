import type { Indicator } from '../../model/indicator.ts';
import { LEVELS } from '../../model/level.ts';
import { RatingAnswer, type Rating, type Ratings } from '../../model/rating.ts';
import type { Choice } from '../../ui/choice.ts';

/** Urgent indicators that need not apply: a child who is not disabled, a child without words. */
const URGENT_THAT_MAY_NOT_APPLY: ReadonlySet<string> = new Set(['DN1', 'ED12']);
const LONGEST_SHORT_FORM = 60;

/** Says whether "Does not apply" is offered: for an urgent indicator it could hide a danger, so hardly ever. */
export const mayNotApply = (indicator: Indicator): boolean =>
  !indicator.urgentAtLevel4 || URGENT_THAT_MAY_NOT_APPLY.has(indicator.code);

/** Gives the answers to an indicator in order of seriousness: the four descriptions in full, then what is unlike them. */
export const answerChoices = (indicator: Indicator): readonly Choice[] => [
  ...LEVELS.map((level): Choice => ({ value: String(level), label: indicator.descriptors[`${level}`], level })),
  { value: 'notKnown', label: 'Not known', divider: 'or' },
  ...(mayNotApply(indicator) ? [{ value: 'doesNotApply', label: 'Does not apply' }] : []),
];

/** Reads the value of a chosen answer; undefined when the answer was taken back. */
export const answerFrom = (value: string | undefined): RatingAnswer | undefined =>
  RatingAnswer.safeParse(value !== undefined && /^[1-4]$/.test(value) ? Number(value) : value).data;

/** Gives the beginning of a description up to its first stop, or up to a whole word where that is too long. */
export const shortForm = (descriptor: string): string => {
  const clause = descriptor.split(/[;:.]/)[0] ?? descriptor;
  if (clause.length <= LONGEST_SHORT_FORM) return clause;
  return `${clause.slice(0, LONGEST_SHORT_FORM).replace(/[\s,]+\S*$/, '')} …`;
};

/** Gives the answer of an indicator in a few words, as the closed row shows it. */
export const answerInWords = (indicator: Indicator, rating: Rating | undefined): string => {
  if (rating === undefined) return 'Not answered';
  if (rating.answer === 'notKnown') return 'Not known';
  if (rating.answer === 'doesNotApply') return 'Does not apply';
  return `Level ${rating.answer}: ${shortForm(indicator.descriptors[`${rating.answer}`])}`;
};

/** Says whether the parts about evidence are shown: from level 2 on, and wherever something was already written there. */
export const showsEvidence = (rating: Rating | undefined): boolean =>
  rating !== undefined && ((typeof rating.answer === 'number' && rating.answer >= 2)
    || Object.keys(rating).some((key) => key !== 'answer' && !(key === 'sources' && rating.answer === 1)));

/** Says whether any of the ratings names a concern, level 2 or more. */
export const anyConcern = (indicators: readonly Indicator[], ratings: Ratings): boolean =>
  indicators.some(({ code }) => { const answer = ratings[code]?.answer; return typeof answer === 'number' && answer >= 2; });
