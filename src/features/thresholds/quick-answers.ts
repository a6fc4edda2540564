import { readingOf, type Reading } from '../../engine/threshold-search-readings.ts';

type Asked = Parameters<typeof readingOf>;

/** Readings that are kept at most: those of one visit's searches. */
const KEPT = 60;

/**
 * Gives {@link readingOf} with a memory: a reading puts several situations to the rules, and the next stroke mostly asks
 * for the same one again.
 */
export const keeperOfReadings = (): ((...asked: Asked) => Reading | undefined) => {
  const kept = new Map<string, Reading | undefined>();
  return (asked, role, prepared, framework) => {
    const { subject, age, ageLabel, count } = asked;
    const key = JSON.stringify([subject, age, ageLabel, count, role, framework.id, framework.edition]);
    if (kept.has(key)) return kept.get(key);
    if (kept.size >= KEPT) kept.clear();
    const reading = readingOf(asked, role, prepared, framework);
    kept.set(key, reading);
    return reading;
  };
};

/**
 * Runs an answer for each example, one at a time with pauses, so that none stands in the way of a stroke.
 * @returns stops it
 */
export const warmUp = (examples: readonly string[], answer: (example: string) => unknown): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (at: number): void => {
    const example = examples[at];
    if (example === undefined) return;
    answer(example);
    timer = setTimeout(() => { run(at + 1); }, 0);
  };
  timer = setTimeout(() => { run(0); }, 0);
  return () => { clearTimeout(timer); };
};
