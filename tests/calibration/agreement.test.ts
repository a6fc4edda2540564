import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreementWithinOne, agreementWithinOneOfReference, exactAgreement, exactAgreementWithReference,
} from '../../src/calibration/agreement.ts';
import { krippendorffAlpha, type Distance } from '../../src/calibration/alpha.ts';
import { weightedKappa } from '../../src/calibration/kappa.ts';
import type { Measured } from '../../src/calibration/measured.ts';
import { reasonInWords } from '../../src/calibration/measured.ts';
import { spreadsOf, type RatingTable } from '../../src/calibration/rating-table.ts';
import { fastestOf } from '../support/timing.ts';

type Row = readonly (number | undefined)[];
const LEVELS = [0, 1, 2, 3] as const;
const tableOf = (raters: readonly Row[], categories: readonly number[] = LEVELS, width = Math.max(0, ...raters.map((row) => row.length))): RatingTable<string, number> =>
  ({ items: Array.from({ length: width }, (_, place) => `item ${place + 1}`), categories, raters });
const valueOf = (result: Measured): number => {
  if (result.kind !== 'value') throw new Error(result.reason);
  return result.value;
};
const _ = undefined;

/** Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", section C: four observers, twelve units, missing ratings. */
const PUBLISHED = tableOf([
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
], [1, 2, 3, 4, 5]);

describe("Krippendorff's alpha", () => {
  test.each<[Distance, number]>([['nominal', 0.743], ['ordinal', 0.815], ['interval', 0.849]])(
    'is what the published example gives for %s distances', (distance, published) => {
      const result = krippendorffAlpha(PUBLISHED, distance);
      expect(valueOf(result)).toBeCloseTo(published, 3);
      expect(result).toMatchObject({ n: 11, ratings: 40 });
    });

  test('is what a hand calculation gives for two people and binary ratings', () => {
    // Krippendorff 2011, section A: ten units; coincidences o00 = 10, o01 = o10 = 4, o11 = 2; 1 - 19*4/(14*6) = 0.095.
    const table = tableOf([[0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]], [0, 1]);
    expect(valueOf(krippendorffAlpha(table, 'nominal'))).toBeCloseTo(1 - (19 * 4) / (14 * 6), 12);
    expect(valueOf(krippendorffAlpha(table, 'nominal'))).toBeCloseTo(0.095, 3);
  });

  test('can be near 0 while nearly all answers are the same, which is why it never stands alone', () => {
    const first = Array.from({ length: 60 }, (__, place) => (place < 2 ? 1 : 0));
    const second = Array.from({ length: 60 }, (__, place) => (place === 2 || place === 3 ? 1 : 0));
    const table = tableOf([first, second]);
    expect(valueOf(exactAgreement(table))).toBeCloseTo(56 / 60, 12);
    expect(valueOf(krippendorffAlpha(table))).toBeLessThan(0);
  });
});

/** A row for each cell of a cross-table, as long as the cell's count. */
const pairsFrom = (cells: readonly (readonly number[])[]): { readonly reference: number[]; readonly ratings: number[] } => {
  const reference: number[] = [];
  const ratings: number[] = [];
  cells.forEach((row, from) => row.forEach((count, to) => {
    for (let left = count; left > 0; left -= 1) { reference.push(from); ratings.push(to); }
  }));
  return { reference, ratings };
};

