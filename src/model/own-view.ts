import { isChecked, withChecked } from './checked-pages.ts';
import type { LevelOfNeed } from './level.ts';
import type { Screening } from './screening.ts';

/** The page of the practitioner's own view; it is marked as checked when the view is given or left out on purpose. */
const PAGE = 'own-level';

/** Says whether the own view was settled, with levels or on purpose without: from then on it is not changed any more. */
export const ownViewSettled = (screening: Screening): boolean => isChecked(screening, PAGE) && screening.judgement.before !== undefined;

/** Gives the children for whom no own level stands and none was left out on purpose. The suggestion waits for them. */
export const withoutOwnView = (screening: Screening): readonly string[] =>
  ownViewSettled(screening) ? [] : screening.household.children.filter((child) => screening.judgement.before?.levels[child.id] === undefined).map((child) => child.id);

type Before = NonNullable<Screening['judgement']['before']>;

const withBefore = (screening: Screening, today: string, part: Partial<Before>): Screening => {
  const before: Before = screening.judgement.before ?? { levels: {}, reason: '', date: today };
  return { ...screening, judgement: { ...screening.judgement, before: { ...before, ...part } } };
};

/** Gives the screening with the own level of these children set, or taken back when `level` is undefined. */
export const withOwnLevel = (screening: Screening, childIds: readonly string[], level: LevelOfNeed | undefined, today: string): Screening => {
  const kept = Object.entries(screening.judgement.before?.levels ?? {}).filter(([id]) => !childIds.includes(id));
  const given = level === undefined ? [] : childIds.map((id) => [id, level] as const);
  return withBefore(screening, today, { levels: Object.fromEntries([...kept, ...given]) });
};

/** Gives the screening with what the own view means for the child. */
export const withOwnReason = (screening: Screening, reason: string, today: string): Screening => withBefore(screening, today, { reason });

/** Gives the screening with the own view settled: children without a level count as "cannot say yet". */
export const withOwnViewSettled = (screening: Screening, today: string): Screening => withChecked(withBefore(screening, today, {}), PAGE, true);
