import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChronologyEvent } from '../../src/model/chronology.ts';
import { decodeTable, LARGEST_TABLE } from '../../src/model/read-events-bytes.ts';
import { readEvents, type EventReading, type EventTable, type ReadLine } from '../../src/model/read-events.ts';
import { cleanText } from '../../src/base/clean-text.ts';
import { readWrittenDate } from '../../src/ui/read-date.ts';

const reading = (more: Partial<EventReading> = {}): EventReading => ({
  children: [{ id: 'c1', label: 'AB' }, { id: 'c2', label: 'CD' }, { id: 'c3', label: 'E.F.' }],
  existing: [], assessedOn: '2025-11-22', readDate: readWrittenDate, clean: cleanText, pause: async () => {}, ...more,
});
const tableOf = async (text: string, more: Partial<EventReading> = {}): Promise<EventTable> => {
  const read = await readEvents(text, reading(more));
  if (!read.ok) throw new Error(read.problem);
  return read.value;
};
const eventLines = (table: EventTable): readonly ReadLine[] => table.lines.filter((line) => line.standing === 'ready' || line.standing === 'needsAttention');
const oneLine = async (text: string, more: Partial<EventReading> = {}): Promise<ReadLine> => {
  const lines = eventLines(await tableOf(text, more));
  expect(lines).toHaveLength(1);
  return lines[0] ?? (() => { throw new Error('no line'); })();
};
const problems = (line: ReadLine): readonly string[] => line.problems.map((problem) => `${problem.field} ${problem.reason}`);
const withTitles = (date: string, kind = 'DNA', child = 'AB', note = 'x'): string => `Date\tType\tChild\tNote\n${date}\t${kind}\t${child}\t${note}`;

describe('dates', () => {
  test.each([
    ['09/03/2025', '2025-03-09'], ['9.3.25', '2025-03-09'], ['9-3-2025', '2025-03-09'], ['9 March 2025', '2025-03-09'], ['9th March 2025', '2025-03-09'],
    ['9-Mar-25', '2025-03-09'], ['March 9, 2025', '2025-03-09'], ['2025-03-09', '2025-03-09'], ['20250309', '2025-03-09'], ['2025-03-09T14:30:00Z', '2025-03-09'],
    ['Mon 9 March 2025', '2025-03-09'], ['Wednesday, 9/3/25', '2025-03-09'], ['09/03/2025 00:00', '2025-03-09'], ['09/03/2025 2.30pm', '2025-03-09'],
    ['March 2025', '2025-03'], ['03/2025', '2025-03'], ['summer 2024', '2024-summer'], ['winter 2024-25', '2024-winter'], ['2024', '2024'],
  ])('%s is read as %s and no more exact than it is', async (written, date) => {
    const line = await oneLine(withTitles(written));
    expect([line.standing, line.event.date]).toEqual(['ready', date]);
  });

  test('a day number of a spreadsheet becomes its date, and that is said', async () => {
    const line = await oneLine(withTitles('45725'));
    expect([line.event.date, line.notices]).toEqual(['2025-03-09', ['serialNumber']]);
  });

  test('a time of day stays in the note', async () => {
    expect((await oneLine(withTitles('09/03/2025 14:30'))).event.note).toBe('x\nTime: 14:30');
  });

  test.each([
    ['', 'date missing'], ['31/02/2025', 'date notUnderstood'], ['03/25/2025', 'date notUnderstood'], ['9/3', 'date notUnderstood'], ['about March 2025', 'date notUnderstood'],
    ['9/3/25 - 12/3/25', 'date notUnderstood'], ['123456', 'date notUnderstood'], ['31 December 2026', 'date afterScreening'],
  ])('“%s” needs attention: %s', async (written, problem) => {
    const line = await oneLine(withTitles(written));
    expect([line.standing, problems(line)]).toEqual(['needsAttention', [problem]]);
    if (problem === 'date notUnderstood') expect(line.event.note).toContain(written);
  });
});

