import { withoutSlips } from './usual-slips.ts';

/** Gives a text in small letters, without accents and apostrophes, one space where it is neither letter nor digit, and usual slips as what they mean. */
export const saidIn = (text: string): string =>
  withoutSlips(text.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f'\u2018\u2019]/g, '').replace(/[^a-z0-9]+/g, ' ').trim());

/** Gives a pattern that finds any of these words in what {@link saidIn} gives. A star stands for any ending; the rest may be a pattern itself. */
export const patternOfWords = (words: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${words.map((word) => word.replace(/(?<=[a-z])(?<!\\[a-z])\*$/, '[a-z]*')).join('|')})\\b`);
