import type { Screening } from './screening.ts';

/** Says whether the practitioner has marked a page as checked. */
export const isChecked = (screening: Screening, path: string): boolean => screening.checked?.includes(path) === true;

/** Gives the screening with a page marked as checked, or no longer so. Only the practitioner says this; it is never worked out. */
export const withChecked = (screening: Screening, path: string, checked: boolean): Screening => {
  if (isChecked(screening, path) === checked) return screening;
  const others = (screening.checked ?? []).filter((one) => one !== path);
  return { ...screening, checked: checked ? [...others, path] : others };
};
