import type { CalendarDate } from '../../base/calendar-date.ts';
import type { Screening } from '../../model/screening.ts';

const LONGEST_REFERENCE = 12;

/**
 * Gives the part of a local reference that a file name may show. Letters alone could be somebody's name, and file names
 * are seen in lists of recent files and by everyone who shares the folder, so a reference without a digit gives nothing.
 */
const shownReference = (reference: string): string => {
  const letters = reference.toUpperCase().replace(/[^A-Z0-9-]/g, '').slice(0, LONGEST_REFERENCE).replace(/^-+|-+$/g, '');
  return /\d/.test(letters) ? letters : '';
};

/**
 * Gives a file name such as `screening-HH-0412-2026-03-09.age`, without a name or an answer. That of a made-up case begins with
 * TRAINING, whatever its reference, so that it can never be taken for a real one in a list of files.
 * @param reference the local reference of the household, as it was typed
 * @param ending without its dot: `age` for a sealed file, `json`, `pdf`
 */
export const fileNameFor = (reference: string | undefined, date: CalendarDate, ending: string, purpose: Screening['purpose']): string => {
  const training = purpose === 'training';
  const shown = shownReference(training ? (reference ?? '').replace(/^TRAINING-/, '') : (reference ?? ''));
  return `${[training ? 'TRAINING' : '', 'screening', shown, date].filter((part) => part !== '').join('-')}.${ending}`;
};
