/**
 * Makes text show what it holds. Control characters, direction controls and invisible characters can make a line read
 * as something else, hide a message, or break a printout, so they go wherever text comes in from a file or a draft, and,
 * because what is typed or pasted into a field stays as it is while somebody types, wherever text goes out.
 */

/** More marks than this on one letter are never writing; a pile of them covers the lines around it. */
const MOST_MARKS = 8;

const PLAIN = /^[\x20-\x7e\n]*$/;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;

// Everything that Unicode calls ignorable when drawn (soft hyphen, zero-width spaces, direction controls, fillers, tags,
// variation selectors), plus control, annotation and never-assigned characters. The exceptions have rules of their own.
const JOINERS_AND_EMOJI_STYLE = '\\u200c|\\u200d|\\ufe0e|\\ufe0f';
const INVISIBLE = new RegExp(`(?!${JOINERS_AND_EMOJI_STYLE})[\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\ufff9-\\ufffb]`, 'gu');

// Words of these scripts are spelt with joiners: Persian and Urdu, Sinhala, Malayalam and other scripts of India, Khmer.
const JOINING_SCRIPTS = ['Arabic', 'Syriac', 'Nko', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const JOINED_LETTERS = `(?<=[${JOINING_SCRIPTS}])(?:\\u200c|\\u200d)(?=[${JOINING_SCRIPTS}])|(?<=\\u0d4d)\\u200d`; // the last: a letter that ends words in older Malayalam spelling
// A family or a profession is several pictures joined into one.
const JOINED_PICTURES = '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})';
const STYLED_PICTURE = '(?<=[\\p{Emoji}])(?:\\ufe0e|\\ufe0f)';
const KEPT_OR_STRAY = new RegExp(`(${JOINED_LETTERS}|${JOINED_PICTURES}|${STYLED_PICTURE})|${JOINERS_AND_EMOJI_STYLE}`, 'gu');

const PILED_MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');

const cleanedOnce = (text: string): string =>
  text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(LINE_ENDS, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')
    .replace(KEPT_OR_STRAY, (_found: string, kept: string | undefined) => kept ?? '')
    .normalize('NFC')
    .replace(PILED_MARKS, '$1');

/**
 * Gives the text without what cannot be seen: composed (NFC), well formed, line ends as `\n`, tabs as spaces, and no
 * controls, direction controls, zero-width characters or tags, with at most eight marks on a letter. Zero-width joiners
 * stay between letters of scripts that are spelt with them and between joined pictures, where their loss would change
 * the writing. Cleaning clean text changes nothing.
 */
export const cleanText = (text: string): string => {
  if (PLAIN.test(text)) return text;
  // Taking one character out can bring two others together, so repeat until nothing changes; two rounds are usual.
  for (let before = text; ; ) {
    const after = cleanedOnce(before);
    if (after === before) return after;
    before = after;
  }
};

/** Says whether `text` is already as {@link cleanText} would give it. */
export const isClean = (text: string): boolean => cleanText(text) === text;
