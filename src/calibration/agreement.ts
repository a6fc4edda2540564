/**
 * Plain agreement, to be shown before any coefficient: with few concerns a coefficient can be near 0 while nine answers in
 * ten are the same (Feinstein and Cicchetti, "High agreement but low kappa", J Clin Epidemiol 1990;43:543-549).
 */
import { cannotBeWorkedOut, measured, type Measured, type MissingReason } from './measured.ts';
import { placesOf, spreadsOf, type ItemSpread, type RatingTable } from './rating-table.ts';

/** Items that at least two people rated, or why there are none. */
export type ComparedItems<Item> =
  | { readonly kind: 'items'; readonly spreads: readonly ItemSpread<Item>[]; readonly ratings: number }
  | { readonly kind: 'cannotBeWorkedOut'; readonly reason: MissingReason };

/** Gives the items on which people can be compared with each other: those with at least two ratings. */
export const comparedItems = <Item, Category extends string | number>(table: RatingTable<Item, Category>): ComparedItems<Item> => {
  const whoRated = table.raters.filter((row) => row.some((rating) => rating !== undefined)).length;
  if (whoRated === 0) return cannotBeWorkedOut('nothingRated');
  if (whoRated === 1) return cannotBeWorkedOut('oneRater');
  const spreads = spreadsOf(table).filter((spread) => spread.rated >= 2);
  if (spreads.length === 0) return cannotBeWorkedOut('noOverlap');
  return { kind: 'items', spreads, ratings: spreads.reduce((sum, spread) => sum + spread.rated, 0) };
};

const agreementUpTo = <Item, Category extends string | number>(table: RatingTable<Item, Category>, stepsApart: 0 | 1): Measured => {
  const compared = comparedItems(table);
  if (compared.kind !== 'items') return compared;
  let agreeing = 0;
  for (const { counts, rated } of compared.spreads) {
    let pairs = 0;
    counts.forEach((count, place) => {
      pairs += count * (count - 1);
      if (stepsApart === 1) pairs += 2 * count * (counts[place + 1] ?? 0);
    });
    agreeing += pairs / (rated - 1);
  }
  return measured(agreeing / compared.ratings, compared.spreads.length, compared.ratings);
};

/**
 * Gives the share (0 to 1) of comparisons between two people that are the same.
 * Each rating counts once, against all other ratings of its item, so that one minus this share is the observed nominal
 * disagreement of Krippendorff's alpha, also when ratings are missing.
 */
export const exactAgreement = <Item, Category extends string | number>(table: RatingTable<Item, Category>): Measured => agreementUpTo(table, 0);

/** Gives the share (0 to 1) of comparisons between two people that are the same or one category apart. */
export const agreementWithinOne = <Item, Category extends string | number>(table: RatingTable<Item, Category>): Measured => agreementUpTo(table, 1);

/** How often each pair of places occurs: `counts[reference][rating]`, over all raters. */
export interface ReferenceComparison {
  readonly kind: 'comparison';
  readonly counts: readonly (readonly number[])[];
  readonly n: number;
  readonly ratings: number;
}

/**
 * Gives the cross-table of everybody's ratings against the reference.
 * For one person's own feedback, pass a table with that one row.
 * @param reference one answer an item, in the order of the items; `undefined` where the reference gives none
 */
export const comparisonWithReference = <Item, Category extends string | number>(
  table: RatingTable<Item, Category>,
  reference: readonly (Category | undefined)[],
): ReferenceComparison | { readonly kind: 'cannotBeWorkedOut'; readonly reason: MissingReason } => {
  const referencePlaces = placesOf(reference, table.categories, table.items.length);
  const counts = table.categories.map(() => table.categories.map(() => 0));
  const itemsCompared = new Set<number>();
  let anyRating = false;
  let ratings = 0;
  for (const row of table.raters) {
    placesOf(row, table.categories, table.items.length).forEach((place, position) => {
      if (place === undefined) return;
      anyRating = true;
      const referencePlace = referencePlaces[position];
      const countsOfReference = referencePlace === undefined ? undefined : counts[referencePlace];
      if (!countsOfReference) return;
      countsOfReference[place] = (countsOfReference[place] ?? 0) + 1;
      itemsCompared.add(position);
      ratings += 1;
    });
  }
  if (!anyRating || referencePlaces.every((place) => place === undefined)) return cannotBeWorkedOut('nothingRated');
  if (ratings === 0) return cannotBeWorkedOut('noOverlap');
  return { kind: 'comparison', counts, n: itemsCompared.size, ratings };
};

const referenceAgreementUpTo = <Item, Category extends string | number>(
  table: RatingTable<Item, Category>,
  reference: readonly (Category | undefined)[],
  stepsApart: 0 | 1,
): Measured => {
  const comparison = comparisonWithReference(table, reference);
  if (comparison.kind !== 'comparison') return comparison;
  let agreeing = 0;
  comparison.counts.forEach((row, from) => row.forEach((count, to) => { if (Math.abs(from - to) <= stepsApart) agreeing += count; }));
  return measured(agreeing / comparison.ratings, comparison.n, comparison.ratings);
};

/** Gives the share (0 to 1) of ratings that are the same as the reference. */
export const exactAgreementWithReference = <Item, Category extends string | number>(
  table: RatingTable<Item, Category>,
  reference: readonly (Category | undefined)[],
): Measured => referenceAgreementUpTo(table, reference, 0);

/**
 * Gives the share (0 to 1) of ratings that are among those accepted.
 * @param accepted every accepted answer an item, in the order of the items; none where there is no reference
 */
export const agreementWithAccepted = <Item, Category extends string | number>(
  table: RatingTable<Item, Category>,
  accepted: readonly (readonly Category[])[],
): Measured => {
  const rated = table.raters.flatMap((row) => row.flatMap((rating, at) => (rating === undefined ? [] : [{ rating, at, among: accepted[at] ?? [] }])));
  const compared = rated.filter(({ among }) => among.length > 0);
  if (rated.length === 0 || accepted.every((among) => among.length === 0)) return cannotBeWorkedOut('nothingRated');
  if (compared.length === 0) return cannotBeWorkedOut('noOverlap');
  return measured(compared.filter(({ rating, among }) => among.includes(rating)).length / compared.length, new Set(compared.map(({ at }) => at)).size, compared.length);
};

/** Gives the share (0 to 1) of ratings that are the same as the reference or one category away from it. */
export const agreementWithinOneOfReference = <Item, Category extends string | number>(
  table: RatingTable<Item, Category>,
  reference: readonly (Category | undefined)[],
): Measured => referenceAgreementUpTo(table, reference, 1);
