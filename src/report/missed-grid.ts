import { dateInWords, spanOf } from '../base/calendar-date.ts';
import { withinTwelveMonths } from '../engine/chronology-counts.ts';
import type { ChronologyEvent } from '../model/chronology.ts';
import type { Child } from '../model/household.ts';

/** One missed or moved appointment in a place of the grid. */
export interface MissedEntry {
  readonly event: ChronologyEvent;
  /** Why it is shown and not counted; undefined where it counts. */
  readonly leftOut: string | undefined;
}

/** The appointments of one child with one service. */
export interface MissedCell {
  readonly count: number;
  readonly entries: readonly MissedEntry[];
}

export interface MissedRow {
  readonly key: string;
  readonly who: string;
  readonly cells: readonly MissedCell[];
  readonly total: number;
}

/** Missed and moved appointments of twelve months: children down, services across, and how many in all. */
export interface MissedGrid {
  readonly services: readonly string[];
  readonly rows: readonly MissedRow[];
  readonly serviceTotals: readonly number[];
  /** The family total, which is what the rules read. */
  readonly total: number;
}

interface Place { readonly who: string; readonly ids: readonly string[]; readonly service: string; readonly event: ChronologyEvent; readonly leftOut: string | undefined }

const SERVICE_NOT_NAMED = 'Service not named';
/** A family that moves an appointment once has a reason; from the second time it counts, as one. */
const MOVES_THAT_COUNT = 2;

/** The service of an appointment, else the agency that told of it. */
export const serviceOf = (event: ChronologyEvent): string => { const named = (event.service ?? event.agency ?? '').trim(); return named === '' ? SERVICE_NOT_NAMED : named; };

const reasonLeftOut = (event: ChronologyEvent): string | undefined =>
  event.rebookedAndKept === true ? 'rebooked and kept, not counted' : event.kind === 'appointmentMoved' && event.movedBy === 'service' ? 'moved by the service, not counted' : undefined;

/** A missed appointment stands with each child who was not brought; one that was moved stands with the children together. */
const placesOf = (event: ChronologyEvent): readonly Place[] => {
  const leftOut = reasonLeftOut(event);
  const service = serviceOf(event);
  const sets = event.kind === 'notBrought' && event.children.length > 0 ? event.children.map((id) => [id]) : [[...event.children].sort()];
  return sets.map((ids) => ({ who: ids.join(','), ids, service, event, leftOut }));
};

const cellOf = (places: readonly Place[]): MissedCell => {
  const missed = places.filter(({ event }) => event.kind === 'notBrought');
  const moved = places.filter(({ event }) => event.kind === 'appointmentMoved');
  const countedMoves = moved.filter(({ leftOut }) => leftOut === undefined);
  const movesCount = countedMoves.length >= MOVES_THAT_COUNT;
  const entries = places.map(({ event, leftOut }) => ({ event, leftOut: leftOut ?? (event.kind === 'appointmentMoved' && !movesCount ? 'moved once, not counted yet' : undefined) }));
  return { count: missed.filter(({ leftOut }) => leftOut === undefined).length + (movesCount ? 1 : 0), entries: entries.toSorted((a, b) => (spanOf(a.event.date).first < spanOf(b.event.date).first ? -1 : 1)) };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

/**
 * Gives the grid of missed and moved appointments in the twelve months before the screening. Its total is the number that the
 * rules read: each appointment a child was not brought to, and one for each that the family moved twice or more.
 * @param whoOf what some children are called, by their ids; none are the whole household
 */
export const missedGrid = (events: readonly ChronologyEvent[], children: readonly Child[], assessedOn: string, whoOf: (ids: readonly string[]) => string): MissedGrid => {
  const places = withinTwelveMonths(events, assessedOn).filter((event) => event.kind === 'notBrought' || event.kind === 'appointmentMoved').flatMap(placesOf);
  const services = [...new Map(places.map(({ service }) => [service.toLowerCase(), service] as const).toReversed())].toSorted((a, b) => (a[0] < b[0] ? -1 : 1));
  const people = new Map(places.map(({ who, ids }) => [who, ids] as const));
  const order = (ids: readonly string[]): number => (ids.length === 1 ? children.findIndex((child) => child.id === ids[0]) : children.length + (ids.length === 0 ? 1 : 0));
  const byCell = new Map<string, Place[]>();
  for (const place of places) {
    const key = `${place.who}|${place.service.toLowerCase()}`;
    const own = byCell.get(key);
    if (own) own.push(place); else byCell.set(key, [place]);
  }
  const rows = [...people].toSorted((a, b) => order(a[1]) - order(b[1])).map(([key, ids]): MissedRow => {
    const cells = services.map(([service]) => cellOf(byCell.get(`${key}|${service}`) ?? []));
    return { key, who: whoOf(ids), cells, total: sum(cells.map((cell) => cell.count)) };
  });
  return {
    services: services.map(([, name]) => name), rows, total: sum(rows.map((row) => row.total)),
    serviceTotals: services.map((_service, at) => sum(rows.map((row) => row.cells[at]?.count ?? 0))),
  };
};

const MOST_ENTRIES = 6;
const LONGEST_REASON = 80;

const entryInWords = ({ event, leftOut }: MissedEntry, reasons: boolean): string => {
  const reason = reasons ? (event.reason ?? '').trim() : '';
  const notes = [
    event.kind === 'appointmentMoved' && leftOut === undefined ? 'moved' : '', leftOut ?? '', event.explained === true ? 'explained' : '',
    reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason,
  ].filter((part) => part !== '');
  return `${dateInWords(event.date)}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
};

/**
 * Gives a place of the grid in words: each date with what is special about it, the latest of very many.
 * @param reasons whether the reasons that people typed are told too
 */
export const cellInWords = (cell: MissedCell, reasons = true): string => {
  if (cell.entries.length === 0) return 'none';
  const left = cell.entries.length - MOST_ENTRIES;
  return `${left > 0 ? `${left} earlier; ` : ''}${cell.entries.slice(-MOST_ENTRIES).map((entry) => entryInWords(entry, reasons)).join('; ')}`;
};
