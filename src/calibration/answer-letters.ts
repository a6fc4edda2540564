/**
 * The 32 letters of an answer code: digits and capitals without I, L, O and U, forgiving about look-alikes, after
 * Douglas Crockford's Base 32 (crockford.com/base32.html).
 */

/** The letters in the order of their values, 0 to 31. */
export const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Stands for a letter or digit that no code contains, such as U or é. */
export const FOREIGN = -1;

/** Stands for a character that is passed over: spaces, dashes, punctuation, marks, symbols. */
export const PASSED_OVER = -2;

const VALUE_OF_ASCII: readonly number[] = Array.from({ length: 128 }, (_, unit) => {
  const letter = String.fromCharCode(unit).toUpperCase();
  if (!/^[0-9A-Z]$/.test(letter)) return PASSED_OVER;
  if (letter === 'O') return 0;
  if (letter === 'I' || letter === 'L') return 1;
  return LETTERS.indexOf(letter);
});

const LETTER_OR_NUMBER = /^[\p{L}\p{N}]$/u;

/** Gives the value (0 to 31) of the character with this code point, `FOREIGN` or `PASSED_OVER`; full-width forms count as ASCII. */
export const valueOf = (codePoint: number): number => {
  const plain = codePoint >= 0xff01 && codePoint <= 0xff5e ? codePoint - 0xfee0 : codePoint;
  return VALUE_OF_ASCII[plain] ?? (LETTER_OR_NUMBER.test(String.fromCodePoint(codePoint)) ? FOREIGN : PASSED_OVER);
};

/** Writes values as letters, in groups of four joined by dashes. */
export const inGroups = (values: readonly number[]): string =>
  (values.map((value) => LETTERS.charAt(value)).join('').match(/.{1,4}/g) ?? []).join('-');
