import type { CodeReading } from '../../calibration/read-codes.ts';
import { isOwnNumber } from '../../model/own-case-numbers.ts';
import type { Vignette } from '../../model/vignette.ts';

const nameOf = (number: number, cases: readonly Vignette[]): string => {
  const found = cases.find((one) => one.number === number);
  if (found) return `case ${found.number}, “${found.title}”`;
  return isOwnNumber(number) ? `case ${number}, which a trainer made and which is not open here: open that case’s file first, on the Training page` : `case ${number}, which this edition does not have`;
};

/** Gives in words what became of one code, and what to do about it; undefined for a code that was understood. */
export const readingInWords = (reading: CodeReading, cases: readonly Vignette[], vignette: Vignette): string | undefined => {
  switch (reading.kind) {
    case 'valid': return undefined;
    case 'repeated': return `The same code as on line ${reading.firstLine}. It is counted once.`;
    case 'otherVignette': return `A code of ${nameOf(reading.caseId, cases)}. Not counted.`;
    case 'otherEdition': return `A code of edition ${reading.edition} of this case; here it is edition ${vignette.edition}. Not counted. Have everybody open the same edition.`;
    case 'otherAnswerCount': return `A code with ${reading.answerCount} answers, which do not fit the questions of this case. Not counted.`;
    case 'unknownVersion': return 'A code made by a newer edition of this app. Not counted.';
    case 'mistyped': return 'Something in it is wrong or missing. Not counted. Ask for it again.';
  }
};

/** Gives how many codes of each kind there are, as one sentence. */
export const tallyInWords = (readings: readonly CodeReading[]): string => {
  const count = (...kinds: readonly CodeReading['kind'][]): number => readings.filter((reading) => kinds.includes(reading.kind)).length;
  const understood = count('valid');
  const parts = [
    [count('repeated'), 'repeated'], [count('mistyped', 'unknownVersion'), 'not understood'],
    [count('otherVignette'), 'of another case'], [count('otherEdition', 'otherAnswerCount'), 'of another edition'],
  ] as const;
  return [`${understood} ${understood === 1 ? 'code' : 'codes'} understood`, ...parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`)].join(', ');
};
