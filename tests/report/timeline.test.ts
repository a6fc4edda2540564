import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Shape } from '../../src/base/document-blocks.ts';
import { EventKind, type ChronologyEvent } from '../../src/model/chronology.ts';
import { EVENT_KIND_WORDS } from '../../src/model/words.ts';
import { timelineOf } from '../../src/report/timeline.ts';
import { TIMELINE_LANES } from '../../src/report/timeline-lanes.ts';
import { fastestOf } from '../support/timing.ts';

const ASSESSED = '2025-11-22';
const events = (...lines: readonly (readonly [string, EventKind])[]): readonly ChronologyEvent[] => lines.map(([date, kind], at) => ({ id: `e${at}`, date, kind, children: [] }));
const anyEvents = fc.array(fc.tuple(fc.constantFrom('2019', '2024-summer', '2025-03', '2025-03-09', '2025-03-10', '1998-01-01', '2025-12-31', '2024-winter'), fc.constantFrom(...EventKind.options)), { maxLength: 60 }).map((lines) => events(...lines));
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
      const { drawing } = timelineOf(all, { assessedOn: ASSESSED, width, textSize: width < 500 ? 13 : 8.5, levels: [{ date: '2018-01-01', level: 4, words: 'Four' }] });
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

  test('give the levels in the words of the area, in order of time', () => {
    const levels = [{ date: '2025-06-01', level: 3, words: 'Intensive' }, { date: '2024-05-01', level: 2, words: 'Early help' }] as const;
    const { alternative, drawing } = timelineOf([], { assessedOn: ASSESSED, levels });
    expect(alternative).toBe('Timeline without events. Levels of need: Early help on 1 May 2024; Intensive on 1 June 2025.');
    expect(wordsOf(drawing.shapes)).toEqual(expect.arrayContaining(['Levels of need', '2', '3']));
  });
});
