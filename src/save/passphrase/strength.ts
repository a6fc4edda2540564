import { BITS_OF_A_WORD, WORDS } from './words.ts';

/** How hard a passphrase is to guess, as far as it can be told from the text alone. */
export interface PassphraseStrength {
  readonly level: 'none' | 'weak' | 'fair' | 'strong';
  /** What to tell the person, with what to do. */
  readonly words: string;
  /** A cautious estimate in bits; people's own passphrases are often easier to guess than any sum says. */
  readonly bits: number;
  /** True from fair upwards: the least with which a file should be sealed. */
  readonly enough: boolean;
}

const FAIR = 40;
const STRONG = 58;

const SAID: Readonly<Record<PassphraseStrength['level'], string>> = {
  none: 'Four words or more that have nothing to do with each other make a good passphrase.',
  weak: 'Weak. Somebody with a fast computer could guess it. Add more words that have nothing to do with you or the case.',
  fair: 'Fair. It would take great effort to guess. Two more words make it strong.',
  strong: 'Strong, as long as nobody sees it or hears it.',
};

/** What people choose first, and guessers try first. */
const COMMON = new Set('password passwort passwords welcome letmein qwerty qwertyuiop asdfgh iloveyou monkey dragon football school teacher admin secret safeguarding safeguard neglect child children screening changeme summer winter autumn spring monday london england liverpool arsenal chelsea'.split(' '));
const KEYBOARD = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '0123456789012345678901234567890', '0987654321098765432109876543210'];

const known = new Set(WORDS);

const isSequence = (run: string): boolean => run.length >= 3 && KEYBOARD.some((row) => row.includes(run));
const withoutRepeats = (run: string): string => run.replace(/(.)\1+/gu, '$1');

/** English has about two bits in each letter, and a guesser tries whole words first. */
const bitsOfLetters = (run: string): number => {
  const word = withoutRepeats(run.toLowerCase());
  if (COMMON.has(run.toLowerCase())) return 4;
  if (isSequence(word)) return 5;
  if (known.has(run.toLowerCase())) return BITS_OF_A_WORD;
  return word.length <= 3 ? word.length * 4 : Math.max(12, word.length * 2.2);
};

const bitsOfDigits = (run: string): number => {
  const digits = withoutRepeats(run);
  return /^(?:19|20)\d\d$/.test(run) || isSequence(run) ? 5 : digits.length * 3.3;
};

const bitsOfRun = (run: string): number => {
  if (/^\p{L}/u.test(run)) return bitsOfLetters(run);
  if (/^\p{N}/u.test(run)) return bitsOfDigits(run);
  // Spaces and dashes between words are what a guesser expects.
  return /^[\s\-_.,]+$/.test(run) ? 0 : [...withoutRepeats(run)].length * 4;
};

/** `Pa55word` is the word with the digits that everybody uses for letters. */
const plainLetters = (text: string): string =>
  text.toLowerCase().replace(/[013457@$!]/g, (sign) => ({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' })[sign] ?? sign);

/**
 * Says how hard a passphrase is to guess, from its length and variety. It looks at nothing outside this page and keeps
 * nothing, so it can be asked at every key press. A passphrase is never called strong for a trick such as `Pa55w0rd!`.
 */
export const passphraseStrength = (text: string): PassphraseStrength => {
  const runs = new Set(text.normalize('NFC').match(/\p{L}[\p{L}\p{M}'’]*|\p{N}+|[^\p{L}\p{N}]+/gu) ?? []);
  const sum = [...runs].reduce((bits, run) => bits + bitsOfRun(run), 0);
  const disguised = COMMON.has(plainLetters(text).replace(/[^a-z]|i$/g, '')) || COMMON.has(plainLetters(text.replace(/[^\p{L}]+$/u, '')));
  const bits = Math.round(disguised ? Math.min(sum, 10) : sum);
  const level = text === '' ? 'none' : bits < FAIR ? 'weak' : bits < STRONG ? 'fair' : 'strong';
  return { level, words: SAID[level], bits, enough: level === 'fair' || level === 'strong' };
};
