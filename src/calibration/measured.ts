/** What an agreement statistic gives: a value with what it rests on, or the reason why there is none. */

/** Why a statistic cannot be worked out. */
export type MissingReason =
  /** No rating was given at all, or no reference answer. */
  | 'nothingRated'
  /** Only one person rated, so there is nobody to compare with. */
  | 'oneRater'
  /** No item was rated by two people, or by a person and the reference. */
  | 'noOverlap'
  /** Every rating was the same, so agreement by chance would be complete and the coefficient is 0 divided by 0. */
  | 'oneCategory'
  /** The reference uses one category only, so kappa would be 0 however people answered. */
  | 'oneCategoryInReference';

/** A statistic, or why there is none. `n` counts the items it rests on and `ratings` the ratings compared on them. */
export type Measured =
  | { readonly kind: 'value'; readonly value: number; readonly n: number; readonly ratings: number }
  | { readonly kind: 'cannotBeWorkedOut'; readonly reason: MissingReason };

/** Gives a statistic that rests on `n` items and `ratings` ratings. */
export const measured = (value: number, n: number, ratings: number): Measured => ({ kind: 'value', value, n, ratings });

/** Gives the statement that there is no value, with its reason. */
export const cannotBeWorkedOut = (reason: MissingReason): { readonly kind: 'cannotBeWorkedOut'; readonly reason: MissingReason } => ({ kind: 'cannotBeWorkedOut', reason });

const WORDS: Readonly<Record<MissingReason, string>> = {
  nothingRated: 'There are no ratings to compare.',
  oneRater: 'Only one person has rated, so there is nobody to compare with.',
  noOverlap: 'No item was rated by both sides of the comparison.',
  oneCategory: 'Everyone used the same single category, so this number cannot tell agreement from chance.',
  oneCategoryInReference: 'The reference uses a single category, so this number would be 0 whatever people answered.',
};

/** Gives the reason as one plain sentence to show where the number would stand. */
export const reasonInWords = (reason: MissingReason): string => WORDS[reason];
