import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countLines, lineState, type Correction } from '../../../src/features/chronology/line-state.ts';
import { countsInWords, leftOutInWords } from '../../../src/features/chronology/line-words.ts';
import { PasteTable } from '../../../src/features/chronology/paste-table.svelte.ts';
import { readEvents, type ReadLine } from '../../../src/model/read-events.ts';
import { cleanText } from '../../../src/base/clean-text.ts';
import { readWrittenDate } from '../../../src/ui/read-date.ts';
import { begun, childOf, TODAY, withChildren } from '../household/opened.ts';

const linesOf = async (text: string): Promise<readonly ReadLine[]> => {
  const read = await readEvents(text, { children: [{ id: 'c1', label: 'AB' }], existing: [], assessedOn: TODAY, readDate: readWrittenDate, clean: cleanText, pause: async () => {} });
  return read.ok ? read.value.lines : [];
};
const lineOf = async (row: string): Promise<ReadLine> => {
  const line = (await linesOf(`Date,Type,Child\n${row}`))[1];
  if (!line) throw new Error('no line');
  return line;
};

describe('a line of a table', () => {
  test('in order is added unless it is unticked', async () => {
    const line = await lineOf('9/3/25,DNA,AB');
    expect([lineState(line).willBeAdded, lineState(line, { isWanted: false }).willBeAdded]).toEqual([true, false]);
  });

  test.each<readonly [string, string, Correction]>([
    ['without a date', ',DNA,AB', { date: 'March 2025' }], ['with a date that does not exist', '31/2/25,DNA,AB', { date: '28/2/25' }],
    ['of an unclear kind', '9/3/25,tea,AB', { kind: 'other' }], ['that could be two kinds', '9/3/25,DNA then police called,AB', { kind: 'notBrought' }],
  ])('%s cannot be ticked until it is put right, and is ticked by itself after that', async (_words, row, correction) => {
    const line = await lineOf(row);
    expect([lineState(line, { isWanted: true }).willBeAdded, lineState(line, correction).willBeAdded]).toEqual([false, true]);
  });

  test.each<readonly [string, string]>([['whose kind is a guess', '9/3/25,referral to dentist,AB'], ['of a child not listed', '9/3/25,DNA,KL'], ['after the day of the screening', '31/12/2026,DNA,AB']])('%s is added only when the person ticks it', async (_words, row) => {
    const line = await lineOf(row);
    expect([lineState(line).willBeAdded, lineState(line, { isWanted: true }).willBeAdded]).toEqual([false, true]);
  });
});

test('lines added and lines left out, with their reasons, are all lines', async () => {
  const cell = fc.constantFrom('9/3/25', '31/2/25', '', 'DNA', 'tea', 'AB', 'KL', 'Date', 'Type');
  await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 15 }), async (rows) => {
    const counts = countLines((await linesOf(rows.map((row) => row.join(',')).join('\n'))).map((line) => lineState(line)));
    expect(counts.willBeAdded + counts.needAttention + counts.unticked + counts.headings + counts.blank).toBe(counts.all);
    const numbers = [...leftOutInWords(counts).matchAll(/\d+/g)].map(Number);
    expect(numbers.slice(1).reduce((sum, number) => sum + number, 0)).toBe(numbers[0] ?? 0);
  }), { numRuns: 200 });
});

test('the words give all counts', async () => {
  const lines = await linesOf('Date,Type,Child\n9/3/25,DNA,AB\n\n9/3/25,tea,AB');
  expect(countsInWords(countLines(lines.map((line) => lineState(line))))).toBe('4 lines read. 1 line will be added. 3 lines left out: 1 need attention, 1 with titles, 1 blank.');
});

describe('a table on its way in', () => {
  const screening = withChildren(begun(), [childOf('c1', { label: 'AB' })]);
  const file = (...parts: BlobPart[]): File => new File(parts, 'events.csv');

  test('keeps the lines that were not added', async () => {
    const paste = new PasteTable();
    await paste.read('Date,Type,Child\n9/3/25,DNA,AB\n9/3/25,tea,AB', screening);
    expect(paste.wanted().map((event) => event.kind)).toEqual(['notBrought']);
    paste.markAdded();
    expect(paste.lines?.map((state) => state.line.line)).toEqual([1, 3]);
    paste.correct(3, { kind: 'other' });
    expect(paste.wanted().map((event) => event.kind)).toEqual(['other']);
  });

  test('says how a file was read', async () => {
    const paste = new PasteTable();
    await paste.readFile(file(new Uint8Array([...'Date,Type,Note\n9/3/25,DNA,caf'].map((sign) => sign.charCodeAt(0)).concat(0xe9))), screening);
    expect([paste.remark, paste.wanted()[0]?.note]).toEqual([expect.stringContaining('windows-1252'), 'café']);
  });

  test('refuses a file that is too large before reading it, and a workbook', async () => {
    const paste = new PasteTable();
    const large = new (class extends File {
      override get size(): number { return 2_000_001; }
      override arrayBuffer(): Promise<ArrayBuffer> { throw new Error('was read'); }
    })([], 'large.csv');
    await paste.readFile(large, screening);
    expect(paste.refusal).toContain('larger than 2 MB');
    await paste.readFile(file('PK\u0003\u0004'), screening);
    expect(paste.refusal).toContain('workbook');
    expect(paste.lines).toBeUndefined();
  });
});
