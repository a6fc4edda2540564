import { spanOf } from '../base/calendar-date.ts';
import type { ChronologyEvent } from './chronology.ts';
import { LONGEST_NOTE, type EvidenceSource } from './rating.ts';
import { namesAdult, readChildren } from './read-events-children.ts';
import type { ColumnRole, TableColumn } from './read-events-columns.ts';
import { readCellDate } from './read-events-dates.ts';
import { plainWords, readClosure, readKind, readMovedBy } from './read-events-kinds.ts';
import type { TableRow } from './read-events-table.ts';
import { EVIDENCE_SOURCE_WORDS } from './words.ts';
import type { EventPart, EventReading, LineNotice, LineProblem, ReadLine } from './read-events.ts';

const LONGEST_NAME = 120;
/** A sign that a spreadsheet would take for a formula, its full-width twins included; a lone dash stands for nothing. */
const FORMULA = /^\s*[=+\-@＝＋－＠](?=\s*\S)/u;
const PLACEHOLDER = /^(?:[-–—.?]|n\/a)$/i;

const SOURCES: readonly (readonly [RegExp, EvidenceSource])[] = [
  [/^(?:i saw (?:it|this)|seen|observed|direct observation|observation)$/, 'sawIt'], [/^(?:child|child told|child told me|the child|disclosure|disclosed by child|the child told or showed me)$/, 'childToldOrShowed'],
  [/^(?:mum|mother|dad|father|parents?|carers?|parent or carer|parent or carer told me|told by (?:mum|mother|dad|father|parent))$/, 'parentOrCarer'],
  [/^(?:professional|another professional|gp|health visitor|hv|school nurse|social worker|teacher|midwife)$/, 'professional'],
  [/^(?:record|a record|records|file|system|cpoms|emis|systmone|myconcern|letter|report|notes)$/, 'record'], [/^(?:someone else|neighbour|relative|family member)$/, 'someoneElse'], [/^(?:anonymous|anon)$/, 'anonymous'],
];

interface Parts { readonly note: readonly string[]; readonly problems: readonly LineProblem[]; readonly event: Partial<EventPart>; readonly notices?: readonly LineNotice[] }
const NOTHING: Parts = { note: [], problems: [], event: {} };

const datePart = (cell: string, { readDate, assessedOn }: EventReading): Parts => {
  if (cell === '') return { ...NOTHING, problems: [{ field: 'date', reason: 'missing' }] };
  const read = readCellDate(cell, readDate);
  if (!read.ok) return { ...NOTHING, note: [`Date as written: ${cell}`], problems: [{ field: 'date', reason: 'notUnderstood', why: read.problem }] };
  const { date, fromSerialNumber, time } = read.value;
  return {
    note: time === undefined ? [] : [`Time: ${time}`], event: { date },
    problems: spanOf(date).first > assessedOn ? [{ field: 'date', reason: 'afterScreening' }] : [],
    notices: fromSerialNumber ? ['serialNumber'] : [],
  };
};

/** The kind from its own cell, else as a guess from the words of the note, which only the person can confirm. */
const kindPart = (cell: string, note: string): Parts => {
  const read = readKind(cell === '' ? note : cell);
  const kept = read.certainty === 'certain' && read.whole ? [] : [cell];
  switch (read.certainty) {
    case 'certain': return { note: kept, event: { kind: read.kind }, problems: cell === '' && !read.whole ? [{ field: 'kind', reason: 'guessed' }] : [] };
    case 'guess': return { note: kept, event: { kind: read.kind }, problems: [{ field: 'kind', reason: 'guessed' }] };
    case 'oneOf': return { note: kept, event: {}, problems: [{ field: 'kind', reason: 'oneOf', kinds: read.kinds }] };
    case 'none': return { note: kept, event: {}, problems: [{ field: 'kind', reason: cell === '' ? 'missing' : 'notUnderstood' }] };
  }
};

const childrenPart = (cell: string, { children }: EventReading): Parts => {
  const read = readChildren(cell, children);
  const strangers = read.notListed.filter((words) => !namesAdult(words));
  const named = [...read.notListed, ...read.unclear];
  return {
    event: { children: read.children }, note: named.length === 0 ? [] : [`Named in the table: ${named.join(', ')}`],
    problems: [
      ...(strangers.length > 0 ? [{ field: 'children', reason: 'notListed', words: strangers } as const] : []),
      ...(read.unclear.length > 0 ? [{ field: 'children', reason: 'unclear', words: read.unclear } as const] : []),
    ],
  };
};