describe('weighted kappa against a reference', () => {
  test('is what the published example of 85 breast X-rays gives', () => {
    // Two readers, four categories: Boyd et al., J Natl Cancer Inst 1982;68:357-363, worked in D. G. Altman, "Practical
    // Statistics for Medical Research" (1991) p. 403 and in the Stata manual [R] kappa, which prints 0.5684 for weights by
    // steps and 0.6714 for squared steps.
    const { reference, ratings } = pairsFrom([[21, 12, 0, 0], [4, 17, 1, 0], [3, 9, 15, 2], [0, 0, 0, 1]]);
    const table = tableOf([ratings]);
    expect(valueOf(weightedKappa(table, reference, 'linear'))).toBeCloseTo(0.5684, 4);
    expect(valueOf(weightedKappa(table, reference, 'quadratic'))).toBeCloseTo(0.6714, 4);
    expect(valueOf(weightedKappa(table, reference))).toBeCloseTo(0.6714, 4);

    // The same by hand. One step apart: 12+4+1+9+2 = 28 pairs; two steps: 3; three steps: 0.
    // Row totals 33, 22, 29, 1; column totals 28, 38, 16, 3. By chance, times 85:
    // one step  33*38 + 22*28 + 22*16 + 29*38 + 29*3 + 1*16 = 1254 + 616 + 352 + 1102 + 87 + 16 = 3427
    // two steps 33*16 + 29*28 + 22*3 + 1*38 = 528 + 812 + 66 + 38 = 1444;   three steps 33*3 + 1*28 = 127
    const linear = 1 - (85 * (28 + 2 * 3)) / (3427 + 2 * 1444 + 3 * 127);
    const quadratic = 1 - (85 * (28 + 4 * 3)) / (3427 + 4 * 1444 + 9 * 127);
    expect(valueOf(weightedKappa(table, reference, 'linear'))).toBeCloseTo(linear, 12);
    expect(valueOf(weightedKappa(table, reference, 'quadratic'))).toBeCloseTo(quadratic, 12);
  });

  test('is what the published example of 149 Winnipeg patients gives', () => {
    // J. R. Landis and G. G. Koch, Biometrics 1977;33:159-174: weights by steps give 0.380.
    const { reference, ratings } = pairsFrom([[38, 5, 0, 1], [33, 11, 3, 0], [10, 14, 5, 6], [3, 7, 3, 10]]);
    expect(valueOf(weightedKappa(tableOf([ratings]), reference, 'linear'))).toBeCloseTo(0.38, 3);
  });

  test('is 1 for the reference itself and -1 for its mirror image', () => {
    expect(valueOf(weightedKappa(tableOf([[0, 3, 0, 3]]), [0, 3, 0, 3]))).toBe(1);
    expect(valueOf(weightedKappa(tableOf([[3, 0, 3, 0]]), [0, 3, 0, 3]))).toBe(-1);
  });

  test('is 0 for someone who always gives the same answer, and not worked out for a reference that does', () => {
    expect(valueOf(weightedKappa(tableOf([[2, 2, 2]]), [0, 1, 2]))).toBe(0);
    expect(weightedKappa(tableOf([[0, 1, 2]]), [2, 2, 2])).toEqual({ kind: 'cannotBeWorkedOut', reason: 'oneCategoryInReference' });
    expect(weightedKappa(tableOf([[2, 2, 2]]), [2, 2, 2])).toEqual({ kind: 'cannotBeWorkedOut', reason: 'oneCategory' });
    expect(weightedKappa(tableOf([[2, _, _]]), [_, 2, 1])).toEqual({ kind: 'cannotBeWorkedOut', reason: 'noOverlap' });
  });
});

