/**
 * Every test that asks the engine, as one file: a mutant then costs one start and not twenty. Quick tables come first, so that
 * most mutants are found by them. Random cases are the same for every mutant, so that one that survives today survives tomorrow;
 * a case that fails is not made smaller, which takes long.
 */
import fc from 'fast-check';
import { describe, test } from 'vitest';

fc.configureGlobal({ seed: 20260302, endOnFailure: true });

// Measured times say nothing about a mutant, and a slow machine would kill it.
const FILES = import.meta.glob(['../engine/*.test.ts', '!../engine/*-speed.test.ts', '../scenarios/*.test.ts', '../content/vignettes.test.ts', '../features/thresholds/readings.test.ts', '../features/frameworks/safety-rules.test.ts']);
const FIRST = ['scenarios/golden', 'engine/effective-ratings', 'engine/readings', 'engine/chronology', 'engine/input', 'engine/words', 'engine/change', 'engine/house', 'scenarios/rules', 'scenarios/', 'engine/'];
const LAST = ['content/', 'features/frameworks', 'engine/promises', 'engine/reasons', 'engine/monotone', 'engine/what-would-change', 'engine/threshold', 'features/thresholds'];
const placeOf = (path: string): number => {
  const among = (starts: readonly string[]): number => starts.findIndex((start) => path.startsWith(`../${start}`));
  return among(LAST) === -1 ? (among(FIRST) === -1 ? FIRST.length : among(FIRST)) : FIRST.length + 1 + among(LAST);
};

for (const [path, load] of Object.entries(FILES).toSorted(([a], [b]) => placeOf(a) - placeOf(b))) {
  describe(path, async () => {
    try {
      await load();
    } catch (error) {
      // A mutant that breaks the preparation of a whole file is found, too.
      test('can be read', () => { throw error; });
    }
  });
}