describe('kinds in everyday words', () => {
  test.each([
    ['DNA', 'notBrought'], ['WNB', 'notBrought'], ['Did not attend', 'notBrought'], ["Didn't attend clinic", 'notBrought'], ['Not brought', 'notBrought'], ['No show', 'notBrought'],
    ['Cancelled', 'appointmentMoved'], ['appointment cancelled by mum', 'appointmentMoved'], ['Rescheduled', 'appointmentMoved'],
    ['Contact', 'contact'], ['MASH contact', 'contact'], ['Referral', 'referral'], ['MARF sent', 'referral'],
    ['CIN closed', 'planClosed'], ['CP plan ended', 'planClosed'], ['Child in need plan opened', 'planOpened'], ['CP started', 'planOpened'],
    ['A&E', 'emergencyAttendance'], ['A & E attendance', 'emergencyAttendance'], ['ED', 'emergencyAttendance'], ['Police', 'police'], ['Police called to home', 'police'],
    ['Missing', 'missingEpisode'], ['reported missing', 'missingEpisode'], ['Bruise to arm', 'injury'], ['Unauthorised absence', 'absence'], ['No access visit', 'visitRefused'],
    ['Support offered', 'helpOffered'], ['Declined early help', 'helpDeclined'], ['Improvement', 'improvement'], ['Slipped back', 'setback'], ['Meeting', 'other'],
    ['Not brought to an appointment', 'notBrought'], ['emergencyAttendance', 'emergencyAttendance'],
  ])('%s is %s', async (written, kind) => {
    const line = await oneLine(withTitles('9/3/25', written));
    expect([line.standing, line.event.kind]).toEqual(['ready', kind]);
  });

  test.each([
    ['Referral to dentist', 'kind guessed'], ['telephone contact with mum', 'kind guessed'], ['no police involvement', 'kind guessed'],
    ['DNA then police called', 'kind oneOf'], ['Contact cancelled', 'kind oneOf'], ['Tea at school', 'kind notUnderstood'], ['', 'kind missing'],
  ])('“%s” is for the person to decide: %s', async (written, problem) => {
    expect(problems(await oneLine(withTitles('9/3/25', written)))).toEqual([problem]);
  });

  test('words that say more than the kind stay in the note', async () => {
    expect((await oneLine(withTitles('9/3/25', 'Police called to home'))).event.note).toBe('Police called to home\nx');
    expect((await oneLine(withTitles('9/3/25', 'DNA'))).event.note).toBe('x');
  });

  test('why a plan was closed and who moved an appointment are taken from the words', async () => {
    expect((await oneLine(withTitles('9/3/25', 'CIN closed - no consent'))).event.closedBecause).toBe('noConsent');
    expect((await oneLine(withTitles('9/3/25', 'Appointment cancelled by the clinic'))).event.movedBy).toBe('service');
  });
});

describe('children', () => {
  test.each([
    ['AB', ['c1']], ['ab', ['c1']], ['A.B.', ['c1']], ['EF', ['c3']], ['AB, CD', ['c1', 'c2']], ['AB and CD', ['c1', 'c2']], ['AB/CD', ['c1', 'c2']], ['all', []], ['Family', []], ['', []], ['Mum', []],
  ])('“%s” is understood', async (written, ids) => {
    const line = await oneLine(withTitles('9/3/25', 'DNA', written));
    expect([line.standing, line.event.children]).toEqual(['ready', ids]);
  });

  test('a child who is not on the list needs attention and stays in the note', async () => {
    const line = await oneLine(withTitles('9/3/25', 'DNA', 'AB, KL'));
    expect([line.event.children, problems(line), line.event.note]).toEqual([['c1'], ['children notListed'], 'x\nNamed in the table: KL']);
  });

  test('two children of the same label are not chosen between', async () => {
    const line = await oneLine(withTitles('9/3/25', 'DNA', 'AB'), { children: [{ id: 'c1', label: 'AB' }, { id: 'c2', label: 'A.B' }] });
    expect([line.event.children, problems(line)]).toEqual([[], ['children unclear']]);
  });
});

