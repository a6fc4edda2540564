import type { Framework } from './framework.ts';
import type { Screening } from './screening.ts';

/** What is to be told about the pack of a screening: the one it was made with is not here, or a newer edition of it is. */
export type PackQuestion =
  | { readonly kind: 'missing'; readonly wanted: Screening['framework']; readonly used: Framework }
  | { readonly kind: 'newer'; readonly used: Framework; readonly newer: Framework };

const CHANGED = 'changed on this device';
const LONGEST_EDITION = 60;

/** Says whether a pack was opened beside a shipped one of the same name and edition that says something else. */
export const isChangedHere = (framework: Framework): boolean => framework.edition.includes(CHANGED);

/**
 * Says whether the practitioner has to choose with which pack to go on. Undefined when the very pack is here and none of the
 * same area was checked later.
 * @param used the pack with which the screening is shown now
 */
export const packQuestion = (wanted: Screening['framework'], used: Framework, frameworks: readonly Framework[]): PackQuestion | undefined => {
  if (used.id !== wanted.id || used.edition !== wanted.edition) return { kind: 'missing', wanted, used };
  const later = frameworks.filter((one) => one.id === used.id && one.checkedOn > used.checkedOn);
  const newer = later.toSorted((a, b) => b.checkedOn.localeCompare(a.checkedOn) || Number(isChangedHere(a)) - Number(isChangedHere(b)))[0];
  return newer && { kind: 'newer', used, newer };
};

/** The same in any order of its parts. */
const wordsOf = (value: unknown): string => JSON.stringify(value, (_name, part: unknown) =>
  (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part));

/**
 * Gives an opened pack as it is kept: one that has the name and edition of a shipped pack but says something else gets an
 * edition of its own, so that it never takes the place of the shipped one unseen. The same file always gets the same edition.
 */
export const toldApart = (opened: Framework, shipped: readonly Framework[]): Framework => {
  const same = shipped.find((one) => one.id === opened.id && one.edition === opened.edition);
  if (!same || wordsOf(same) === wordsOf(opened)) return opened;
  return { ...opened, edition: `${opened.edition.slice(0, LONGEST_EDITION - CHANGED.length - 2)}, ${CHANGED}` };
};
