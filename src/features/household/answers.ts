/** Reading typed answers and turning them into what is kept. */

/** An answer to a yes-or-no question; undefined while nothing was said. */
export type Known = 'yes' | 'no' | 'notKnown' | undefined;

export const KNOWN_OPTIONS = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'notKnown', label: 'Not known', divider: 'or' },
] as const;

/** Reads a chosen value as an answer. */
export const knownFrom = (value: string | undefined): Known => (value === 'yes' || value === 'no' || value === 'notKnown' ? value : undefined);

/** Gives what is kept: "not known" and no answer both leave nothing. */
export const keptOf = (answer: Known): boolean | undefined => (answer === 'yes' ? true : answer === 'no' ? false : undefined);

/** Gives the answer that was kept; for somebody already on the list, nothing kept reads as not known. */
export const answerOf = (kept: boolean | undefined): Known => (kept === undefined ? 'notKnown' : kept ? 'yes' : 'no');

/** Leaves out what is undefined, so that only answers are kept. */
export const present = <All extends object>(all: All): { [Key in keyof All]?: Exclude<All[Key], undefined> } =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as { [Key in keyof All]?: Exclude<All[Key], undefined> };

const NUMBER = /^(\d{1,4}(?:\.\d{1,2})?)\s*(?:y|yrs?|years?|m|months?|w|wks?|weeks?)?\.?$/i;

/** Reads a number from 0 up to `most`, with or without its unit; undefined for an empty field, NaN for anything else. */
export const numberFrom = (text: string, most: number, whole = true): number | undefined => {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const number = Number(NUMBER.exec(trimmed)?.[1] ?? Number.NaN);
  return number <= most && (!whole || Number.isInteger(number)) ? number : Number.NaN;
};

/** Something that must be put right, with the field it belongs to. */
export interface Problem {
  readonly controlId: string;
  readonly text: string;
}

/** The longest label kept. */
export const LONGEST_LABEL = 60;

/** Says what is wrong with initials or a reference; nothing when they can be kept. */
export const labelProblems = (label: string): readonly Problem[] => {
  const words = label.trim();
  if (words === '') return [{ controlId: 'label', text: 'Enter initials or a local reference' }];
  return words.length > LONGEST_LABEL ? [{ controlId: 'label', text: `Use ${LONGEST_LABEL} characters or fewer` }] : [];
};

/** Gives a reference as it is kept: spaces, dots and slashes become dashes. Undefined when other characters are left or it is too long. */
export const referenceFrom = (text: string): string | undefined => {
  const kept = text.trim().replace(/[\s./_\\]+/g, '-');
  return /^[A-Za-z0-9-]{0,20}$/.test(kept) ? kept : undefined;
};
