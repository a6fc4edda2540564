import { beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_SCREENINGS, sampleMaterial } from '../../src/app/sample-records.ts';
import { commaSeparated } from '../../src/calibration/spreadsheet.ts';
import type { Screening } from '../../src/model/screening.ts';
import { composeRecord } from '../../src/report/compose-record.ts';
import { htmlRecord } from '../../src/report/html.ts';
import { recordPdf } from '../../src/report/pdf.ts';
import { PASTE_TITLES, pasteText, type PasteText } from '../../src/report/text.ts';
import { checkPdf } from '../pdf/check-pdf.ts';
import { wholeText } from '../pdf/public-reader.ts';

/** Texts that read as something else, or that a spreadsheet would work out; each has a word by which it is found again. */
const LYING: readonly string[] = [
  '=HYPERLINK("http://x.test","lie1")', '+1+lie2', '-1+lie3', '@SUM(lie4)', '\t=1+lie5', '\r=1+lie6', ' =1+lie7', '\u00a0=1+lie8', '＝1+lie9', '＋lie10', '－lie11', '＠lie12', '\u2212lie13', "=cmd|' /C calc'!lie14",
  'lie15 seen \u202eyadot ton\u202c', 'lie16 \u2067\u0627\u2069 left \u2066right\u2069', 'lie17 \u200f\u200e\u061cmarks', 'lie18 ne\u200bgl\u2060ect\ufeff', 'lie19 hid\u00adden\u034f', 'lie20 tag\u{e0068}\u{e0069}s', 'lie21 bell\u0007\u0000\u001b[31m', 'lie22 half\ud83d', `lie23 Z${'\u0335'.repeat(40)}`,
];
const FOUND = LYING.map((_, at) => `lie${String(at + 1)}`);

const base = SAMPLE_SCREENINGS.long;
/** Every lying text stands once among the strengths and once in a note. */
const lying: Screening = {
  ...base,
  strengths: LYING.map((text, at) => ({ id: `s${String(at)}`, text, children: [] })),
  chronology: LYING.map((text, at) => ({ id: `e${String(at)}`, date: '2026-01-14', kind: 'contact', children: [], note: text, doNotShareWithFamily: false })),
};

/** Characters that turn, hide or break text, and halves of characters; one joiner may stand in a picture made of several. */
// eslint-disable-next-line no-control-regex -- these are the characters that must be gone
const HIDDEN = /\p{Bidi_Control}|\p{Surrogate}|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2060-\u2064\ufeff]|\u034f|[\u{e0000}-\u{e0fff}]|(?:\u0335){9}/u;
const hiddenIn = (text: string): string | undefined => { const at = text.search(HIDDEN); return at === -1 ? undefined : JSON.stringify(text.slice(Math.max(0, at - 20), at + 10)); };
/** A whole line that a spreadsheet into which it is pasted would take for a formula. */
const formulasIn = (text: string): readonly string[] => text.split('\n').filter((line) => /^[\s\p{Cf}]*(?:[=+@\uff1d\uff0b\uff0d\uff20\u2212]|-(?! ))/u.test(line));

const material = sampleMaterial(lying);
const record = composeRecord(material, { audience: 'safeguardingFile', childId: undefined });
const isPasteText = (kind: string): kind is PasteText => Object.hasOwn(PASTE_TITLES, kind);

test('there are 23 lying texts, and each can be told by its word', () => {
  expect(LYING).toHaveLength(23);
  for (const [at, text] of LYING.entries()) expect(text).toContain(FOUND[at]);
  expect(LYING.filter((text) => hiddenIn(text) !== undefined || formulasIn(text).length > 0)).toHaveLength(23);
});

describe('texts to paste elsewhere', () => {
  test.each(Object.keys(PASTE_TITLES).filter(isPasteText))('%s: nothing turns or hides a word, and no line is a formula', (kind) => {
    const text = pasteText(kind, material);
    expect(hiddenIn(text)).toBeUndefined();
    expect(formulasIn(text)).toEqual([]);
  });

  test('the referral holds every one of them', () => {
    const text = pasteText('referral', material);
    expect(FOUND.filter((word) => !text.includes(word))).toEqual([]);
  });
});

test('the record as a web page: nothing turns or hides a word, and each is there', () => {
  const html = htmlRecord(record);
  expect(hiddenIn(html)).toBeUndefined();
  expect(FOUND.filter((word) => !html.includes(word))).toEqual([]);
});

describe('the record as PDF', () => {
  let bytes = new Uint8Array();
  beforeAll(async () => { bytes = new Uint8Array((await recordPdf(record, { createdAt: new Date('2026-11-22T10:00:00Z'), fileId: `${'0'.repeat(31)}1` })).bytes); }, 60_000);

  test('nothing in a public reader turns or hides a word, and words keep their order', async () => {
    const text = await wholeText(bytes);
    expect(hiddenIn(text)).toBeUndefined();
    expect(text).toContain('lie15 seen yadot ton');
  });

  test('each is there, with those that its letters do not cover', () => {
    const { problems, text } = checkPdf(bytes);
    expect(problems).toEqual([]);
    expect(FOUND.filter((word) => !text.includes(word))).toEqual([]);
  });
});

test('the spreadsheet: every cell stays a text', () => {
  const rows = commaSeparated(LYING.map((text) => [text])).split('\r\n').slice(0, -1);
  expect(rows).toHaveLength(23);
  expect(rows.filter((row) => /^"[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]/u.test(row))).toEqual([]);
  expect(rows.filter((row) => /\p{Bidi_Control}/u.test(row))).toEqual([]);
});
