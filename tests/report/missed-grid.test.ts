import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInWords } from '../../src/base/calendar-date.ts';
import { householdCounts } from '../../src/engine/chronology-counts.ts';
import { inputWords } from '../../src/engine/input-words.ts';
import { cellInWords, missedGrid } from '../../src/report/missed-grid.ts';
import { sampleMaterial } from '../../src/app/sample-records.ts';
import { plainText } from '../../src/base/document-blocks.ts';
import { composeRecord } from '../../src/report/compose-record.ts';
import { assess } from '../../src/engine/assess.ts';
import { prepareBank } from '../../src/engine/prepared-bank.ts';
import type { Child } from '../../src/model/household.ts';
import type { ChronologyEvent } from '../../src/model/chronology.ts';
import type { Screening } from '../../src/model/screening.ts';
import { bank, begun, childOf, TODAY, withChildren } from '../features/household/opened.ts';
import { anyLine, chronology, type EventLine } from '../features/chronology/events.ts';

const children = ['c1', 'c2', 'c3'].map((id) => childOf(id));
const prepared = prepareBank(bank);
const gridOf = (events: readonly ChronologyEvent[], listed: readonly Child[], day: string) => missedGrid(events, listed, day, (ids) => ids.join(' and '));
const withEvents = (events: readonly ChronologyEvent[]): Screening => ({ ...withChildren(begun('gp'), children), chronology: events });

/** The rules that fire, each with the facts that it names, the number of events behind each and its words. */
const firedFacts = (screening: Screening): ReadonlyMap<string, readonly { readonly name: string; readonly value: unknown; readonly events: number; readonly words: string }[]> =>
  new Map(assess(screening, prepared).children.flatMap((child) => child.findings).map((finding) => [finding.rule.id, finding.inputs.flatMap((input) =>
    (input.kind === 'fact' ? [{ name: input.name, value: input.value, events: input.events.length, words: inputWords(input, screening, bank).details.join('; ') }] : []))]));

describe('eleven missed appointments over three siblings and four services', () => {
  const services = ['Dentist', 'Eye clinic', 'Speech therapy', 'Paediatrics'];
  const missed: readonly EventLine[] = Array.from({ length: 11 }, (_none, at) => ({ kind: 'notBrought', date: `2026-0${1 + (at % 9)}-1${at % 9}`, children: [`c${1 + (at % 3)}`], service: services[at % 4] ?? '' }));
  const events = chronology(...missed);

  test('make a family total of eleven that no one service sees', () => {
    const grid = gridOf(events, children, TODAY);
    expect([grid.total, grid.rows.map((row) => row.total), [...grid.serviceTotals].sort()]).toEqual([11, [4, 4, 3], [2, 3, 3, 3]]);
    expect(grid.services).toEqual(['Dentist', 'Eye clinic', 'Paediatrics', 'Speech therapy']);
  });

  test('fire the rule on the whole family, with the events behind it and their dates', () => {
    const [fact] = firedFacts(withEvents(events)).get('CUM-08') ?? [];
    expect([fact?.name, fact?.value, fact?.events]).toEqual(['familyMissed12m', 11, 11]);
    expect(fact?.words).toContain('C1, Dentist: 10 January 2026');
    for (const { date } of events) expect(fact?.words).toContain(dateInWords(date));
    for (const who of ['C1', 'C2', 'C3']) for (const service of services) expect(fact?.words.includes(`${who}, ${service}`)).toBe(events.some((event) => event.service === service && event.children[0] === who.toLowerCase()));
  });
});

describe('in the record', () => {
  const events = chronology(...['Dentist', 'Eye clinic', 'Dr Okoro'].map((service, at): EventLine => ({ kind: 'notBrought', date: `2026-0${at + 3}-10`, children: [`c${at + 1}`], service, reason: 'Mum was ill' })));
  const tables = (audience: 'safeguardingFile' | 'supervision', childId?: string) => composeRecord(sampleMaterial({ ...withEvents(events), assessedOn: TODAY }), { audience, childId }).blocks
    .flatMap((block) => (block.kind === 'table' && block.caption.startsWith('Missed and moved appointments of the whole family') ? [[...block.columns.map(({ title }) => title), ...block.rows.flat().map(plainText)].join(' | ')] : []));

  test('the grid stands behind the rule, with child, service, day and total', () => {
    expect(tables('safeguardingFile')).toHaveLength(1);
    expect(tables('safeguardingFile')[0]).toMatch(/^Who \| Dentist \| Dr Okoro \| Eye clinic \| Total \| C1 \| 1: 10 March 2026 \| 0 \| 0 \| 1 \| .* \| All \| 1 \| 1 \| 1 \| 3$/);
  });

  test('for supervision it names no service and no child, and the record of one child leaves it out', () => {
    expect(tables('supervision')[0]).toMatch(/Child 1 \| 1: 10 March 2026/);
    expect(tables('supervision')[0]).not.toMatch(/Okoro|Dentist|C1|ill/);
    expect(tables('safeguardingFile', 'c1')).toEqual([]);
  });
});

