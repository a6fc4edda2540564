/** The results of a calibration exercise as a file for a spreadsheet. No participant is named in it. */
import { reasonInWords, type Measured } from './measured.ts';
import { spreadsOf, type RatingTable } from './rating-table.ts';
import { commaSeparated, type Cell } from './spreadsheet.ts';
import { widestDifferences } from './widest-differences.ts';

/** What goes into the file, and the words for it. */
export interface CalibrationResults<Item, Category extends string | number> {
  /** Facts about the exercise, such as the case, its edition and the date: pairs of a name and what it is. */
  readonly facts: readonly (readonly [name: string, value: string | number])[];
  /** Statistics in the order to be shown, with their names in words. */
  readonly measures: readonly (readonly [name: string, measured: Measured])[];
  readonly table: RatingTable<Item, Category>;
  readonly nameOfItem: (item: Item) => string;
  readonly nameOfCategory: (category: Category) => string;
  /** The reference, one answer an item, if it may be shown. */
  readonly reference?: readonly (Category | undefined)[];
  /** Why there is no rating: a name, and how many for each item. They stand in place of one column “Not rated”. */
  readonly withoutCategory?: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

const measureRow = ([name, result]: readonly [string, Measured]): readonly Cell[] =>
  result.kind === 'value'
    ? [name, Number(result.value.toFixed(4)), result.n, result.ratings]
    : [name, `Cannot be worked out. ${reasonInWords(result.reason)}`];

/**
 * Gives the file's text: the facts, the statistics with what they rest on, and each item's ratings by category with the mean
 * difference between two people (empty when fewer than two rated it). No text in it can act as a spreadsheet formula.
 */
export const resultsAsCsv = <Item, Category extends string | number>(results: CalibrationResults<Item, Category>): string => {
  const { table, nameOfItem, nameOfCategory, reference, withoutCategory } = results;
  const differences = new Map(widestDifferences(table).map((difference) => [difference.position, difference.meanDifference]));
  return commaSeparated([
    ...results.facts,
    [],
    ['Measure', 'Value', 'Items', 'Ratings'],
    ...results.measures.map(measureRow),
    [],
    ['Item', ...(reference ? ['Reference'] : []), ...table.categories.map(nameOfCategory), ...(withoutCategory?.map(({ name }) => name) ?? ['Not rated']), 'Mean difference in steps'],
    ...spreadsOf(table).map((spread): readonly Cell[] => {
      const expected = reference?.[spread.position];
      return [
        nameOfItem(spread.item),
        ...(reference ? [expected === undefined ? '' : nameOfCategory(expected)] : []),
        ...spread.counts,
        ...(withoutCategory?.map(({ counts }) => counts[spread.position]) ?? [spread.notRated]),
        spread.rated < 2 ? undefined : Number((differences.get(spread.position) ?? 0).toFixed(2)),
      ];
    }),
  ]);
};
