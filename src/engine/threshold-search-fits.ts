import type { ThresholdIndex } from './threshold-search-index.ts';
import { lettersApart, lettersOf, slipsBetween } from './threshold-search-words.ts';

/** How well a word of the search fits the words of the index, by their places: 1 the same, less for a beginning or a slip of the keyboard. */
export type Fits = ReadonlyMap<number, number>;

export const NOTHING_FITS: Fits = new Map<number, number>();

/** First place in the sorted vocabulary that is not before `stem`. */
const placeOf = (vocabulary: readonly string[], stem: string): number => {
  let low = 0;
  let high = vocabulary.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((vocabulary[middle] ?? '') < stem) low = middle + 1;
    else high = middle;
  }
  return low;
};

const SHORTEST_BEGINNING = 3;
const SHORTEST_WITH_SLIP = 4;
const LONG_ENOUGH_FOR_TWO = 7;
const LONG_ENOUGH_TO_BEGIN = 5;
const BEGUN_BY_A_WORD = 0.6;
const ONE_SLIP = 0.7;
const TWO_SLIPS = 0.45;
/** People seldom mistype the first letter. */
const OTHER_FIRST_LETTER = 0.7;

/** Gives the words of the index that a typed word may stand for: itself, words that it begins, words one or two slips away. */
export const fitsOf = (stem: string, { vocabulary, places, letters, lengths }: ThresholdIndex): Fits => {
  const fits = new Map<number, number>();
  const better = (place: number, fit: number): void => { if (fit > (fits.get(place) ?? 0)) fits.set(place, fit); };
  const same = places.get(stem);
  if (same !== undefined) fits.set(same, 1);
  if (stem.length >= SHORTEST_BEGINNING) {
    for (let at = placeOf(vocabulary, stem); vocabulary[at]?.startsWith(stem); at += 1) {
      if (at !== same) fits.set(at, 0.45 + 0.4 * (stem.length / (lengths[at] ?? 1)));
    }
  }
  if (same !== undefined || stem.length < SHORTEST_WITH_SLIP || /^\d/.test(stem)) return fits;
  for (let length = LONG_ENOUGH_TO_BEGIN; length < stem.length; length += 1) {
    const begun = places.get(stem.slice(0, length));
    if (begun !== undefined) better(begun, BEGUN_BY_A_WORD);
  }
  const most = stem.length >= LONG_ENOUGH_FOR_TWO ? 2 : 1;
  const shortest = Math.max(stem.length - most, SHORTEST_WITH_SLIP - 1);
  const own = lettersOf(stem);
  for (let at = 0; at < vocabulary.length; at += 1) {
    const length = lengths[at] ?? 0;
    if (length < shortest || length > stem.length + most || lettersApart(own, letters[at] ?? 0) > 2 * most) continue;
    const word = vocabulary[at] ?? '';
    const slips = slipsBetween(stem, word, most);
    if (slips <= most) better(at, (slips === 1 ? ONE_SLIP : TWO_SLIPS) * (word[0] === stem[0] ? 1 : OTHER_FIRST_LETTER));
  }
  return fits;
};
