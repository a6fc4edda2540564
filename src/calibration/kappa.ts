/**
 * Weighted kappa against a reference: how much closer the ratings are to the reference than chance would put them.
 * Sources: J. Cohen, "Weighted kappa", Psychological Bulletin 1968;70:213-220; weights by steps and squared steps as in
 * J. L. Fleiss and J. Cohen, Educational and Psychological Measurement 1973;33:613-619.
 */
import { comparisonWithReference } from './agreement.ts';
import { cannotBeWorkedOut, measured, type Measured } from './measured.ts';
import type { RatingTable } from './rating-table.ts';

/** How a disagreement grows with the steps between two categories. */
export type Weights = 'linear' | 'quadratic';

/**
 * Gives weighted kappa, -1 to 1, of all ratings against the reference; for one person, pass a table with that one row.
 * With several people their comparisons are laid in one cross-table (a project choice): a mean of single kappas would leave
 * out everybody who used one category only. Not symmetric in its refusals: someone who always gives the same rating gets 0,
 * but a reference that does so gives "oneCategoryInReference", because then 0 says nothing about the person.
 * @param reference one answer an item, in the order of the items; `undefined` where the reference gives none
 */
export const weightedKappa = <Item, Category extends string | number>(
  table: RatingTable<Item, Category>,
  reference: readonly (Category | undefined)[],
  weights: Weights = 'quadratic',
): Measured => {
  const comparison = comparisonWithReference(table, reference);
  if (comparison.kind !== 'comparison') return comparison;
  const referenceTotals = comparison.counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const ratingTotals = comparison.counts.map((_, place) => comparison.counts.reduce((sum, row) => sum + (row[place] ?? 0), 0));
  const used = (totals: readonly number[]): number => totals.filter((total) => total > 0).length;
  let observed = 0;
  let expected = 0;
  comparison.counts.forEach((row, from) => row.forEach((count, to) => {
    const weight = weights === 'linear' ? Math.abs(from - to) : (from - to) ** 2;
    observed += weight * count;
    expected += weight * (referenceTotals[from] ?? 0) * (ratingTotals[to] ?? 0);
  }));
  if (expected === 0) return cannotBeWorkedOut('oneCategory');
  if (used(referenceTotals) === 1) return cannotBeWorkedOut('oneCategoryInReference');
  return measured(1 - (observed * comparison.ratings) / expected, comparison.n, comparison.ratings);
};
