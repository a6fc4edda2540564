import type { AgeBand, IndicatorGroupId } from '../model/indicator.ts';
import type { Role } from '../model/screening.ts';
import { withoutSlips } from '../model/usual-slips.ts';
import { askedNumber, type AskedNumber } from './threshold-search-numbers.ts';
import type { Findable, ThresholdIndex } from './threshold-search-index.ts';
import { fitsOf, NOTHING_FITS, type Fits } from './threshold-search-fits.ts';
import { stemsOf } from './threshold-search-words.ts';

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

/** A word that stands for an age tells less about the sign than the others. */
const AGE_WORD_SHARE = 0.45;
const PHRASE_SHARE = 3;
const WHOLE_PHRASE_SHARE = 2;
const OTHER_AGE = 0.3;
const MORE_SERIOUS = 1.15;
/** What is worth less than this share of the best is left out. */
const WORTH_SHOWING = 0.12;

/** Words of a phrase that are fitted worse than this are taken as not said. */
const LEAST_FIT = 0.3;

const phraseWorth = (findable: Findable, wordsAsked: number, fitOf: ReadonlyMap<number, number>, { telling }: ThresholdIndex): number => {
  let best = 0;
  for (const phrase of findable.phrases) {
    let worth = 0;
    let fit = 1;
    for (const place of phrase) {
      fit *= fitOf.get(place) ?? 0;
      if (fit < LEAST_FIT) break;
      worth += telling[place] ?? 0;
    }
    if (fit < LEAST_FIT || phrase.length === 0) continue;
    best = Math.max(best, worth * fit * (phrase.length === wordsAsked ? WHOLE_PHRASE_SHARE : 1));
  }
  return best * PHRASE_SHARE;
};

/** For each word of the index how well any word of the search fits it. */
const bestFits = (allFits: readonly Fits[]): ReadonlyMap<number, number> => {
  const best = new Map<number, number>();
  for (const fits of allFits) for (const [place, fit] of fits) if (fit > (best.get(place) ?? 0)) best.set(place, fit);
  return best;
};

/** The word of the index that a typed word most likely stands for; itself where nothing fits. */
const meantBy = (stem: string, fits: Fits, { vocabulary }: ThresholdIndex): string => {
  let most = 0;
  let meant = stem;
  for (const [place, fit] of fits) if (fit > most) { most = fit; meant = vocabulary[place] ?? stem; }
  return meant;
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
export const searchThresholds = (text: string, index: ThresholdIndex, filter: SearchFilter = {}): ThresholdAnswer => {
  // No sign has the word; it would be taken for a slip of "never".
  const query = withoutSlips(text).replace(/\bfever(?:ish)?\b/gi, 'ill');
  const typed = stemsOf(query).slice(0, 12);
  const fitsByStem = new Map(typed.map((stem) => [stem, fitsOf(stem, index)]));
  const meant = typed.map((stem) => meantBy(stem, fitsByStem.get(stem) ?? NOTHING_FITS, index));
  const asked = askedNumber(query, [...typed, ...meant], (number) => (fitsByStem.get(number)?.size ?? 0) > 0);
  const stems = typed.filter((stem) => !/^\d+$/.test(stem) || (fitsByStem.get(stem)?.size ?? 0) > 0);
  const allFits = stems.map((stem) => fitsByStem.get(stem) ?? NOTHING_FITS);
  const fitOf = bestFits(allFits);

  const worths = new Map<number, { worth: number; words: number }>();
  let words = 0;
  for (const [place, fits] of allFits.entries()) {
    const share = asked.ageWords.has(stems[place] ?? '') || /^\d/.test(stems[place] ?? '') ? AGE_WORD_SHARE : 1;
    words += share;
    const best = new Map<number, number>();
    for (const [word, fit] of fits) {
      const telling = (index.telling[word] ?? 0) * fit;
      for (const { at, weight } of index.postings[word] ?? []) if (weight * telling > (best.get(at) ?? 0)) best.set(at, weight * telling);
    }
    for (const [at, worth] of best) {
      const known = worths.get(at) ?? { worth: 0, words: 0 };
      worths.set(at, { worth: known.worth + worth * share, words: known.words + share });
    }
  }

  // The sign that a number or an age was read with always stands in the list, whatever its words.
  const read = asked.indicator === undefined ? -1 : index.findables.findIndex((one) => one.id === asked.indicator);
  if (read !== -1 && !worths.has(read)) worths.set(read, { worth: 0, words: 0 });

  const ranked = [...worths].flatMap(([at, { worth, words: covered }]) => {
    const findable = index.findables[at];
    if (!findable || !passes(findable, filter)) return [];
    const band = asked.band;
    const bands = findable.indicator?.ageBands;
    const age = band === undefined || bands === undefined ? 1 : !bands.includes(band) ? OTHER_AGE : findable.indicator?.moreSeriousFor.includes(band) ? MORE_SERIOUS : 1;
    const subject = findable.id === asked.indicator ? 12 : 0;
    return [{ findable, worth: (worth * (covered / words) + phraseWorth(findable, stems.length, fitOf, index) + subject) * age }];
  });
  const best = new Map<string, number>();
  for (const { findable, worth } of ranked) best.set(findable.kind, Math.max(best.get(findable.kind) ?? 0, worth));
  const near = ranked.filter(({ findable, worth }) => findable.id === asked.indicator || worth >= WORTH_SHOWING * (best.get(findable.kind) ?? 0));
  return { found: near.toSorted((a, b) => b.worth - a.worth || (a.findable.id < b.findable.id ? -1 : 1)).map((one) => one.findable), asked };
};
