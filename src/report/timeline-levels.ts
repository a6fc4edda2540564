import { dayNumber } from '../base/calendar-date.ts';
import type { Shape } from '../base/document-blocks.ts';
import type { LevelOfNeed } from '../model/level.ts';
import type { TimelineAxis } from './timeline-axis.ts';
import { round } from './timeline-lanes.ts';
import { words, type Look } from './timeline-look.ts';

/** A level on the day of a screening, in the words of the area. */
export interface TimelinePoint {
  readonly date: string;
  /** Undefined where not enough was known. */
  readonly level: LevelOfNeed | undefined;
  /** What stands in the mark: the area's own number, for areas do not all count alike. */
  readonly mark: string;
  readonly words: string;
}

/** The levels of one child, or the highest of all, in order of time. */
export interface TimelineLevels {
  readonly name: string;
  readonly points: readonly TimelinePoint[];
}

interface Placed extends TimelinePoint { readonly x: number; readonly y: number }
type Points = readonly (readonly [number, number])[];

/** Where each day stands: as it falls, and side by side where screenings follow closely. */
const placesOf = (days: readonly string[], axis: TimelineAxis, look: Look): ReadonlyMap<string, number> => {
  const right = look.width - look.text;
  const gap = Math.min(look.text * 1.9, (right - look.left) / Math.max(1, days.length));
  const places: number[] = [];
  for (const day of days) places.push(Math.max(axis.x(dayNumber(day)), (places.at(-1) ?? -gap) + gap));
  let limit = right;
  for (let at = places.length - 1; at >= 0; at -= 1) {
    places[at] = Math.min(places[at] ?? 0, limit);
    limit = (places[at] ?? 0) - gap;
  }
  return new Map(days.map((day, at) => [day, places[at] ?? 0]));
};

const around = (x: number, y: number, radius: number, corners: number, turn: number): Points => Array.from({ length: corners }, (_none, at) => {
  const angle = ((at + turn) * 2 * Math.PI) / corners;
  return [round(x + radius * Math.cos(angle)), round(y + radius * Math.sin(angle))] as const;
});

/** The shapes that stand for the levels everywhere in the product: circle, square, diamond, octagon. */
const outlineOf = (level: LevelOfNeed | undefined, x: number, y: number, text: number): Points => {
  switch (level) {
    case 2: return around(x, y, text, 4, 0.5);
    case 3: return around(x, y, text * 1.05, 4, 0);
    case 4: return around(x, y, text * 0.85, 8, 0.5);
    default: return around(x, y, text * 0.78, 16, 0);
  }
};

const markShapes = ({ x, y, level, mark }: Placed, { text }: Look): readonly Shape[] => {
  const isDark = level !== undefined && level > 2;
  return [
    { kind: 'polygon', points: outlineOf(level, x, y, text), fillTone: isDark ? 1 : 0, edgeTone: level === undefined ? 0.5 : 1, thickness: 1 },
    { kind: 'text', x: round(x), y: round(y + text * 0.35), text: mark, size: text, strong: true, anchor: 'middle', tone: isDark ? 0 : 1 },
  ];
};

/** Across to the day of the next screening, then up or down to its level; no line where a level is not known. */
const stairShapes = (placed: readonly Placed[]): readonly Shape[] => placed.slice(1).flatMap((one, at): readonly Shape[] => {
  const before = placed[at];
  if (before?.level === undefined || one.level === undefined) return [];
  const line = { kind: 'line', tone: 0.6, thickness: 1.5 } as const;
  return [{ ...line, x1: round(before.x), y1: before.y, x2: round(one.x), y2: before.y }, ...(one.y === before.y ? [] : [{ ...line, x1: round(one.x), y1: before.y, x2: round(one.x), y2: one.y }])];
});

const LONGEST_NAME = 17;
const shortened = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name);

/**
 * Draws the levels of screenings: the first as a stair, the higher the mark the higher the level, the others as a row each.
 * A mark has the shape of its level, its number, and is dark from level 3. Gives the shapes and where they end.
 */
export const levelShapes = (series: readonly TimelineLevels[], axis: TimelineAxis, top: number, look: Look): { readonly shapes: readonly Shape[]; readonly bottom: number } => {
  const { text, isNarrow, radius } = look;
  const places = placesOf([...new Set(series.flatMap(({ points }) => points.map((point) => point.date)))].sort(), axis, look);
  const step = text * 1.5;
  const row = text * (isNarrow ? 3.6 : 2.4);
  const shapes: Shape[] = [...words('Levels of need', 0, top + text * 1.2, look, true)];
  let y = round(top + text * 1.6);
  series.forEach(({ name, points }, at) => {
    const isStair = at === 0;
    const base = round(y + (isNarrow ? text * 2.6 : text * 1.2) + (isStair ? step * 3 : 0));
    const placed = points.map((point): Placed => ({ ...point, x: places.get(point.date) ?? 0, y: isStair ? round(base - ((point.level ?? 1) - 1) * step) : base }));
    shapes.push(...words(shortened(name), radius * 3.2, isNarrow ? y + text : base + text * 0.35 - (isStair ? step * 1.5 : 0), look));
    if (isStair) shapes.push(...[0, 1, 2, 3].map((up): Shape => ({ kind: 'line', x1: look.left, y1: round(base - up * step), x2: look.width - text, y2: round(base - up * step), tone: 0.15, thickness: 0.5 })), ...stairShapes(placed));
    shapes.push(...placed.flatMap((one) => markShapes(one, look)));
    y = isStair ? round(base + text * 1.4) : round(y + row);
  });
  return { shapes, bottom: round(y + text * 0.6) };
};
