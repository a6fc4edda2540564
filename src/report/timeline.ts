import { addMonths, dateInWords, dayNumber, spanOf } from '../base/calendar-date.ts';
import type { Drawing, Shape } from '../base/document-blocks.ts';
import type { ChronologyEvent, EventKind } from '../model/chronology.ts';
import { joined } from '../model/words.ts';
import { axisOver, axisShapes, type TimelineAxis } from './timeline-axis.ts';
import { markOf, round, TIMELINE_LANES, type TimelineKind } from './timeline-lanes.ts';
import { levelShapes, type TimelineLevels } from './timeline-levels.ts';
import { lookOf, words, type Look } from './timeline-look.ts';

export interface TimelineChoices {
  /** The day of the screening; a line marks the day twelve months before it. */
  readonly assessedOn: string;
  /** Levels of earlier screenings and, where it may be shown, of this one: the household first, then child by child. */
  readonly levels?: readonly TimelineLevels[];
  /** Width in points; the text keeps its size, so that a narrow picture stays readable. */
  readonly width?: number;
  readonly textSize?: number;
}

export interface Timeline {
  readonly drawing: Drawing;
  /** What the picture shows, in words. */
  readonly alternative: string;
  readonly caption: string;
}

/** Room for a number of three figures, and for wider ones where very many events would draw very many marks. */
const PLACE_IN_LETTERS = 2;
const WIDE_PLACE_IN_LETTERS = 3;
const MANY_EVENTS = 1_000;

/** Events that fall into one place of a row: drawn as one mark, with their number when there are several. */
interface Cluster { readonly x: number; readonly count: number }

/** A row has places of one width, so that no mark ever lies over another. A single mark stands where it belongs as far as there is room. */
const clustersOf = (events: readonly ChronologyEvent[], axis: TimelineAxis, look: Look, room: number): readonly Cluster[] => {
  const places = new Map<number, { count: number; x: number }>();
  for (const event of events) {
    const { first, last } = spanOf(event.date);
    const x = axis.x((dayNumber(first) + dayNumber(last)) / 2);
    const place = Math.floor(x / room);
    const known = places.get(place);
    if (known) known.count += 1; else places.set(place, { count: 1, x });
  }
  return [...places].map(([place, { count, x }]) => {
    if (count > 1) return { count, x: (place + 0.5) * room };
    const from = places.has(place - 1) ? place * room + look.radius : x;
    const to = places.has(place + 1) ? (place + 1) * room - look.radius : x;
    return { count, x: Math.min(Math.max(x, from), Math.max(to, from)) };
  });
};

/** The days that vague dates can mean, each span once. */
const spanShapes = (events: readonly ChronologyEvent[], axis: TimelineAxis, y: number, { radius }: Look): readonly Shape[] =>
  [...new Set(events.map((event) => event.date))].flatMap((date): readonly Shape[] => {
    const { first, last } = spanOf(date);
    if (first === last) return [];
    const x = axis.x(dayNumber(first));
    return [{ kind: 'rectangle', x: round(x), y: round(y - radius * 0.4), width: round(axis.x(dayNumber(last) + 1) - x), height: round(radius * 0.8), fillTone: 0.2, edgeTone: 0.7, thickness: 0.5 }];
  });

const clusterShapes = (kind: TimelineKind, { x, count }: Cluster, y: number, { radius, text }: Look): readonly Shape[] => {
  if (count === 1) return [markOf(kind, x, y, radius)];
  const words = String(count);
  const half = Math.max(radius * 1.2, words.length * text * 0.3 + 1);
  return [
    { kind: 'rectangle', x: round(x - half), y: round(y - text * 0.6), width: round(half * 2), height: round(text * 1.2), fillTone: kind.filled ? 1 : 0, edgeTone: 1, thickness: 1 },
    { kind: 'text', x: round(x), y: round(y + text * 0.35), text: words, size: text * 0.95, strong: true, anchor: 'middle', tone: kind.filled ? 0 : 1 },
  ];
};

/** The title of a lane, and for each of its rows the words, the sign and the marks. Gives the height used. */
const laneShapes = (title: string, rows: readonly (readonly [TimelineKind, readonly ChronologyEvent[]])[], axis: TimelineAxis, top: number, look: Look, room: number): { readonly shapes: readonly Shape[]; readonly bottom: number } => {
  const { text, radius, row, isNarrow } = look;
  const shapes: Shape[] = [
    { kind: 'line', x1: 0, y1: top, x2: look.width, y2: top, tone: 0.3, thickness: 0.75 },
    ...words(title, 0, top + text * 1.2, look, true),
  ];
  let y = top + text * 1.6;
  for (const [kind, events] of rows) {
    const wordsY = isNarrow ? y + text : y + row / 2 + text * 0.35;
    const marksY = isNarrow ? y + text * 2.1 : y + row / 2;
    shapes.push(...words(kind.words, radius * 3.2, wordsY, look), markOf(kind, radius * 1.3, wordsY - text * 0.35, radius), ...spanShapes(events, axis, marksY, look));
    // Numbers stand after all marks of their row, so that marks of one look follow each other and can be drawn in one stroke.
    const drawn = clustersOf(events, axis, look, room).flatMap((cluster) => clusterShapes(kind, cluster, marksY, look));
    for (const wanted of ['polygon', 'rectangle', 'text'] as const) shapes.push(...drawn.filter((shape) => shape.kind === wanted));
    y += row;
  }
  return { shapes, bottom: round(y + text * 0.4) };
};

