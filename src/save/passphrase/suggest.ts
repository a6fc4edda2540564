import { BITS_OF_A_WORD, WORDS } from './words.ts';

/** Draws words by chance: 2,048 words divide the range of a 16-bit number evenly, so none is likelier than another. */
export const drawWords = (count: number): readonly string[] =>
  Array.from(crypto.getRandomValues(new Uint16Array(count)), (number) => WORDS[number % WORDS.length] ?? '');

/** A passphrase made by chance, and how hard it is to guess. */
export interface SuggestedPassphrase {
  readonly passphrase: string;
  /** Two to this power is the number of passphrases that could have come out, each as likely as the others. */
  readonly bits: number;
}

/**
 * Makes a passphrase of six words, with spaces between them, by the browser's own source of chance. It is kept nowhere.
 * At 66 bits and the work of a sealed file, guessing it would take all computers of a large firm many centuries.
 */
export const suggestPassphrase = (): SuggestedPassphrase => ({ passphrase: drawWords(6).join(' '), bits: 6 * BITS_OF_A_WORD });
