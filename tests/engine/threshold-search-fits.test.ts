import { describe, expect, test } from 'vitest';
import { fitsOf } from '../../src/engine/threshold-search-fits.ts';
import { lettersOf } from '../../src/engine/threshold-search-words.ts';

/** Says which of the words a typed one may stand for, and how well: `teeth 0.7`. */
const fits = (typed: string, ...words: readonly string[]): readonly string[] => {
  const vocabulary = words.toSorted();
  const index = {
    vocabulary, places: new Map(vocabulary.map((word, place) => [word, place])), findables: [], postings: vocabulary.map(() => []),
    letters: Int32Array.from(vocabulary, lettersOf), lengths: Uint8Array.from(vocabulary, (word) => word.length), telling: Float64Array.from(vocabulary, () => 1),
  };
  return [...fitsOf(typed, index)].map(([place, fit]) => `${vocabulary[place]} ${fit.toFixed(3)}`).toSorted();
};

test('a word stands for itself, and then for no word that only looks like it', () => {
  expect(fits('teeth', 'teeth', 'teetg', 'school')).toEqual(['teeth 1.000']);
});

describe('the beginning of a word', () => {
  test('stands for each word that it begins, the better the less is missing', () => {
    expect(fits('neg', 'neck', 'neg', 'neglect', 'negative', 'nest')).toEqual(['neg 1.000', 'negative 0.600', 'neglect 0.621']);
    expect(fits('dent', 'adent', 'dental', 'dentist')).toEqual(['adent 0.490', 'dental 0.717', 'dentist 0.679']);
  });

  test('has at least three letters', () => { expect([fits('ne', 'neck', 'nest'), fits('nec', 'neck', 'nest')]).toEqual([[], ['neck 0.750']]); });

  test('is found wherever the word stands in the alphabet', () => {
    const words = ['aaa1', 'bbb1', 'ccc1', 'ddd1', 'eee1', 'fff1', 'ggg1'];
    for (const word of words) expect(fits(word.slice(0, 3), ...words)).toEqual([`${word} 0.750`]);
  });

  test('may be a number, whose digits are never taken for slips', () => {
    expect([fits('123', '1234', '1243'), fits('1234', '1243', '1235'), fits('1234x', '1234y')]).toEqual([['1234 0.750'], [], []]);
  });
});

describe('a slip of the keyboard', () => {
  test('is forgiven from four letters on', () => { expect([fits('nti', 'nit'), fits('ntis', 'nits')]).toEqual([[], ['nits 0.700']]); });

  test('may have cost a letter, down to a word of three', () => { expect(fits('ratz', 'rat', 'at')).toEqual(['rat 0.700']); });

  test('is forgiven twice from seven letters on', () => {
    expect([fits('clattr', 'clutter'), fits('clattre', 'clutter'), fits('hygene', 'hygiena')]).toEqual([[], ['clutter 0.450'], []]);
    expect([fits('medicines', 'medicin'), fits('medicin', 'medicines')]).toEqual([['medicin 0.600'], ['medicines 0.761']]);
  });

  test('in the first letter is less likely', () => { expect([fits('xeeth', 'teeth'), fits('xluttar', 'clutter')]).toEqual([['teeth 0.490'], ['clutter 0.315']]); });

  test('is one too many where three letters are wrong', () => { expect([fits('clxxxer', 'clutter'), fits('clutterxyz', 'cluttar')]).toEqual([[], []]); });
});

describe('a word that goes on after a known one', () => {
  test('stands for the known one from five letters on', () => {
    expect([fits('homelessness', 'homeless'), fits('floorboards', 'floor'), fits('foodbanking', 'food')]).toEqual([['homeless 0.600'], ['floor 0.600'], []]);
  });

  test('and for every one that begins it', () => { expect(fits('schoolhouses', 'school', 'schoolhouse')).toEqual(['school 0.600', 'schoolhouse 0.700']); });

  test('keeps the better of two readings', () => { expect([fits('schoolz', 'school'), fits('schoolyz', 'school')]).toEqual([['school 0.700'], ['school 0.600']]); });
});
