import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeLength, decodeAnswers, encodeAnswers, type AnswerState, type TrainingAnswers } from '../../src/calibration/answer-code.ts';
import { inGroups, LETTERS, valueOf } from '../../src/calibration/answer-letters.ts';
import { CHECK_COUNT, checkValues, fieldProduct } from '../../src/calibration/check-letters.ts';

const answerState = fc.constantFrom<AnswerState>(0, 1, 2, 3, 4, 5);
const trainingAnswers = fc.record({
  caseId: fc.integer({ min: 0, max: 1023 }),
  edition: fc.integer({ min: 0, max: 63 }),
  mark: fc.integer({ min: 0, max: 63 }),
  answers: fc.array(answerState, { minLength: 1, maxLength: 127 }),
});
const cycle = (count: number, step: number): readonly AnswerState[] =>
  Array.from({ length: count }, (_, place) => ([0, 1, 2, 3, 4, 5] as const)[(place * step + Math.floor(place / 7)) % 6] ?? 0);
const SAMPLES: readonly TrainingAnswers[] = [
  { caseId: 0, edition: 0, answers: [0] },
  { caseId: 12, edition: 3, answers: cycle(20, 1), mark: 9 },
  { caseId: 7, edition: 1, answers: cycle(60, 5), mark: 41 },
  { caseId: 7, edition: 1, answers: Array.from({ length: 60 }, () => 0 as const) },
  { caseId: 1023, edition: 63, answers: Array.from({ length: 127 }, () => 5 as const), mark: 63 },
];
const valuesIn = (code: string): number[] => [...code.replaceAll('-', '')].map((letter) => LETTERS.indexOf(letter));

describe('an answer code', () => {
  test('brings back exactly what went in', () => {
    fc.assert(fc.property(trainingAnswers, (answers) => {
      expect(decodeAnswers(encodeAnswers(answers))).toEqual({ ok: true, value: answers });
    }), { numRuns: 300 });
  });

  test('keeps the form that version 1 has had from the start', () => {
    expect(encodeAnswers({ caseId: 7, edition: 1, answers: [0, 1, 2, 3, 4, 5, 0, 1, 2, 3] })).toBe('SFN1-070H-8029-RE3H-AF');
  });

  test('has 44 letters in eleven groups of four for 60 answers', () => {
    const code = encodeAnswers({ caseId: 7, edition: 1, answers: cycle(60, 1) });
    expect(code).toMatch(/^SFN1(-[0-9A-HJKMNP-TV-Z]{4}){10}$/);
    expect(codeLength(60)).toBe(44);
    expect(codeLength(20)).toBe(24);
  });

  test('is as long as announced for any number of answers', () => {
    for (let count = 1; count <= 127; count += 1) {
      expect(encodeAnswers({ caseId: 1, edition: 1, answers: cycle(count, 1) }).replaceAll('-', '')).toHaveLength(codeLength(count));
    }
  });

  test('is read in small letters, with look-alikes, spaces, dashes, quotes, full-width letters', () => {
    fc.assert(fc.property(trainingAnswers, fc.array(fc.constantFrom('', ' ', '-', '\u2013', '\n> ', '*', '"', '\u00a0', '\u200b', '.'), { minLength: 8, maxLength: 8 }), (answers, between) => {
      const messy = [...encodeAnswers(answers).replaceAll('-', '')].map((letter, place) => {
        const alike = letter === '0' ? (['0', 'o', 'O'][place % 3] ?? letter) : letter === '1' ? (['1', 'i', 'L', 'l', 'I'][place % 5] ?? letter) : letter;
        const shaped = place % 4 === 1 ? alike.toLowerCase() : place % 11 === 5 ? String.fromCodePoint((alike.codePointAt(0) ?? 0) + 0xfee0) : alike;
        return shaped + (between[place % 8] ?? '');
      }).join('');
      expect(decodeAnswers(messy)).toEqual({ ok: true, value: answers });
    }));
  });

  test('differs between two people with the same answers and different marks', () => {
    const codes = Array.from({ length: 64 }, (_, mark) => encodeAnswers({ caseId: 7, edition: 1, answers: [0, 0, 0], mark }));
    expect(new Set(codes).size).toBe(64);
  });

  test('cannot be made from numbers that have no place in it', () => {
    const right: TrainingAnswers = { caseId: 1, edition: 1, answers: [1] };
    for (const wrong of [
      { ...right, caseId: 1024 }, { ...right, caseId: -1 }, { ...right, caseId: 1.5 }, { ...right, edition: 64 }, { ...right, mark: 64 },
      { ...right, answers: [] }, { ...right, answers: Array.from({ length: 128 }, () => 0 as const) },
    ]) expect(() => encodeAnswers(wrong)).toThrow(RangeError);
  });
});

