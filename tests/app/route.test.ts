import { expect, test } from 'vitest';
import { pathOf, placeOf } from '../../src/app/route.ts';

test.each([
  ['#/chronology?at=missed', 'chronology', 'missed'], ['#/child/c1/health?at=HE6-answer', 'child/c1/health', 'HE6-answer'], ['#/chronology', 'chronology', undefined], ['', '', undefined], ['#/chronology?at=<b>', 'chronology', undefined],
])('the address %s is the page "%s" at the place %s', (hash, path, place) => {
  expect([pathOf(hash), placeOf(hash)]).toEqual([path, place]);
});