describe('tables', () => {
  test.each([
    ['tabs', 'Date\tType\tChild\n9/3/25\tDNA\tAB'], ['commas', 'Date,Type,Child\n9/3/25,DNA,AB'], ['semicolons', 'Date;Type;Child\n9/3/25;DNA;AB'], ['bars', 'Date|Type|Child\n9/3/25|DNA|AB'],
    ['another order', 'Initials,Event,When\nAB,DNA,9/3/25'], ['a line above', 'Chronology for the family\n\nDate,Type,Child\n9/3/25,DNA,AB'], ['no titles', '9/3/25,DNA,AB'],
    ['old line ends', 'Date,Type,Child\r9/3/25,DNA,AB\r'], ['a mark at the start', '\ufeffDate,Type,Child\r\n9/3/25,DNA,AB\r\n'], ['quotes', '"Date","Type","Child"\n"9/3/25","DNA","AB"'],
    ['titles of several words', 'Date of incident,Type of event,Child initials\n9/3/25,DNA,AB'],
  ])('with %s are read alike', async (_name, text) => {
    const { date, kind, children } = (await oneLine(text)).event;
    expect([date, kind, children]).toEqual(['2025-03-09', 'notBrought', ['c1']]);
  });

  test('agency, service, source, reason and further columns are kept', async () => {
    const line = await oneLine('When,What,Who,Agency,Clinic,Source,Reason,Details,Outcome\n9/3/25,DNA,AB,Hospital trust,Eye clinic,Record,No bus fare,Letter sent,Rebooked');
    expect(line.event).toEqual({ date: '2025-03-09', kind: 'notBrought', children: ['c1'], agency: 'Hospital trust', service: 'Eye clinic', source: 'record', reason: 'No bus fare', note: 'Letter sent\nOutcome: Rebooked' });
  });

  test('a quoted cell may hold separators, quotes and line ends', async () => {
    const line = await oneLine('Date,Type,Note\n9/3/25,DNA,"said ""later"", then\nleft"');
    expect([line.line, line.event.note]).toEqual([2, 'said "later", then\nleft']);
  });

  test('a quote that is never closed swallows nothing', async () => {
    const lines = eventLines(await tableOf('Date,Type,Note\n9/3/25,DNA,"unclosed\n10/3/25,Police,b\n11/3/25,A&E,c'));
    expect(lines.map((line) => [line.line, line.event.kind])).toEqual([[2, 'notBrought'], [3, 'police'], [4, 'emergencyAttendance']]);
  });

  test('lines that begin with a date and are no table are read one by one', async () => {
    const lines = eventLines(await tableOf('9 March 2025 - DNA\nMarch 2025: police came to the house\nNobody knows when'));
    expect(lines.map((line) => [line.event.date, line.event.kind, line.standing])).toEqual([
      ['2025-03-09', 'notBrought', 'ready'], ['2025-03', 'police', 'needsAttention'], [undefined, undefined, 'needsAttention'],
    ]);
  });

  test('titles repeated on a later page are no event', async () => {
    const table = await tableOf('Date,Type\n9/3/25,DNA\nDate,Type\n10/3/25,DNA');
    expect(table.lines.map((line) => line.standing)).toEqual(['heading', 'ready', 'heading', 'ready']);
  });

  test('an event already there, or twice in the table, is not taken again without a word', async () => {
    const existing: ChronologyEvent = { id: 'e1', date: '2025-03-09', kind: 'notBrought', children: ['c1'], note: 'X' };
    expect(problems(await oneLine(withTitles('9/3/25'), { existing: [existing] }))).toEqual(['line alreadyListed']);
    const twice = eventLines(await tableOf('Date,Type\n9/3/25,DNA\n9/3/25,DNA'));
    expect(twice.map((line) => line.standing)).toEqual(['ready', 'needsAttention']);
  });

  test.each(["=cmd|' /C calc'!A0", '+1+1', '@SUM(A1:A9)', '-2+3', '＝1+1'])('“%s” stays plain words, flagged', async (formula) => {
    const line = await oneLine(withTitles('9/3/25', 'DNA', 'AB', formula));
    expect([line.event.note, line.notices, line.standing]).toEqual([formula, ['formula'], 'ready']);
  });
});