test('four contacts and two plans closed after tidy visits fire the rules on contacts, return and slipping back, with their dates', () => {
  const fired = firedFacts(withEvents(chronology(
    { kind: 'contact', date: '2026-01-10' }, { kind: 'planClosed', date: '2026-02-20', closedBecause: 'afterTidyVisit' }, { kind: 'contact', date: '2026-04-02' },
    { kind: 'planClosed', date: '2026-06-15', closedBecause: 'afterTidyVisit' }, { kind: 'contact', date: '2026-08-01' }, { kind: 'contact', date: '2026-10-05' },
  )));
  expect(fired.get('CUM-01')?.map((fact) => [fact.name, fact.value])).toContainEqual(['frontDoorContacts12m', 4]);
  for (const date of ['10 January 2026', '2 April 2026', '1 August 2026', '5 October 2026']) expect(fired.get('CUM-01')?.[0]?.words).toContain(date);
  expect(fired.get('CUM-02')?.[0]?.words).toMatch(/plan closed, 20 February 2026.*2 April 2026/);
  expect(fired.get('CUM-03')?.find((fact) => fact.name === 'improveSlipCycles')).toMatchObject({ value: 2, events: 4 });
  expect(fired.get('CUM-03')?.find((fact) => fact.name === 'improveSlipCycles')?.words).toMatch(/20 February 2026.*15 June 2026/);
});

describe('the grid', () => {
  test('adds up to the number that the rules read, whatever the events', () => {
    fc.assert(fc.property(fc.array(anyLine, { maxLength: 25 }), (lines) => {
      const grid = gridOf(chronology(...lines), children, TODAY);
      expect(grid.total).toBe(householdCounts(chronology(...lines), TODAY)['familyMissed12m']?.count ?? 0);
      expect(grid.serviceTotals.reduce((sum, count) => sum + count, 0)).toBe(grid.total);
    }), { numRuns: 500 });
  });

  test('shows every missed or moved appointment of the year, counted or not', () => {
    fc.assert(fc.property(fc.array(anyLine, { maxLength: 15 }), (lines) => {
      const events = chronology(...lines);
      const shown = new Set(gridOf(events, children, TODAY).rows.flatMap((row) => row.cells.flatMap((cell) => cell.entries.map((entry) => entry.event.id))));
      const appointments = events.filter((event) => (event.kind === 'notBrought' || event.kind === 'appointmentMoved') && !['2025', '2025-06', '2025-summer'].includes(event.date));
      for (const event of appointments) expect(shown.has(event.id)).toBe(true);
    }), { numRuns: 200 });
  });

  test('says why an appointment is not counted, and when one that was moved again is', () => {
    const words = (...lines: readonly EventLine[]): string => gridOf(chronology(...lines), children, TODAY).rows.flatMap((row) => row.cells.map((cell) => `${cell.count}: ${cellInWords(cell)}`)).join(' / ');
    const moved: EventLine = { kind: 'appointmentMoved', children: ['c1'], service: 'Dentist' };
    expect(words(moved)).toBe('0: 1 June 2026 (moved once, not counted yet)');
    expect(words(moved, { ...moved, date: '2026-07-01', reason: 'no bus' })).toBe('1: 1 June 2026 (moved); 1 July 2026 (moved; no bus)');
    expect(words({ ...moved, movedBy: 'service' })).toBe('0: 1 June 2026 (moved by the service, not counted)');
    expect(words({ ...moved, kind: 'notBrought', rebookedAndKept: true })).toBe('0: 1 June 2026 (rebooked and kept, not counted)');
  });
});
