import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { decodeAnswers, encodeAnswers, type AnswerState, type TrainingAnswers } from '../../src/calibration/answer-code.ts';
import { codePicture, type CodePicture } from '../../src/calibration/code-picture.ts';

const answersOf = (count: number): readonly AnswerState[] => Array.from({ length: count }, (_, place) => ([0, 1, 2, 3, 4, 5] as const)[(place * 5 + count) % 6] ?? 0);
const SAMPLES: readonly TrainingAnswers[] = [1, 8, 17, 20, 60, 127].map((count) => ({ caseId: count, edition: count % 64, mark: count % 64, answers: answersOf(count) }));

const PIXELS = 4;

/** Draws the path cell by cell, as a browser does, and hands the picture to a reader that is not ours. */
const readBack = ({ size, path }: CodePicture, spoil: (x: number, y: number, dark: boolean) => boolean = (_x, _y, dark) => dark): ReturnType<typeof jsQR> => {
  const dark = new Set<number>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let step = 0; step < Number(width); step += 1) dark.add(Number(y) * size + Number(x) + step);
  }
  const side = size * PIXELS;
  const picture = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let at = 0; at < side * side; at += 1) {
    const [x, y] = [Math.floor((at % side) / PIXELS), Math.floor(at / side / PIXELS)];
    if (spoil(x, y, dark.has(y * size + x))) picture.fill(0, at * 4, at * 4 + 3);
  }
  return jsQR(picture, side, side, { inversionAttempts: 'dontInvert' });
};

test.each(SAMPLES)('another reader finds in the picture the very code: case $caseId', (sample) => {
  const code = encodeAnswers(sample);
  const found = readBack(codePicture(code));
  expect(found?.data).toBe(code);
  expect(decodeAnswers(found?.data ?? '')).toEqual({ ok: true, value: sample });
  // The short form for capitals and digits, not the one for any bytes.
  expect(found?.chunks.map(({ type }) => type)).toEqual(['alphanumeric']);
});

test('the picture of an answer code is small enough to be read from a screen', () => {
  expect(codePicture(encodeAnswers({ caseId: 7, edition: 1, answers: answersOf(20) })).size).toBe(25 + 8);
});

test('a spot in the middle does not stop the reader, and a spoilt picture gives nothing rather than another code', () => {
  const code = encodeAnswers({ caseId: 7, edition: 1, answers: answersOf(20) });
  const picture = codePicture(code);
  const middle = picture.size / 2;
  expect(readBack(picture, (x, y, dark) => (Math.hypot(x - middle, y - middle) < 2 ? false : dark))?.data).toBe(code);
  expect(readBack(picture, (x, y, dark) => ((x * 7 + y * 3) % 5 === 0 && x > 12 && y > 12 ? !dark : dark))).toBeNull();
});

test('the picture keeps a light edge of four cells on every side', () => {
  const { size, path } = codePicture(encodeAnswers({ caseId: 7, edition: 1, answers: answersOf(20) }));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    expect(Math.min(Number(x), Number(y), size - Number(x) - Number(width), size - 1 - Number(y))).toBeGreaterThanOrEqual(4);
  }
});

test('a text that is no answer code is refused', () => {
  expect(() => codePicture('a name, and more')).toThrow();
});
