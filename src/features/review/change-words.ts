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
