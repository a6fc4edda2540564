/** Words that say nothing about what is searched for. */
const STOP = new Set(['a', 'an', 'and', 'are', 'as', 'at', 'be', 'been', 'being', 'by', 'do', 'does', 'for', 'from', 'has', 'have', 'he', 'her', 'him', 'himself', 'herself', 'his', 'i', 'in', 'is', 'it', 'its', 'me', 'my', 'of', 'on', 'or', 'our', 's', 'she', 'that', 'the', 'their', 'them', 'there', 'they', 'this', 'to', 'us', 'very', 'was', 'we', 'were', 'while', 'who', 'with']);

const doubled = /([bdfglmnprt])\1$/;

/** Gives a word without its usual endings, so that "smells", "smelly" and "smell" meet. Both sides of a search go through it. */
export const stemOf = (word: string): string => {
  // Whoever missed an appointment is not missing.
  if (/^miss(?:ed|es)?$/.test(word)) return 'missed';
  let stem = word;
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 3 && stem.endsWith('s') && !stem.endsWith('ss') && !stem.endsWith('us')) stem = stem.slice(0, -1);
  if (stem.length > 5 && stem.endsWith('ing')) stem = stem.slice(0, -3);
  else if (stem.length > 4 && stem.endsWith('ed')) stem = stem.slice(0, -2);
  else if (stem.length > 5 && stem.endsWith('ly')) stem = stem.slice(0, -1);
  else if (stem.length > 5 && stem.endsWith('er') && doubled.test(stem.slice(0, -2))) stem = stem.slice(0, -2);
  if (stem.length > 4 && stem.endsWith('y') && doubled.test(stem.slice(0, -1))) stem = stem.slice(0, -1);
  if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return stem.length > 3 && doubled.test(stem) ? stem.slice(0, -1) : stem;
};

/** Gives the words of a text in small letters: apostrophes dropped, "A&E" as one word, the rest split where it is not a letter or digit. */
export const wordsOf = (text: string): readonly string[] => text
  .toLowerCase()
  .normalize('NFKD')
  .replace(/[\u0300-\u036f'\u2018\u2019]/g, '')
  .replace(/\ba ?(?:&|and|\+) ?e\b/g, 'aande')
  .replace(/\bb ?& ?b\b/g, 'bandb')
  .replace(/\b([a-z]{2,4})-(\d{2})\b/g, '$1$2') // a rule or step as it is printed
  .replace(/(\d)(?=[a-z])/g, '$1 ')
  .split(/[^a-z0-9]+/)
  .filter((word) => word !== '');

/** Gives the stems of a text without words that say nothing, in their order. */
export const stemsOf = (text: string): readonly string[] => wordsOf(text).filter((word) => !STOP.has(word)).map(stemOf);

/** Gives the letters of a word as bits, a to z. */
export const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << ((word.charCodeAt(at) - 97) & 31);
  return letters;
};

/** Gives how many letters stand in one of two words only. */
export const lettersApart = (one: number, other: number): number => {
  let left = one ^ other;
  let count = 0;
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
};

/** Three rows of a table, used anew by each comparison: a stroke compares hundreds of words. */
const LONGEST_COMPARED = 64;
const rows = [0, 1, 2].map(() => new Int32Array(LONGEST_COMPARED + 1));

/**
 * Gives how many slips of the keyboard lie between two words: a letter too many, missing, wrong, or two changed over.
 * @param most stops counting above this
 * @returns a number above `most` when they are further apart, or longer than any word
 */
export const slipsBetween = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most || other.length > LONGEST_COMPARED) return most + 1;
  let [before, above, here] = rows as [Int32Array, Int32Array, Int32Array];
  for (let at = 0; at <= other.length; at += 1) above[at] = at;
  for (let row = 1; row <= one.length; row += 1) {
    here[0] = row;
    let least = row;
    for (let at = 1; at <= other.length; at += 1) {
      const same = one.charCodeAt(row - 1) === other.charCodeAt(at - 1);
      let slips = Math.min((above[at] ?? 0) + 1, (here[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + (same ? 0 : 1));
      const changedOver = row > 1 && at > 1 && one.charCodeAt(row - 1) === other.charCodeAt(at - 2) && one.charCodeAt(row - 2) === other.charCodeAt(at - 1);
      if (changedOver) slips = Math.min(slips, (before[at - 2] ?? 0) + 1);
      here[at] = slips;
      if (slips < least) least = slips;
    }
    if (least > most) return most + 1;
    [before, above, here] = [above, here, before];
  }
  return above[other.length] ?? most + 1;
};
