import fc from 'fast-check';
import { ClosureReason, EventKind, type ChronologyEvent } from '../../../src/model/chronology.ts';

export type EventLine = Partial<ChronologyEvent> & Pick<ChronologyEvent, 'kind'>;

/** A chronology from its lines, numbered in their order. */
export const chronology = (...lines: readonly EventLine[]): readonly ChronologyEvent[] => lines.map((line, at) => ({ id: `e${at + 1}`, date: '2026-06-01', children: [], ...line }));

/** Any event of two years, vague dates included. */
export const anyLine: fc.Arbitrary<EventLine> = fc.record({
  kind: fc.constantFrom(...EventKind.options),
  date: fc.constantFrom('2025', '2025-06', '2025-summer', '2026-01-09', '2026-03', '2026-03-10', '2026-11-01'),
  children: fc.constantFrom([], ['c1'], ['c2'], ['c1', 'c2']),
}, { requiredKeys: ['kind', 'date', 'children'] }).chain((line) => fc.record({
  service: fc.constantFrom('Dentist', 'dentist ', 'Eyes'), rebookedAndKept: fc.constant(true), movedBy: fc.constantFrom('family' as const, 'service' as const),
  closedBecause: fc.constantFrom(...ClosureReason.options), explained: fc.boolean(), essential: fc.boolean(), note: fc.constantFrom('one', 'two'),
}, { requiredKeys: [] }).map((more) => ({ ...line, ...more })));
