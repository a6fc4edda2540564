import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Shape } from '../../src/base/document-blocks.ts';
import { EventKind, type ChronologyEvent } from '../../src/model/chronology.ts';
import { EVENT_KIND_WORDS } from '../../src/model/words.ts';
import type { LevelOfNeed } from '../../src/model/level.ts';
import { timelineOf } from '../../src/report/timeline.ts';
import type { TimelineLevels } from '../../src/report/timeline-levels.ts';
import { TIMELINE_LANES } from '../../src/report/timeline-lanes.ts';
import { fastestOf } from '../support/timing.ts';

const ASSESSED = '2025-11-22';
const events = (...lines: readonly (readonly [string, EventKind])[]): readonly ChronologyEvent[] => lines.map(([date, kind], at) => ({ id: `e${at}`, date, kind, children: [] }));
const anyEvents = fc.array(fc.tuple(fc.constantFrom('2019', '2024-summer', '2025-03', '2025-03-09', '2025-03-10', '1998-01-01', '2025-12-31', '2024-winter'), fc.constantFrom(...EventKind.options)), { maxLength: 60 }).map((lines) => events(...lines));
const series = (name: string, ...points: readonly (readonly [string, LevelOfNeed | undefined])[]): TimelineLevels =>
  ({ name, points: points.map(([date, level]) => ({ date, level, mark: level === undefined ? '?' : String(level), words: level === undefined ? 'Not enough known' : `Level ${level}` })) });
const wordsOf = (shapes: readonly Shape[]): readonly string[] => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
const pointsOf = (shape: Shape): readonly (readonly [number, number])[] => {
  switch (shape.kind) {
    case 'line': return [[shape.x1, shape.y1], [shape.x2, shape.y2]];
    case 'rectangle': return [[shape.x, shape.y], [shape.x + shape.width, shape.y + shape.height]];
    case 'polygon': return shape.points;
    case 'text': return [[shape.x, shape.y]];
  }
};

test('every kind of event has one place, and no two of a lane look alike', () => {
  expect(TIMELINE_LANES.flatMap((lane) => lane.kinds.map((kind) => kind.kind)).toSorted()).toEqual([...EventKind.options].sort());
  for (const lane of TIMELINE_LANES) expect(new Set(lane.kinds.map((kind) => `${kind.form} ${kind.filled}`)).size).toBe(lane.kinds.length);
});

describe('the picture', () => {
  test('has a row of words for each kind that happened and for no other', () => {
    const words = wordsOf(timelineOf(events(['2025-01-05', 'injury'], ['2025', 'planOpened']), { assessedOn: ASSESSED }).drawing.shapes);
    expect(words).toEqual(expect.arrayContaining([EVENT_KIND_WORDS.injury, EVENT_KIND_WORDS.planOpened, 'Harm and alarm', 'Front door and plans']));
    expect(words).not.toContain(EVENT_KIND_WORDS.police);
  });

  test('draws a vague date as a bar over the time it can mean', () => {
    const bars = (date: string): readonly number[] => timelineOf(events([date, 'police'], ['2024-01-01', 'police']), { assessedOn: ASSESSED }).drawing.shapes.flatMap((shape) => (shape.kind === 'rectangle' && shape.fillTone === 0.2 ? [shape.width] : []));
    const [month = 0] = bars('2025-03');
    const [year = 0] = bars('2025');
    expect(bars('2025-03-09')).toEqual([]);
    expect([month > 0, year / month > 11, year / month < 13]).toEqual([true, true, true]);
  });

  test('counts events that lie too close, and loses none', () => {
    fc.assert(fc.property(anyEvents, (all) => {
      const { shapes } = timelineOf(all, { assessedOn: ASSESSED }).drawing;
      const kinds = new Set(all.map((event) => event.kind)).size;
      const single = shapes.filter((shape) => shape.kind === 'polygon').length - kinds;
      const counted = shapes.flatMap((shape) => (shape.kind === 'text' && shape.anchor === 'middle' && /^\d+$/.test(shape.text) ? [Number(shape.text)] : []));
      expect(single + counted.reduce((sum, count) => sum + count, 0)).toBe(all.length);
    }), { numRuns: 200 });
  });

  test.each([240, 320, 500, 768])('stays inside its frame at a width of %i', (width) => {
    fc.assert(fc.property(anyEvents, (all) => {
      const { drawing } = timelineOf(all, { assessedOn: ASSESSED, width, textSize: width < 500 ? 13 : 8.5, levels: [series('Highest of all', ['2018-01-01', 4], ['2025-11-01', 1], ['2025-11-08', 3]), series('A long name of a child', ['2025-11-01', undefined])] });
      for (const [x, y] of drawing.shapes.flatMap(pointsOf)) {
        expect(x).toBeGreaterThanOrEqual(-2);
        expect(x).toBeLessThanOrEqual(width + 2);
        expect(y).toBeGreaterThanOrEqual(-2);
        expect(y).toBeLessThanOrEqual(drawing.height + 1);
      }
    }), { numRuns: 60 });
  });

  test('does not depend on the order of the events', () => {
    fc.assert(fc.property(anyEvents, (all) => {
      expect(timelineOf([...all].reverse(), { assessedOn: ASSESSED }).drawing.height).toBe(timelineOf(all, { assessedOn: ASSESSED }).drawing.height);
      expect(wordsOf(timelineOf([...all].reverse(), { assessedOn: ASSESSED }).drawing.shapes).toSorted()).toEqual(wordsOf(timelineOf(all, { assessedOn: ASSESSED }).drawing.shapes).toSorted());
    }), { numRuns: 50 });
  });

  test('of two thousand events is drawn in well under a second', () => {
    const many = events(...Array.from({ length: 2_000 }, (_none, at) => [`${2018 + (at % 8)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`, EventKind.options[at % EventKind.options.length] ?? 'other'] as const));
    expect(fastestOf(4, () => timelineOf(many, { assessedOn: ASSESSED }))).toBeLessThan(200);
  });
});