describe('a slip in an answer code is noticed', () => {
  test('for every single wrong letter at every place', () => {
    for (const sample of SAMPLES) {
      const values = valuesIn(encodeAnswers(sample));
      values.forEach((value, place) => {
        for (let other = 0; other < 32; other += 1) {
          if (other === value) continue;
          expect(decodeAnswers(inGroups(values.with(place, other)))).toEqual({ ok: false, problem: { kind: 'mistyped' } });
        }
      });
    }
  });

  test('for every swap of two letters, next to each other or not', () => {
    for (const sample of SAMPLES.slice(0, 4)) {
      const values = valuesIn(encodeAnswers(sample));
      values.forEach((value, place) => values.forEach((other, elsewhere) => {
        if (elsewhere <= place || value === other) return;
        expect(decodeAnswers(inGroups(values.with(place, other).with(elsewhere, value))).ok).toBe(false);
      }));
    }
  });

  test('for every letter left out, doubled or added, and every cut', () => {
    for (const sample of SAMPLES) {
      const code = encodeAnswers(sample).replaceAll('-', '');
      for (let place = 0; place < code.length; place += 1) {
        expect(decodeAnswers(code.slice(0, place) + code.slice(place + 1)).ok).toBe(false);
        expect(decodeAnswers(code.slice(0, place)).ok).toBe(false);
        for (const letter of LETTERS) expect(decodeAnswers(code.slice(0, place) + letter + code.slice(place)).ok).toBe(false);
      }
      for (const letter of LETTERS) expect(decodeAnswers(code + letter).ok).toBe(false);
      expect(decodeAnswers(code + code).ok).toBe(false);
    }
  });

  test('because no two places, up to 1057 letters, can make up for each other', () => {
    // A wrong letter adds a multiple of its place's check values, so two of them cancel only if one place's is a multiple of the other's.
    const seen = new Set<string>();
    const unit = [1, ...Array.from({ length: 1056 }, () => 0)];
    for (let behind = 0; behind < 1057; behind += 1) {
      const column = checkValues(unit.slice(0, behind + 1));
      const lead = column.find((value) => value !== 0) ?? 0;
      expect(lead).not.toBe(0);
      const inverse = Array.from({ length: 32 }, (_, value) => value).find((value) => fieldProduct(value, lead) === 1) ?? 0;
      seen.add(column.map((value) => fieldProduct(value, inverse)).join());
    }
    expect(seen.size).toBe(1057);
    expect(codeLength(127) - CHECK_COUNT).toBeLessThan(1057);
  });

  test('for letters that no code has', () => {
    const code = encodeAnswers({ caseId: 7, edition: 1, answers: [1, 2, 3] });
    for (const foreign of ['U', 'u', 'é', 'ß', 'Ж', '²']) {
      expect(valueOf(foreign.codePointAt(0) ?? 0)).toBe(-1);
      for (let place = 0; place < code.length; place += 1) {
        if (code[place] !== '-') expect(decodeAnswers(code.slice(0, place) + foreign + code.slice(place + 1)).ok).toBe(false);
      }
    }
  });
});

test('a code of a newer version is told from a slip in the version letter', () => {
  const code = encodeAnswers({ caseId: 7, edition: 1, answers: [1, 2, 3] });
  expect(decodeAnswers(`SFN2${code.slice(4)}`)).toEqual({ ok: false, problem: { kind: 'mistyped' } });
  expect(decodeAnswers('SFN2-7777-ABCD-9999-QRST')).toEqual({ ok: false, problem: { kind: 'unknownVersion', version: 2 } });
});

test('a code that no answers make is not read, even when its check letters are right', () => {
  const written = (bits: string): string => {
    const values = [25, 15, 21, 1, ...(bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2))];
    return inGroups([...values, ...checkValues(values)]);
  };
  // Case 10 bits, edition 6, number of answers 7, mark 6, then the answers in 3 bits for one answer, then spare bits.
  const header = (count: string): string => `0000000111${'000001'}${count}${'000000'}`;
  expect(decodeAnswers(written(`${header('0000001')}101000`)).ok).toBe(true);
  expect(decodeAnswers(written(`${header('0000001')}110000`)).ok).toBe(false);
  expect(decodeAnswers(written(`${header('0000001')}101001`)).ok).toBe(false);
  expect(decodeAnswers(written(`${header('0000000')}0`)).ok).toBe(false);
});

test('no text makes the reading throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => { expect(decodeAnswers(text).ok).toBe(false); }), { numRuns: 300 });
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 90 }), (text) => { expect(decodeAnswers(`SFN1${text}`).ok).toBe(false); }), { numRuns: 300, seed: 7 });
  expect(decodeAnswers('\ud800').ok).toBe(false);
});
