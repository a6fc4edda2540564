import { addMonths, dayNumber } from '../base/calendar-date.ts';
import type { Shape } from '../base/document-blocks.ts';

/** Where days lie across the picture. */
export interface TimelineAxis {
  readonly from: number;
  readonly to: number;
  /** The place of a day, from the left edge of the picture. */
  readonly x: (day: number) => number;
}

/** Gives an axis of whole months that holds both days and a little room, so that no mark is cut at the edge. */
export const axisOver = (first: string, last: string, left: number, right: number): TimelineAxis => {
  const from = dayNumber(`${first.slice(0, 7)}-01`);
  const to = dayNumber(addMonths(`${last.slice(0, 7)}-01`, 1));
  return { from, to, x: (day) => left + ((day - from) / (to - from)) * (right - left) };
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Steps of the axis in months, the finest first. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];

interface Tick { readonly day: number; readonly words: string; readonly isYear: boolean }

/** Months and years along the axis, as many as have room; a year begins with its number. */
const ticksOf = ({ from, to }: TimelineAxis, room: number): readonly Tick[] => {
  const start = new Date(from * 86_400_000);
  const firstMonth = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const months = Math.round((to - from) / 30.44);
  const step = STEPS.find((each) => months / each <= room) ?? 1200;
  const ticks: Tick[] = [];
  for (let month = Math.ceil(firstMonth / step) * step; ; month += step) {
    const year = Math.floor(month / 12);
    const day = Date.UTC(year, month % 12, 1) / 86_400_000;
    if (day > to) return ticks;
    const isYear = month % 12 === 0;
    ticks.push({ day, isYear, words: isYear || ticks.length === 0 ? `${step < 12 ? `${MONTHS[month % 12] ?? ''} ` : ''}${year}` : (MONTHS[month % 12] ?? '') });
  }
};

/** Draws the axis under the lanes with fine lines up through them. */
export const axisShapes = (axis: TimelineAxis, top: number, bottom: number, textSize: number): readonly Shape[] => {
  const left = axis.x(axis.from);
  const right = axis.x(axis.to);
  const ticks = ticksOf(axis, Math.max(2, Math.floor((right - left) / (textSize * 5))));
  return [
    { kind: 'line', x1: left, y1: bottom, x2: right, y2: bottom, tone: 1, thickness: 1 },
    ...ticks.flatMap(({ day, words, isYear }): readonly Shape[] => {
      const x = axis.x(day);
      return [
        { kind: 'line', x1: x, y1: top, x2: x, y2: bottom + 3, tone: isYear ? 0.45 : 0.15, thickness: isYear ? 0.75 : 0.5 },
        // A word at the very end would be cut off.
        ...(x > right - textSize * 2 ? [] : [{ kind: 'text', x: x + 1, y: bottom + textSize + 3, text: words, size: textSize, strong: isYear } satisfies Shape]),
      ];
    }),
  ];
};
