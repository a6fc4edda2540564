import type { Choice } from '../../ui/choice.ts';
import type { ContentBank } from '../../model/content-bank.ts';
import type { AgeBand } from '../../model/indicator.ts';
import { ROLE_WORDS } from '../../model/words.ts';
import { Role } from '../../model/screening.ts';
import { AgeBand as AgeBands } from '../../model/indicator.ts';
import { thresholdIndex, type ThresholdIndex } from '../../engine/threshold-search-index.ts';

export const AGE_WORDS: Readonly<Record<AgeBand, string>> = {
  unborn: 'Not born yet', 'under-1': 'Under 1', '1-4': '1 to 4', '5-10': '5 to 10', '11-15': '11 to 15', '16-17': '16 or 17',
};

export const AGE_CHOICES: readonly Choice[] = AgeBands.options.map((value) => ({ value, label: AGE_WORDS[value] }));
export const ROLE_CHOICES: readonly Choice[] = Role.options.map((value) => ({ value, label: ROLE_WORDS[value] }));

/** Gives the age band of a chosen value; undefined for anything else. */
export const bandOf = (value: string | undefined): AgeBand | undefined => AgeBands.options.find((band) => band === value);
/** Gives the role of a chosen value; undefined for anything else. */
export const roleOf = (value: string | undefined): Role | undefined => Role.options.find((role) => role === value);

/** Phrases that show what can be asked. */
export const EXAMPLES: readonly string[] = ['left alone 10', 'smelly', 'teeth', 'attendance 88', 'bruise baby', 'no food', 'DNA 3', 'clutter 5'];

let built: { readonly bank: ContentBank; readonly index: ThresholdIndex } | undefined;

/** Gives the index of a bank, built the first time that it is asked for. */
export const indexOf = (bank: ContentBank): ThresholdIndex => {
  if (built?.bank !== bank) built = { bank, index: thresholdIndex(bank) };
  return built.index;
};
