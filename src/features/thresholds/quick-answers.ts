import { readingOf, type Reading } from '../../engine/threshold-search-readings.ts';

type Asked = Parameters<typeof readingOf>;

/** Readings that are kept at most: those of an area and a role. */
const KEPT = 400;

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
