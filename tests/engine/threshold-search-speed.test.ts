import { expect, test } from 'vitest';
import { thresholdIndex } from '../../src/engine/threshold-search-index.ts';
import { searchThresholds } from '../../src/engine/threshold-search.ts';
import { fastestOf } from '../support/timing.ts';
import { bank } from './shipped.ts';
import { EVERYDAY_PHRASES, MISTYPED_PHRASES } from './threshold-phrases.ts';

test('a search is quick enough for one frame on a slow telephone', () => {
  const index = thresholdIndex(bank);
  const queries = [...EVERYDAY_PHRASES, ...MISTYPED_PHRASES].map(([phrase]) => phrase);
  const all = fastestOf(4, () => {
    for (const query of queries) searchThresholds(query, index);
  });
  expect(all / queries.length).toBeLessThan(4);
});
