import type { Change, IndicatorChange } from '../../engine/change-over-time.ts';
import type { LevelOfNeed } from '../../model/level.ts';

/** Each kind of change in words. */
export const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  worse: 'Worse', same: 'The same', improving: 'Improving, not yet sustained: the earlier rating still counts', sustained: 'Lower, and sustained',
  firstTime: 'Rated for the first time', notKnownNow: 'Not known now: ask again',
};

const WEIGHT: Readonly<Record<Change, number>> = { worse: 0, notKnownNow: 1, improving: 2, same: 3, firstTime: 4, sustained: 5 };

/** The changes with what needs attention first. */
export const inOrderOfWeight = (changes: readonly IndicatorChange[]): readonly IndicatorChange[] =>
  changes.toSorted((a, b) => WEIGHT[a.change] - WEIGHT[b.change] || (b.now ?? 0) - (a.now ?? 0));

/** A rating in words; never a level where nothing is known. */
export const levelWords = (level: LevelOfNeed | undefined): string => (level === undefined ? 'Not known' : `${level} of 4`);

/** The changes that are counted for each child, in the order of their weight. */
export const COUNTED_CHANGES: readonly { readonly title: string; readonly changes: readonly Change[] }[] = [
  { title: 'Worse', changes: ['worse'] },
  { title: 'Not known now', changes: ['notKnownNow'] },
  { title: 'Improving, not yet sustained', changes: ['improving'] },
  { title: 'Lower, and sustained', changes: ['sustained'] },
  { title: 'The same, or first time', changes: ['same', 'firstTime'] },
];

/** Says whether a change asks for nothing: the same as before, or rated for the first time. */
export const isSteady = (change: Change): boolean => change === 'same' || change === 'firstTime';

/** Gives how many indicators fall under each of {@link COUNTED_CHANGES}. */
export const countsOf = (indicators: readonly IndicatorChange[]): readonly number[] =>
  COUNTED_CHANGES.map(({ changes }) => indicators.filter((one) => changes.includes(one.change)).length);

/** Gives in a few words how much changed. */
export const changesInShort = (indicators: readonly IndicatorChange[]): string => {
  const counts = countsOf(indicators);
  const parts = COUNTED_CHANGES.slice(0, -1).flatMap(({ title }, at) => ((counts[at] ?? 0) > 0 ? [`${counts[at]} ${title.toLowerCase()}`] : []));
  return parts.length === 0 ? 'nothing changed' : parts.join('; ');
};
