const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const nonCharacter = /[\ufdd0-\ufdef\ufffe\uffff]/g;
// eslint-disable-next-line no-control-regex -- vertical tab and form feed end a line too
const lineEnd = /\r\n?|[\u2028\u2029\u0085\u000b\u000c]/g;
/** Control characters, soft hyphen, zero-width spaces and joiners of words, and marks that only steer direction. */
// eslint-disable-next-line no-control-regex -- these are the characters that must go
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * Gives the text in the form that can be drawn whole: composed, well formed, without control characters.
 * With an embedded font jsPDF drops the rest of a line at a tab or control character without a word, and direction
 * overrides can make a line read as something else, so this comes before measuring and before drawing.
 */
export const cleanText = (text: string): string =>
  text
    .replace(loneSurrogate, '\ufffd')
    .replace(nonCharacter, '\ufffd')
    .replace(lineEnd, '\n')
    .replace(/\t/g, ' ')
    .replace(invisible, '')
    .normalize('NFC');

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Gives the characters as a person counts them, so that a break never parts a letter from its accent. */
export const graphemesOf = (text: string): readonly string[] => Array.from(segmenter.segment(text), (part) => part.segment);