const SOURCE_WORDS = new Set(Object.values(EVIDENCE_SOURCE_WORDS).map(plainWords).flatMap((words) => [words, words.replace(/^(?:a|another|the) /, '')]));

/** Words that say more than the closed list does, such as "letter from GP", stay in the note too. */
const sourcePart = (cell: string): Parts => {
  const words = plainWords(cell);
  const source = SOURCES.find(([pattern]) => pattern.test(words))?.[1];
  return { ...NOTHING, note: cell === '' || SOURCE_WORDS.has(words) ? [] : [`Source: ${cell}`], event: source === undefined ? {} : { source } };
};

const namePart = (field: 'agency' | 'service', title: string, cell: string): Parts => {
  if (cell === '') return NOTHING;
  return cell.length <= LONGEST_NAME ? { ...NOTHING, event: { [field]: cell } } : { ...NOTHING, note: [`${title}: ${cell}`] };
};

const detailPart = (kind: ChronologyEvent['kind'] | undefined, words: string, reason: string): Parts => {
  const closedBecause = kind === 'planClosed' ? readClosure(`${words} ${reason}`) : undefined;
  const movedBy = kind === 'appointmentMoved' ? readMovedBy(`${words} ${reason}`) : undefined;
  return { ...NOTHING, event: { ...(reason === '' ? {} : { reason }), ...(closedBecause === undefined ? {} : { closedBecause }), ...(movedBy === undefined ? {} : { movedBy }) } };
};

/** A key by which the same event is known again, whoever entered it and in whatever order. */
export const sameEventKey = (event: EventPart): string =>
  [event.date ?? '', event.kind ?? '', [...event.children].sort().join('+'), plainWords(event.note ?? '')].join('|');

const keysOf = new WeakMap<readonly ChronologyEvent[], ReadonlySet<string>>();
const existingKeys = (events: readonly ChronologyEvent[]): ReadonlySet<string> => {
  const known = keysOf.get(events) ?? new Set(events.map(sameEventKey));
  keysOf.set(events, known);
  return known;
};

/**
 * Gives one row of a table as far as it was understood. Words that fit no field are kept in the note.
 * @param seen keys of the rows before, to which this one is added
 */
export const readLine = (row: TableRow, columns: readonly TableColumn[], reading: EventReading, seen: Set<string>): ReadLine => {
  const cells = row.cells.map((cell) => reading.clean(cell).trim());
  const of = (role: ColumnRole): string => { const at = columns.findIndex((column) => column.role === role); return at < 0 || PLACEHOLDER.test(cells[at] ?? '') ? '' : (cells[at] ?? ''); };
  const titleOf = (role: ColumnRole): string => columns.find((column) => column.role === role)?.title ?? role;
  const kind = kindPart(of('kind'), of('note'));
  const parts = [
    kind, datePart(of('date'), reading), childrenPart(of('children'), reading), namePart('agency', titleOf('agency'), of('agency')),
    namePart('service', titleOf('service'), of('service')), sourcePart(of('source')), detailPart(kind.event.kind, of('kind'), of('reason')),
  ];
  const others = cells.flatMap((cell, at) => {
    const column = columns[at];
    if (cell === '' || (column !== undefined && column.role !== 'other')) return [];
    return [`${column?.title ?? `Column ${at + 1}`}: ${cell}`];
  });
  const [kindNote, ...notes] = parts.map((part) => part.note);
  const note = [...(kindNote ?? []), of('note'), ...others, ...notes.flat()].filter((text) => text !== '').join('\n');
  const tooLong = note.length > LONGEST_NOTE || of('reason').length > LONGEST_NOTE;
  const event: EventPart = Object.assign({ children: [] }, ...parts.map((part) => part.event), note === '' || tooLong ? {} : { note });
  const key = sameEventKey(event);
  const isKnown = event.date !== undefined && (existingKeys(reading.existing).has(key) || seen.has(key));
  seen.add(key);
  const problems: readonly LineProblem[] = [
    ...parts.flatMap((part) => part.problems),
    ...(tooLong ? [{ field: 'line', reason: 'tooLong' } as const] : []), ...(isKnown ? [{ field: 'line', reason: 'alreadyListed' } as const] : []),
  ];
  const notices: readonly LineNotice[] = [...parts.flatMap((part) => part.notices ?? []), ...(cells.some((cell) => FORMULA.test(cell)) ? ['formula' as const] : [])];
  return { line: row.line, text: row.text, standing: problems.length > 0 ? 'needsAttention' : 'ready', event, problems, notices };
};
