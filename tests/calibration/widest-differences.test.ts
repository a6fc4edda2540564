import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadsOf } from '../../src/calibration/rating-table.ts';
import { widestDifferences } from '../../src/calibration/widest-differences.ts';

const CATEGORIES = ['none', 'some', 'clear', 'severe'] as const;
type Category = (typeof CATEGORIES)[number];
const table = (raters: readonly (readonly (Category | undefined)[])[]) => ({ items: ['meals', 'sleep', 'warmth', 'school'], categories: CATEGORIES, raters });

const ROOM = table([
  ['none', 'none', 'some', 'clear'],
  ['none', 'none', 'some', 'clear'],
  ['severe', 'none', 'some', undefined],
  ['severe', 'severe', 'clear', undefined],
]);

test('a spread counts each category and those who did not rate', () => {
  expect(spreadsOf(ROOM)[3]).toEqual({ item: 'school', position: 3, counts: [0, 0, 2, 0], rated: 2, notRated: 2 });
});

test('a room split in half comes before one odd answer, and agreed items are left out', () => {
  const found = widestDifferences(ROOM);
  expect(found.map((difference) => difference.item)).toEqual(['meals', 'sleep', 'warmth']);
  // meals: 4 of 6 pairs are 3 steps apart; sleep: 3 of 6 pairs are 3 apart; warmth: 3 of 6 pairs are 1 apart.
  expect(found.map((difference) => difference.meanDifference)).toEqual([2, 1.5, 0.5]);
  expect(found[0]).toMatchObject({ lowest: 'none', highest: 'severe', stepsApart: 3 });
  expect(widestDifferences(ROOM, 1)).toHaveLength(1);
  expect(widestDifferences(table([['none']]))).toEqual([]);
});

test('items with the same mean difference keep the order of the items', () => {
  expect(widestDifferences(table([['none', 'some'], ['some', 'none']])).map((difference) => difference.item)).toEqual(['meals', 'sleep']);
});

test('the mean difference is what comparing every two people gives', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 12 }), (places) => {
    const [found] = widestDifferences({ items: ['one'], categories: [0, 1, 2, 3], raters: places.map((place) => [place]) });
    const pairs = places.flatMap((one, at) => places.slice(at + 1).map((other) => Math.abs(one - other)));
    expect(found?.meanDifference ?? 0).toBeCloseTo(pairs.reduce((sum, apart) => sum + apart, 0) / pairs.length, 10);
  }));
});
