/** Which items to talk about first: those on which people are furthest apart. */
import { spreadsOf, type ItemSpread, type RatingTable } from './rating-table.ts';

/** An item on which people differ, and by how much. */
export interface ItemDifference<Item, Category> extends ItemSpread<Item> {
  readonly lowest: Category;
  readonly highest: Category;
  /** Categories between the lowest and the highest rating. */
  readonly stepsApart: number;
  /** Mean number of categories between the ratings of two people picked at random. */
  readonly meanDifference: number;
}

const meanDifferenceOf = (counts: readonly number[], rated: number): number => {
  // Between neighbouring places p and p+1 lie (ratings up to p) × (ratings above p) pairs; each such boundary is one step.
  let upTo = 0;
  let steps = 0;
  for (const count of counts) {
    upTo += count;
    steps += upTo * (rated - upTo);
  }
  return (2 * steps) / (rated * (rated - 1));
};

/**
 * Gives the items on which at least two people differ, widest mean difference first; ties go to the wider range, then to
 * the order of the items. Empty when all agree or nothing can be compared.
 * The mean difference between two people is used, not the range alone, so that one odd answer among thirty comes after a
 * room that is split in half (a project choice).
 */
export const widestDifferences = <Item, Category extends string | number>(
  table: RatingTable<Item, Category>,
  most: number = Number.POSITIVE_INFINITY,
): readonly ItemDifference<Item, Category>[] => {
  const differences = spreadsOf(table).flatMap((spread): readonly ItemDifference<Item, Category>[] => {
    const first = spread.counts.findIndex((count) => count > 0);
    const last = spread.counts.findLastIndex((count) => count > 0);
    const lowest = table.categories[first];
    const highest = table.categories[last];
    if (lowest === undefined || highest === undefined || first === last) return [];
    return [{ ...spread, lowest, highest, stepsApart: last - first, meanDifference: meanDifferenceOf(spread.counts, spread.rated) }];
  });
  return differences
    .sort((one, other) => other.meanDifference - one.meanDifference || other.stepsApart - one.stepsApart || one.position - other.position)
    .slice(0, Math.max(0, most));
};
