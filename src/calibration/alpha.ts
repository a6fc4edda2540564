/**
 * Krippendorff's alpha: agreement among any number of people beyond what chance would give, with missing ratings allowed.
 * Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (University of Pennsylvania, 2011), whose example
 * of four observers and twelve units the tests reproduce.
 */
import { comparedItems } from './agreement.ts';
import { cannotBeWorkedOut, measured, type Measured } from './measured.ts';
import type { RatingTable } from './rating-table.ts';

/**
 * How far apart two categories are: `nominal` different or not; `ordinal` by how many ratings lie between them;
 * `interval` by the square of the steps between them.
 */
export type Distance = 'nominal' | 'ordinal' | 'interval';

const squaredDistance = (totals: readonly number[], distance: Distance, from: number, to: number): number => {
  if (from === to) return 0;
  if (distance === 'nominal') return 1;
  if (distance === 'interval') return (from - to) ** 2;
  const [low, high] = from < to ? [from, to] : [to, from];
  let between = 0;
  for (let place = low; place <= high; place += 1) between += totals[place] ?? 0;
  return (between - ((totals[low] ?? 0) + (totals[high] ?? 0)) / 2) ** 2;
};

/** Sum of the squared distances over all ordered pairs of ratings that are counted in `counts`. */
const disagreement = (counts: readonly number[], distances: readonly (readonly number[])[]): number => {
  let sum = 0;
  counts.forEach((count, from) => {
    if (count === 0) return;
    counts.forEach((other, to) => { sum += count * other * (distances[from]?.[to] ?? 0); });
  });
  return sum;
};

/**
 * Gives alpha: 1 for complete agreement, 0 for what chance would give, below 0 for less than that.
 * Items with fewer than two ratings are left out, as the source does. "oneCategory" comes back when all the ratings
 * compared are the same: the source leaves alpha undefined there, and 1 would praise people for lacking variety.
 */
export const krippendorffAlpha = <Item, Category extends string | number>(
  table: RatingTable<Item, Category>,
  distance: Distance = 'ordinal',
): Measured => {
  const compared = comparedItems(table);
  if (compared.kind !== 'items') return compared;
  const totals = table.categories.map((_, place) => compared.spreads.reduce((sum, spread) => sum + (spread.counts[place] ?? 0), 0));
  const distances = totals.map((_, from) => totals.map((__, to) => squaredDistance(totals, distance, from, to)));
  const expected = disagreement(totals, distances) / (compared.ratings - 1);
  if (expected === 0) return cannotBeWorkedOut('oneCategory');
  const observed = compared.spreads.reduce((sum, spread) => sum + disagreement(spread.counts, distances) / (spread.rated - 1), 0);
  return measured(1 - observed / expected, compared.spreads.length, compared.ratings);
};