describe('the words that stand for it', () => {
  test('give number, time, kinds and the busiest year', () => {
    const { alternative } = timelineOf(events(['2024-05-01', 'police'], ['2025-03', 'notBrought'], ['2025-06-09', 'notBrought']), { assessedOn: ASSESSED });
    expect(alternative).toBe('Timeline of 3 events from May 2024 to June 2025: not brought 2 and police 1. Most in one year: 2 in 2025. The table of events gives each with its date.');
  });

  test('give the levels in the words of the area, the highest of all for several children', () => {
    const one = timelineOf([], { assessedOn: ASSESSED, levels: [series('AB', ['2024-05-01', 2], ['2025-06-01', 3])] });
    expect(one.alternative).toBe('Timeline without events. Levels of need: Level 2 on 1 May 2024; Level 3 on 1 June 2025.');
    expect(wordsOf(one.drawing.shapes)).toEqual(expect.arrayContaining(['Levels of need', 'AB', '2', '3']));
    const two = timelineOf([], { assessedOn: ASSESSED, levels: [series('Highest of all', ['2024-05-01', 3]), series('AB', ['2024-05-01', 3]), series('CD', ['2024-05-01', undefined])] });
    expect(two.alternative).toBe('Timeline without events. Levels of need, highest of all: Level 3 on 1 May 2024. The table of levels gives those of each child.');
    expect(wordsOf(two.drawing.shapes)).toEqual(expect.arrayContaining(['Highest of all', 'AB', 'CD', '?']));
  });
});

describe('marks of levels', () => {
  const marksOf = (levels: readonly TimelineLevels[]): readonly Extract<Shape, { kind: 'polygon' }>[] => timelineOf([], { assessedOn: ASSESSED, levels }).drawing.shapes.filter((shape) => shape.kind === 'polygon');
  const middle = (points: readonly (readonly [number, number])[], part: 0 | 1): number => (Math.min(...points.map((point) => point[part])) + Math.max(...points.map((point) => point[part]))) / 2;

  test('differ in shape and height from level to level, and are dark from level 3', () => {
    const marks = marksOf([series('AB', ['2025-01-01', 1], ['2025-03-01', 2], ['2025-05-01', 3], ['2025-07-01', 4])]);
    expect(marks.map((mark) => mark.fillTone)).toEqual([0, 0, 1, 1]);
    expect(new Set(marks.map((mark) => JSON.stringify(mark.points.map(([x, y]) => [Math.round(x - middle(mark.points, 0)), Math.round(y - middle(mark.points, 1))])))).size).toBe(4);
    const heights = marks.map((mark) => middle(mark.points, 1));
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  });

  test.each([3, 10, 20])('never lie over one another, although %i screenings followed day by day', (count) => {
    const marks = marksOf([series('AB', ...Array.from({ length: count }, (_none, at) => [`2025-11-${String(at + 1).padStart(2, '0')}`, 3] as const))]);
    const places = marks.map((mark) => middle(mark.points, 0)).toSorted((a, b) => a - b);
    const width = Math.max(...(marks[0]?.points ?? []).map(([x]) => x)) - Math.min(...(marks[0]?.points ?? []).map(([x]) => x));
    for (const [at, place] of places.slice(1).entries()) expect(place - (places[at] ?? 0)).toBeGreaterThanOrEqual(width * 0.85);
  });
});