describe('agreement', () => {
  test('counts the same and neighbouring answers among three people', () => {
    // Item 1: 0 0 1, item 2: 0 2 3, item 3: 1 1 1. Same pairs 1 + 0 + 3 of 9; within one 3 + 1 + 3 of 9.
    const table = tableOf([[0, 0, 1], [0, 2, 1], [1, 3, 1]]);
    expect(valueOf(exactAgreement(table))).toBeCloseTo(4 / 9, 12);
    expect(valueOf(agreementWithinOne(table))).toBeCloseTo(7 / 9, 12);
    expect(exactAgreement(table)).toMatchObject({ n: 3, ratings: 9 });
  });

  test('counts the same and neighbouring answers against the reference', () => {
    const table = tableOf([[0, 0, 1, _], [2, 2, 1, 3]]);
    expect(exactAgreementWithReference(table, [0, 2, 3, _])).toEqual({ kind: 'value', value: 2 / 6, n: 3, ratings: 6 });
    expect(agreementWithinOneOfReference(table, [1, 2, 3, 3])).toEqual({ kind: 'value', value: 4 / 7, n: 4, ratings: 7 });
  });

  test.each<[string, readonly Row[], string]>([
    ['nobody', [], 'nothingRated'],
    ['people who rated nothing', [[_, _], [_, _]], 'nothingRated'],
    ['one person', [[0, 1]], 'oneRater'],
    ['one person among silent ones', [[_, _], [0, 1]], 'oneRater'],
    ['people who rated different items', [[0, _], [_, 1]], 'noOverlap'],
  ])('cannot be worked out for %s', (_name, raters, reason) => {
    const nothing = { kind: 'cannotBeWorkedOut', reason };
    expect(exactAgreement(tableOf(raters))).toEqual(nothing);
    expect(agreementWithinOne(tableOf(raters))).toEqual(nothing);
    expect(krippendorffAlpha(tableOf(raters))).toEqual(nothing);
  });

  test('with one category has a plain share but no coefficient', () => {
    const table = tableOf([[0, 0, 0], [0, 0, 0]]);
    expect(valueOf(exactAgreement(table))).toBe(1);
    for (const distance of ['nominal', 'ordinal', 'interval'] as const) {
      expect(krippendorffAlpha(table, distance)).toEqual({ kind: 'cannotBeWorkedOut', reason: 'oneCategory' });
    }
  });

  test('against the reference needs ratings on both sides', () => {
    expect(exactAgreementWithReference(tableOf([[_, _]]), [0, 1])).toEqual({ kind: 'cannotBeWorkedOut', reason: 'nothingRated' });
    expect(exactAgreementWithReference(tableOf([[0, 1]]), [_, _])).toEqual({ kind: 'cannotBeWorkedOut', reason: 'nothingRated' });
    expect(exactAgreementWithReference(tableOf([[0, _]]), [_, 1])).toEqual({ kind: 'cannotBeWorkedOut', reason: 'noOverlap' });
  });

  test('says in a whole sentence why a number is missing', () => {
    for (const reason of ['nothingRated', 'oneRater', 'noOverlap', 'oneCategory', 'oneCategoryInReference'] as const) {
      expect(reasonInWords(reason)).toMatch(/^[A-Z].{20,}\.$/);
    }
  });

  test('treats an answer outside the categories, or a row that is too long, as a bug', () => {
    expect(() => exactAgreement(tableOf([[0, 9], [0, 1]]))).toThrow(RangeError);
    expect(() => spreadsOf(tableOf([[0, 1]], LEVELS, 1))).toThrow(RangeError);
  });

  test('of 500 people on 60 items is worked out, on all of their ratings', () => {
    const raters = Array.from({ length: 500 }, (__, rater) => Array.from({ length: 60 }, (___, item) => (rater * 7 + item * 13 + rater * item) % 11 < 2 ? _ : (rater * item + item) % 4));
    const ratings = raters.flat().filter((rating) => rating !== _).length;
    const table = tableOf(raters);
    // Some milliseconds; the limit lies far away, so that a busy machine never meets it.
    expect(fastestOf(2, () => {
      for (const distance of ['nominal', 'ordinal', 'interval'] as const) expect(krippendorffAlpha(table, distance)).toMatchObject({ kind: 'value', n: 60, ratings });
      expect(exactAgreement(table)).toMatchObject({ kind: 'value', ratings });
      expect(weightedKappa(table, raters[1] ?? []).kind).toBe('value');
    })).toBeLessThan(5_000);
  });
});

