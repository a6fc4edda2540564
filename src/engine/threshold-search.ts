import type { AgeBand, IndicatorGroupId } from '../model/indicator.ts';
import type { Role } from '../model/screening.ts';
import { askedNumber, type AskedNumber } from './threshold-search-numbers.ts';
import type { Findable, ThresholdIndex } from './threshold-search-index.ts';
import { lettersApart, lettersOf, slipsBetween, stemsOf } from './threshold-search-words.ts';

/** What narrows a search down. Nothing is chosen beforehand. */
export interface SearchFilter {
  readonly age?: AgeBand | undefined;
  readonly group?: IndicatorGroupId | undefined;
  readonly role?: Role | undefined;
}

/** What a search gives: the best first, and what its numbers and ages say. */
export interface ThresholdAnswer {
  readonly found: readonly Findable[];
  readonly asked: AskedNumber;
}

/** How well a word of the search fits a word of the index: 1 the same, less for a beginning or a slip of the keyboard. */
type Fits = ReadonlyMap<string, number>;

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

const fitsOf = (stem: string, { vocabulary, postings, letters }: ThresholdIndex): Fits => {
  const fits = new Map<string, number>();
  if (postings.has(stem)) fits.set(stem, 1);
  if (stem.length >= SHORTEST_BEGINNING) {
    for (let at = placeOf(vocabulary, stem); vocabulary[at]?.startsWith(stem); at += 1) {
      const word = vocabulary[at] ?? '';
      if (word !== stem) fits.set(word, 0.45 + 0.4 * (stem.length / word.length));
    }
  }
  if (postings.has(stem) || stem.length < SHORTEST_WITH_SLIP || /^\d/.test(stem)) return fits;
  const most = stem.length >= LONG_ENOUGH_FOR_TWO ? 2 : 1;
  const own = lettersOf(stem);
  for (const [at, word] of vocabulary.entries()) {
    if (word.length >= LONG_ENOUGH_TO_BEGIN && stem.startsWith(word)) fits.set(word, Math.max(fits.get(word) ?? 0, 0.6));
    if (word.length < SHORTEST_WITH_SLIP - 1 || Math.abs(word.length - stem.length) > most || lettersApart(own, letters[at] ?? 0) > 2 * most) continue;
    const slips = slipsBetween(stem, word, most);
    if (slips > most) continue;
    const fit = (slips === 1 ? 0.7 : 0.45) * (word[0] === stem[0] ? 1 : 0.7);
    fits.set(word, Math.max(fits.get(word) ?? 0, fit));
  }
  return fits;
};

/** A word that stands for an age tells less about the sign than the others. */
const AGE_WORD_SHARE = 0.45;
const PHRASE_SHARE = 3;
const WHOLE_PHRASE_SHARE = 2;
const OTHER_AGE = 0.3;
const MORE_SERIOUS = 1.15;
/** What is worth less than this share of the best is left out. */
const WORTH_SHOWING = 0.12;

const phraseWorth = (findable: Findable, stems: readonly string[], allFits: readonly Fits[], index: ThresholdIndex): number => {
  let best = 0;
  for (const phrase of findable.phrases) {
    let worth = 0;
    let fit = 1;
    for (const word of phrase) {
      let one = 0;
      for (const fits of allFits) one = Math.max(one, fits.get(word) ?? 0);
      fit *= one;
      if (fit < 0.3) break;
      worth += index.telling.get(word) ?? 0;
    }
    if (fit < 0.3 || phrase.length === 0) continue;
    const whole = phrase.length === stems.length ? WHOLE_PHRASE_SHARE : 1;
    best = Math.max(best, worth * fit * whole);
  }
  return best * PHRASE_SHARE;
};

const passes = (findable: Findable, { age, group, role }: SearchFilter): boolean => {
  const { indicator } = findable;
  if (!indicator) return true;
  if (age !== undefined && !indicator.ageBands.includes(age)) return false;
  if (group !== undefined && findable.group?.group !== group) return false;
  if (role === 'school') return indicator.seenBy.includes('school') || indicator.quickPass.includes('school');
  if (role === 'gp') return indicator.seenBy.includes('health') || indicator.quickPass.includes('gp');
  return true;
};

/**
 * Finds signs, rules, values and next steps in everyday words: beginnings of words and slips of the keyboard are
 * forgiven, an age or a number is read with the words beside it. Nothing is kept of what was typed.
 * @returns the best first; nothing found and nothing typed both give an empty list
 */
export const searchThresholds = (query: string, index: ThresholdIndex, filter: SearchFilter = {}): ThresholdAnswer => {
  const typed = stemsOf(query).slice(0, 12);
  const fitsByStem = new Map(typed.map((stem) => [stem, fitsOf(stem, index)]));
  const meant = typed.map((stem) => [...(fitsByStem.get(stem) ?? [])].reduce<readonly [string, number]>((best, one) => (one[1] > best[1] ? one : best), [stem, 0])[0]);
  const asked = askedNumber(query, [...typed, ...meant]);
  const stems = typed.filter((stem) => !/^\d+$/.test(stem) || (fitsByStem.get(stem)?.size ?? 0) > 0);
  const allFits = stems.map((stem) => fitsByStem.get(stem) ?? new Map<string, number>());

  const worths = new Map<number, { worth: number; words: number }>();
  let words = 0;
  for (const [place, fits] of allFits.entries()) {
    const share = asked.ageWords.has(stems[place] ?? '') || /^\d/.test(stems[place] ?? '') ? AGE_WORD_SHARE : 1;
    words += share;
    const best = new Map<number, number>();
    for (const [word, fit] of fits) {
      for (const { at, weight } of index.postings.get(word) ?? []) best.set(at, Math.max(best.get(at) ?? 0, weight * fit * (index.telling.get(word) ?? 0)));
    }
    for (const [at, worth] of best) {
      const known = worths.get(at) ?? { worth: 0, words: 0 };
      worths.set(at, { worth: known.worth + worth * share, words: known.words + share });
    }
  }

  const ranked = [...worths].flatMap(([at, { worth, words: covered }]) => {
    const findable = index.findables[at];
    if (!findable || !passes(findable, filter)) return [];
    const band = asked.band;
    const bands = findable.indicator?.ageBands;
    const age = band === undefined || bands === undefined ? 1 : !bands.includes(band) ? OTHER_AGE : findable.indicator?.moreSeriousFor.includes(band) ? MORE_SERIOUS : 1;
    const subject = findable.id === asked.indicator ? 12 : 0;
    return [{ findable, worth: (worth * (covered / words) + phraseWorth(findable, stems, allFits, index) + subject) * age }];
  });
  const best = new Map<string, number>();
  for (const { findable, worth } of ranked) best.set(findable.kind, Math.max(best.get(findable.kind) ?? 0, worth));
  const near = ranked.filter(({ findable, worth }) => worth >= WORTH_SHOWING * (best.get(findable.kind) ?? 0));
  return { found: near.toSorted((a, b) => b.worth - a.worth || (a.findable.id < b.findable.id ? -1 : 1)).map((one) => one.findable), asked };
};