describe('what is refused', () => {
  test('nothing, too much, and too many lines are refused before they are read', async () => {
    expect(await readEvents('  \n ', reading())).toEqual({ ok: false, problem: 'empty' });
    expect(await readEvents('x'.repeat(LARGEST_TABLE + 1), reading())).toEqual({ ok: false, problem: 'tooLarge' });
    const before = performance.now();
    expect(await readEvents('\n'.repeat(999_000) + '9/3/25,DNA', reading())).toEqual({ ok: false, problem: 'tooManyLines' });
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  test('a long table is read in slices with pauses between them', async () => {
    let pauses = 0;
    const table = await tableOf(`Date,Type\n${'9/3/25,DNA\n'.repeat(3_000)}`, { pause: async () => { pauses += 1; } });
    expect(table.lines).toHaveLength(3_001);
    expect(pauses).toBeGreaterThan(10);
  });
});

describe('bytes of a file', () => {
  const text = 'Date,Note\n9/3/25,Zoë – “café”';
  const wide = (littleEnd: boolean, mark: boolean): Uint8Array => {
    const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
    const view = new DataView(bytes.buffer);
    [...(mark ? ['\ufeff'] : []), ...text].forEach((sign, at) => { view.setUint16(at * 2, sign.charCodeAt(0), littleEnd); });
    return bytes;
  };
  test.each([
    ['UTF-8', new TextEncoder().encode(text), 'utf-8'], ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${text}`), 'utf-8'],
    ['UTF-16', wide(true, true), 'utf-16'], ['UTF-16 the other way round', wide(false, true), 'utf-16'], ['UTF-16 without a mark', wide(true, false), 'utf-16'],
    ['windows-1252', Uint8Array.from([...text].map((sign) => ({ '–': 0x96, '“': 0x93, '”': 0x94 })[sign] ?? sign.charCodeAt(0))), 'windows-1252'],
  ])('%s is recognised', (_name, bytes, encoding) => {
    const read = decodeTable(bytes);
    expect(read.ok && [read.value.text.replace('\ufeff', ''), read.value.encoding]).toEqual([text, encoding]);
  });

  test.each([
    ['workbook', [0x50, 0x4b, 3, 4]], ['workbook', [0xd0, 0xcf, 0x11, 0xe0]], ['pdf', [0x25, 0x50, 0x44, 0x46]], ['notText', [65, 66, 67, 68, 69, 0, 70, 71]],
  ])('a file that is %s is refused', (problem, bytes) => {
    expect(decodeTable(Uint8Array.from(bytes))).toEqual({ ok: false, problem });
  });

  test('a file over the limit is refused', () => {
    expect(decodeTable(new Uint8Array(LARGEST_TABLE + 1))).toEqual({ ok: false, problem: 'tooLarge' });
  });
});

describe('for every text', () => {
  const cell = fc.oneof(fc.constantFrom('9/3/25', 'DNA', 'AB', 'Date', 'Type', '', '"', '""', '"a\nb"', '=1', 'March 2025', '45725'), fc.string({ maxLength: 12 }));
  const anyText = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }).chain((rows) => fc.constantFrom('\t', ',', ';', '|').map((separator) => rows.map((row) => row.join(separator)).join('\n'))),
    fc.array(fc.constantFrom('"', ',', '\n', 'a', ' ', '\t', '\r', '9/3/25'), { maxLength: 60 }).map((signs) => signs.join('')),
  );

  test('no line is lost: put together, the lines are the text', async () => {
    await fc.assert(fc.asyncProperty(anyText, async (text) => {
      const read = await readEvents(text, reading());
      const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
      if (!read.ok) { expect(plain.trim()).toBe(''); return; }
      expect(read.value.lines.map((line) => line.text).join('\n')).toBe(plain.replace(/\n$/, ''));
      const starts = read.value.lines.map((line) => line.line);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    }), { numRuns: 500 });
  });

  test('every line is ready with a date and a kind, says its problem, or is a heading or blank', async () => {
    await fc.assert(fc.asyncProperty(anyText, async (text) => {
      const read = await readEvents(text, reading());
      if (!read.ok) return;
      for (const line of read.value.lines) {
        if (line.standing === 'ready') expect([line.event.date, line.event.kind, line.problems.length]).toEqual([expect.any(String), expect.any(String), 0]);
        else if (line.standing === 'needsAttention') expect(line.problems.length).toBeGreaterThan(0);
        else expect(['heading', 'aboveHeading', 'blank']).toContain(line.standing);
      }
    }), { numRuns: 300 });
  });

  test('reading the same table twice gives the same', async () => {
    await fc.assert(fc.asyncProperty(anyText, async (text) => {
      expect(await readEvents(text, reading())).toEqual(await readEvents(text, reading()));
    }), { numRuns: 50 });
  });
});
