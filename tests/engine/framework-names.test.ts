import { describe, expect, test } from 'vitest';
import { namesNotVerified } from '../../src/engine/framework-words.ts';
import type { Framework } from '../../src/model/framework.ts';
import { general } from './shipped.ts';

/** An area with four levels of its own, of which those named here were not verified. */
const areaOf = (...notVerified: readonly number[]): Framework => ({
  ...general, areaName: 'Wold', bandMap: { L1: 'l1', L2: 'l2', L3: 'l3', L4: 'l4' },
  levels: [1, 2, 3, 4].map((level) => ({ id: `l${level}`, name: `Name ${level}`, meaning: 'm', confidence: notVerified.includes(level) ? 'notVerified' as const : 'high' as const })),
});

describe('names of an area that nobody has verified are said to be plain wording', () => {
  test.each<readonly [readonly number[], string | undefined]>([
    [[], undefined],
    [[4], 'The local name of “Name 4” in Wold was not verified; this is plain wording.'],
    [[2, 4], 'The local names of “Name 2” and “Name 4” in Wold were not verified; this is plain wording.'],
    [[1, 2, 3, 4], 'The local names of these levels in Wold were not verified; this is plain wording.'],
  ])('in a list where %j were not: %s', (levels, words) => { expect(namesNotVerified(areaOf(...levels))).toBe(words); });

  test('beside one level only where its own name was not', () => {
    const words = 'The local name of this level in Wold was not verified; this is plain wording.';
    expect(([1, 2, 3, 4] as const).map((level) => namesNotVerified(areaOf(2, 4), level))).toEqual([undefined, words, undefined, words]);
    expect(namesNotVerified(areaOf(), 4)).toBeUndefined();
  });
});
