/** Who rated what, and how the ratings of each item are spread over the ordered categories. */

/**
 * Ratings of several people on the same items.
 * `categories` run from the least to the most and are taken as one step apart. An answer that has no place in that order,
 * such as "Not known", is not a rating: leave it `undefined`.
 */
export interface RatingTable<Item, Category extends string | number> {
  readonly items: readonly Item[];
  readonly categories: readonly Category[];
  /** One row a person, in the order of `items`; `undefined`, or a row that ends early, is "not rated". */
  readonly raters: readonly (readonly (Category | undefined)[])[];
}

/** How the ratings of one item are spread. */
export interface ItemSpread<Item> {
  readonly item: Item;
  /** Place of the item in the table, from 0. */
  readonly position: number;
  /** Number of ratings in each category, in the order of the categories. */
  readonly counts: readonly number[];
  readonly rated: number;
  readonly notRated: number;
}

/**
 * Gives, for one row of answers, the place of each in the order of the categories, `undefined` where nothing was rated.
 * Throws a `RangeError` for a rating that is not among the categories, or a row longer than the items: both are bugs of the caller.
 */
export const placesOf = <Category extends string | number>(
  row: readonly (Category | undefined)[],
  categories: readonly Category[],
  itemCount: number,
): readonly (number | undefined)[] => {
  if (row.length > itemCount) throw new RangeError('a row has more ratings than there are items');
  const placeOf = new Map(categories.map((category, place) => [category, place]));
  return row.map((rating) => {
    if (rating === undefined) return undefined;
    const place = placeOf.get(rating);
    if (place === undefined) throw new RangeError('a rating is not among the categories');
    return place;
  });
};

/** Gives the spread of every item, in the order of the items; items that nobody rated have counts of 0. */
export const spreadsOf = <Item, Category extends string | number>(table: RatingTable<Item, Category>): readonly ItemSpread<Item>[] => {
  const counts = table.items.map(() => table.categories.map(() => 0));
  for (const row of table.raters) {
    placesOf(row, table.categories, table.items.length).forEach((place, position) => {
      const itemCounts = counts[position];
      if (place !== undefined && itemCounts) itemCounts[place] = (itemCounts[place] ?? 0) + 1;
    });
  }
  return table.items.map((item, position) => {
    const itemCounts = counts[position] ?? [];
    const rated = itemCounts.reduce((sum, count) => sum + count, 0);
    return { item, position, counts: itemCounts, rated, notRated: table.raters.length - rated };
  });
};