const counted = (count: number): string => `${count} ${count === 1 ? 'event' : 'events'}`;

const inWords = (events: readonly ChronologyEvent[], byKind: ReadonlyMap<EventKind, readonly ChronologyEvent[]>, first: string, last: string, levels: readonly TimelineLevels[]): string => {
  const kinds = TIMELINE_LANES.flatMap((lane) => lane.kinds).flatMap(({ kind, words }) => { const own = byKind.get(kind)?.length ?? 0; return own === 0 ? [] : [`${words.toLowerCase()} ${own}`]; });
  const years = new Map<string, number>();
  for (const event of events) years.set(event.date.slice(0, 4), (years.get(event.date.slice(0, 4)) ?? 0) + 1);
  const busiest = [...years].toSorted((a, b) => b[1] - a[1])[0];
  return [
    events.length === 0 ? 'Timeline without events.' : `Timeline of ${counted(events.length)} from ${dateInWords(first.slice(0, 7))} to ${dateInWords(last.slice(0, 7))}: ${joined(kinds)}.`,
    years.size > 1 && busiest ? `Most in one year: ${busiest[1]} in ${busiest[0]}.` : '',
    levels[0] === undefined ? '' : `Levels of need${levels.length > 1 ? `, ${levels[0].name.toLowerCase()}` : ''}: ${levels[0].points.map((one) => `${one.words} on ${dateInWords(one.date)}`).join('; ')}.`,
    levels.length > 1 ? 'The table of levels gives those of each child.' : '',
    events.length === 0 ? '' : 'The table of events gives each with its date.',
  ].filter((part) => part !== '').join(' ');
};

const yearBefore = (axis: TimelineAxis, assessedOn: string, bottom: number, look: Look): readonly Shape[] => {
  const day = dayNumber(addMonths(assessedOn, -12));
  if (day <= axis.from || day >= axis.to) return [];
  const x = axis.x(day);
  const text = '12 months before the screening';
  // As near to its line as the words have room inside the picture.
  const room = text.length * look.text * 0.56;
  const from = Math.max(0, Math.min(look.isNarrow ? x - room / 2 : x, look.width - room));
  return [
    { kind: 'line', x1: round(x), y1: look.text * 1.6, x2: round(x), y2: bottom, tone: 0.8, thickness: 1.5 },
    { kind: 'text', x: round(from), y: round(look.text * 1.2), text, size: look.text },
  ];
};

/**
 * Gives the events as a picture over time that reads in black and white: lanes of kinds that belong together, one row and one
 * mark for each kind, vague dates as bars over the time they can mean, and a number where events lie too close. Levels of
 * screenings stand under them as a stair.
 * @param events in any order
 */
export const timelineOf = (events: readonly ChronologyEvent[], choices: TimelineChoices): Timeline => {
  const look = lookOf(choices);
  const levels = choices.levels ?? [];
  const room = look.text * (events.length > MANY_EVENTS ? WIDE_PLACE_IN_LETTERS : PLACE_IN_LETTERS);
  const byKind = new Map<EventKind, ChronologyEvent[]>();
  const days = levels.flatMap(({ points }) => points.map((point) => point.date)).toSorted();
  let first = days[0] ?? '9999-12-31';
  let last = days.at(-1) ?? '0000-01-01';
  for (const event of events) {
    const own = byKind.get(event.kind);
    if (own) own.push(event); else byKind.set(event.kind, [event]);
    const span = spanOf(event.date);
    if (span.first < first) first = span.first;
    if (span.last > last) last = span.last;
  }
  const axis = axisOver(first < choices.assessedOn ? first : choices.assessedOn, last > choices.assessedOn ? last : choices.assessedOn, look.left, look.width - look.text);
  const top = look.text * 2;
  const marks: Shape[] = [];
  let bottom = top;
  for (const lane of TIMELINE_LANES) {
    const rows = lane.kinds.flatMap((kind) => { const own = byKind.get(kind.kind); return own ? [[kind, own] as const] : []; });
    if (rows.length === 0) continue;
    const drawn = laneShapes(lane.title, rows, axis, bottom, look, room);
    marks.push(...drawn.shapes);
    bottom = drawn.bottom;
  }
  if (days.length > 0) {
    const drawn = levelShapes(levels, axis, bottom, look);
    marks.push({ kind: 'line', x1: 0, y1: bottom, x2: look.width, y2: bottom, tone: 0.3, thickness: 0.75 }, ...drawn.shapes);
    bottom = drawn.bottom;
  }
  return {
    drawing: { width: look.width, height: round(bottom + look.text * 1.8), shapes: [...axisShapes(axis, top, bottom, look.text), ...yearBefore(axis, choices.assessedOn, bottom, look), ...marks] },
    alternative: inWords(events, byKind, first, last, levels),
    caption: [
      events.length === 0 ? '' : 'Events over time. A bar is a date that is only roughly known; a number in a box counts events that lie close together.',
      days.length === 0 ? '' : 'Each mark under "Levels of need" is a screening: the higher and darker, the higher the level. A question mark: not enough was known.',
    ].filter((part) => part !== '').join(' '),
  };
};
