/**
 * Rows as comma-separated text that a spreadsheet programme shows and does not run.
 * Sources: RFC 4180 for the form; OWASP "CSV Injection" and ASVS 1.2.10 for the leading quote.
 */

/** A cell; a number that is not finite leaves the cell empty. */
export type Cell = string | number | undefined;

/** Control characters and line breaks become spaces; marks that reorder text on the screen are dropped. */
const inOneLine = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these are the characters to be taken out
  text.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');

/**
 * A formula begins with = + - or @, or their full-width twins, after any blank or invisible characters. Where a semicolon
 * separates cells, it may begin after a semicolon too.
 */
const FORMULA = /(^|;)(?=[\s\p{Cf}\u2800\u3164]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b])/gu;

const cellText = (cell: Cell): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return `"${inOneLine(cell).replace(FORMULA, "$1'").replaceAll('"', '""')}"`;
};

/**
 * Gives the rows as text for a `.csv` file: lines end with CR LF, all text stands in quotes, numbers do not.
 * A text that a spreadsheet could take for a formula gets a leading ' and so stays text; numbers, also below 0, stay numbers.
 */
export const commaSeparated = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
