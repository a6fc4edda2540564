import { daysBetween } from '../../base/calendar-date.ts';
import type { Framework } from '../../model/framework.ts';
import { packFreshness } from '../../model/freshness.ts';

/** How fresh a pack is. `ahead`: it says that it was checked on a day that has not come yet. */
export type Freshness = 'fresh' | 'checkAgain' | 'tooOld' | 'ahead';

/** Gives how fresh a pack is on a day. */
export const freshnessOf = (framework: Framework, today: string): Freshness =>
  (daysBetween(framework.checkedOn, today) < 0 ? 'ahead' : packFreshness(framework.checkedOn, today));

/** Gives the freshness in a word or two, for a list. */
export const FRESHNESS_TAGS: Readonly<Record<Freshness, string>> = { fresh: 'Checked lately', checkAgain: 'Check again', tooOld: 'Over a year old', ahead: 'Wrong date' };
