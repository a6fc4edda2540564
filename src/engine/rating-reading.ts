import { isOwnRating, type ChildView, type IndexedIndicator } from './child-view.ts';
import type { TermReading } from './conditions.ts';
import type { Input } from './input.ts';

/** Thresholds of 2 and 3 read the rating as it counts, a threshold of 4 only the one entered: a lift never fires a limb that needs a 4. */
const ENTERED_FROM = 4;

const valueAt = (view: ChildView, index: number, threshold: number): number | undefined => {
  const value = threshold >= ENTERED_FROM ? view.entered[index] : view.summary.effective[index];
  return value !== undefined && value >= 1 ? value : undefined;
};

const asInput = (view: ChildView, { index, indicator, group }: IndexedIndicator): Input => ({
  kind: 'rating', code: indicator.code, entered: view.entered[index] ?? 0, counted: view.summary.effective[index] ?? 0,
  childId: isOwnRating(view, { index, indicator, group }) ? view.child.id : undefined,
});

/** Reads the ratings of some indicators: a comparison holds when one of them satisfies it. */
export const ratingReading = (indicators: readonly IndexedIndicator[], ofAnyResident = true): TermReading => ({
  values: (view, threshold) => indicators.map((one) => valueAt(view, one.index, threshold)),
  inputs: (view, threshold, test) => indicators.filter((one) => test(valueAt(view, one.index, threshold))).map((one) => asInput(view, one)),
  ofAnyResident,
});

/** Reads the ratings of some indicators across all listed children, wherever they live. */
export const familyRatingReading = (indicators: readonly IndexedIndicator[]): TermReading => ({
  values: (view, threshold) => view.all.flatMap((one) => indicators.map((indicator) => valueAt(one, indicator.index, threshold))),
  inputs: (view, threshold, test) => view.all.flatMap((one) => indicators.filter((indicator) => test(valueAt(one, indicator.index, threshold))).map((indicator) => asInput(one, indicator))),
  ofAnyResident: false,
});