describe('for any ratings', () => {
  const rating = fc.option(fc.constantFrom(...LEVELS), { nil: undefined, freq: 4 });
  const tables = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 2, max: 7 })).chain(([width, people]) =>
    fc.array(fc.array(rating, { minLength: width, maxLength: width }), { minLength: people, maxLength: people }).map((raters) => tableOf(raters, LEVELS, width)));
  const statistics = (table: RatingTable<string, number>): readonly Measured[] => [
    exactAgreement(table), agreementWithinOne(table),
    krippendorffAlpha(table, 'nominal'), krippendorffAlpha(table, 'ordinal'), krippendorffAlpha(table, 'interval'),
  ];
  const expectSame = (one: readonly Measured[], other: readonly Measured[]): void => {
    one.forEach((result, place) => {
      const counterpart = other[place];
      if (result.kind !== 'value' || counterpart?.kind !== 'value') expect(counterpart).toEqual(result);
      else {
        expect(counterpart.value).toBeCloseTo(result.value, 10);
        expect([counterpart.n, counterpart.ratings]).toEqual([result.n, result.ratings]);
      }
    });
  };

  test('alpha is 1 when all agree and use at least two categories', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...LEVELS), { minLength: 2, maxLength: 20 }), fc.integer({ min: 2, max: 9 }), (row, people) => {
      fc.pre(new Set(row).size >= 2);
      for (const result of statistics(tableOf(Array.from({ length: people }, () => row)))) expect(valueOf(result)).toBe(1);
    }));
  });

  test('the order of people and of items changes nothing', () => {
    fc.assert(fc.property(tables, fc.integer({ min: 1, max: 7 }), (table, turn) => {
      const turned = <Value,>(list: readonly Value[]): readonly Value[] => [...list.slice(turn % list.length), ...list.slice(0, turn % list.length)].reverse();
      const before = statistics(table);
      expectSame(before, statistics({ ...table, raters: turned(table.raters) }));
      expectSame(before, statistics({ ...table, items: turned(table.items), raters: table.raters.map(turned) }));
    }));
  });

  test('someone who rated nothing and an item that nobody rated change nothing', () => {
    fc.assert(fc.property(tables, (table) => {
      const widened = { ...table, items: [...table.items, 'new item'], raters: [[], ...table.raters.map((row) => [...row, undefined])] };
      expectSame(statistics(table), statistics(widened));
    }));
  });

  test('exact agreement is never above agreement within one, and both are shares', () => {
    fc.assert(fc.property(tables, fc.array(rating, { maxLength: 1 }), (table, start) => {
      const reference = table.items.map((_item, place) => start[place] ?? table.raters[0]?.[place]);
      for (const [exact, near] of [
        [exactAgreement(table), agreementWithinOne(table)],
        [exactAgreementWithReference(table, reference), agreementWithinOneOfReference(table, reference)],
      ] as const) {
        expect(near.kind).toBe(exact.kind);
        if (exact.kind !== 'value' || near.kind !== 'value') continue;
        expect(exact.value).toBeGreaterThanOrEqual(0);
        expect(exact.value).toBeLessThanOrEqual(near.value);
        expect(near.value).toBeLessThanOrEqual(1 + 1e-12);
      }
    }));
  });

  test('exact agreement is one minus the observed nominal disagreement of alpha', () => {
    fc.assert(fc.property(tables, (table) => {
      const alpha = krippendorffAlpha(table, 'nominal');
      const exact = exactAgreement(table);
      fc.pre(alpha.kind === 'value' && exact.kind === 'value');
      const totals = LEVELS.map((_level, place) => spreadsOf(table).filter((spread) => spread.rated >= 2).reduce((sum, spread) => sum + (spread.counts[place] ?? 0), 0));
      const all = totals.reduce((sum, count) => sum + count, 0);
      const byChance = 1 - totals.reduce((sum, count) => sum + count * (count - 1), 0) / (all * (all - 1));
      expect(valueOf(alpha)).toBeCloseTo(1 - (1 - valueOf(exact)) / byChance, 10);
    }));
  });

  test('kappa and alpha stay between -1 and 1', () => {
    fc.assert(fc.property(tables, fc.array(rating, { minLength: 8, maxLength: 8 }), fc.constantFrom('linear' as const, 'quadratic' as const), (table, answers, weights) => {
      const kappa = weightedKappa(table, answers.slice(0, table.items.length), weights);
      for (const result of [kappa, krippendorffAlpha(table, 'nominal')]) {
        if (result.kind !== 'value') continue;
        expect(result.value).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(result.value).toBeLessThanOrEqual(1);
      }
    }), { numRuns: 300 });
  });
});
