import { expect, test } from 'vitest';
import type { Drawing } from '../../src/base/document-blocks.ts';
import { figurePaths } from '../../src/ui/figure-paths.ts';

type Shape = Drawing['shapes'][number];
const square = (x: number, fillTone: number): Shape => ({ kind: 'rectangle', x, y: 0, width: 2, height: 3, fillTone });
const words: Shape = { kind: 'text', x: 1, y: 2, text: 'one', size: 9 };

test('outlines of one look that follow each other are one path, with every outline in it', () => {
  const drawn = figurePaths([square(0, 1), square(5, 1), square(9, 0), words, square(12, 0)]);
  expect(drawn.map((one) => (one.kind === 'path' ? `${one.fill} ${one.outline}` : one.text))).toEqual([
    'rgb(0 0 0) M0 0h2v3h-2zM5 0h2v3h-2z', 'rgb(255 255 255) M9 0h2v3h-2z', 'one', 'rgb(255 255 255) M12 0h2v3h-2z',
  ]);
});

test('a line has no ground, and a polygon is closed', () => {
  const path = { kind: 'path', fill: 'none', stroke: 'rgb(0 0 0)' };
  expect(figurePaths([{ kind: 'line', x1: 0, y1: 1, x2: 2, y2: 3, tone: 1, thickness: 2 }, { kind: 'polygon', points: [[0, 0], [1, 0], [1, 1]], edgeTone: 1, thickness: 1 }])).toEqual([
    { ...path, outline: 'M0 1L2 3', thickness: 2 }, { ...path, outline: 'M0 0L1 0L1 1z', thickness: 1 },
  ]);
});
