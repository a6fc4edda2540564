import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactAgreement } from '../../src/calibration/agreement.ts';
import { krippendorffAlpha } from '../../src/calibration/alpha.ts';
import { resultsAsCsv } from '../../src/calibration/results-csv.ts';
import { commaSeparated } from '../../src/calibration/spreadsheet.ts';

/** A plain reader of RFC 4180, written apart from the writer. */
const cellsIn = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text;
  while (rest !== '') {
    const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    if (!match) throw new Error('not in the form of RFC 4180');
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') { rows.push(row); row = []; }
    rest = rest.slice(match[0].length);
  }
  return rows;
};

test.each([
  '=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '\u00a0=1', '\u200b=1', '\ufeff=1', '\u3000=1', '\u0000=1', '\u202e=1',
  '＝1', '＋1', '－1', '＠A', ' ＝1', '\u2212' + '1', '=cmd|\' /C calc\'!A0', 'fine;=1', 'fine; \t@1', '\u00ad=1',
])('the text %j cannot become a formula', (text) => {
  const written = commaSeparated([[text]]);
  expect(written).toMatch(/^"[^"]*'[^"]*"\r\n$/);
  for (const part of (cellsIn(written)[0]?.[0] ?? '').split(';')) expect(part).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠−]/u);
});

test('ordinary text, quotes, commas and numbers come back as they were', () => {
  const written = commaSeparated([['Meals, "hot"', 3, -0.026, 'well-kept', undefined, Number.NaN, "child's"]]);
  expect(written).toBe('"Meals, ""hot""",3,-0.026,"well-kept",,,"child\'s"\r\n');
  expect(cellsIn(written)).toEqual([['Meals, "hot"', '3', '-0.026', 'well-kept', '', '', "child's"]]);
});

test('no text breaks out of its cell or hides its order', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 5 }), (row) => {
    const [cells = [], ...others] = cellsIn(commaSeparated([row]));
    expect(others).toEqual([]);
    expect(cells).toHaveLength(row.length);
    // eslint-disable-next-line no-control-regex -- these are the characters that must be gone
    for (const cell of cells) expect(cell).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]|^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
  }));
});

test('the results list facts, measures with what they rest on, and every item', () => {
  const table = { items: ['meals', '=warmth'], categories: [0, 1], raters: [[0, 0], [0, 1], [0, undefined]] };
  const rows = cellsIn(resultsAsCsv({
    facts: [['Training case', 'The Fields family'], ['Participants', 3]],
    measures: [['Same answer', exactAgreement(table)], ['Alpha', krippendorffAlpha({ ...table, raters: [[0, 0]] })]],
    table,
    nameOfItem: (item) => item,
    nameOfCategory: (category) => `Level ${category}`,
    reference: [0, undefined],
  }));
  expect(rows).toEqual([
    ['Training case', 'The Fields family'],
    ['Participants', '3'],
    [''],
    ['Measure', 'Value', 'Items', 'Ratings'],
    ['Same answer', '0.6', '2', '5'],
    ['Alpha', 'Cannot be worked out. Only one person has rated, so there is nobody to compare with.'],
    [''],
    ['Item', 'Reference', 'Level 0', 'Level 1', 'Not rated', 'Mean difference in steps'],
    ['meals', 'Level 0', '3', '0', '0', '0'],
    ["'=warmth", '', '1', '1', '1', '1'],
  ]);
});
