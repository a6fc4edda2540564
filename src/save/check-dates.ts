import { addMonths, spanOf, type CalendarDate } from '../base/calendar-date.ts';
import type { Screening } from '../model/screening.ts';
import { placeOf } from './place.ts';
import { saveProblem, type SaveProblem } from './save-problem.ts';

const EARLIEST = '1900-01-01';
const LATEST = '2100-12-31';

/** Parts that say when something was; they cannot lie long after the day of the assessment. */
const HAPPENED = new Set(['assessedOn', 'date', 'since', 'doneOn', 'sentOn', 'acknowledgedOn']);
/** Parts that say when something is to be. */
const PLANNED = new Set(['due', 'reviewOn']);
/** Where keys are names of facts and words are a person's: no dates in there. */
const WITHOUT_DATES = new Set(['facts']);

/** A kind of date: the parts that hold it, the last day it can be, and what to say of a later one. */
interface Limit {
  readonly parts: ReadonlySet<string>;
  readonly latest: CalendarDate;
  readonly tooLate: string;
}

const dateProblem = (date: string, { latest, tooLate }: Limit): string | undefined => {
  const { first } = spanOf(date);
  if (first < EARLIEST) return 'is before 1900';
  if (first > LATEST) return 'is after 2100';
  return first > latest ? tooLate : undefined;
};

const lookThrough = (value: unknown, path: PropertyKey[], limits: readonly Limit[], found: SaveProblem[]): void => {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (WITHOUT_DATES.has(key)) continue;
    path.push(Array.isArray(value) ? Number(key) : key);
    if (typeof part === 'string') {
      const limit = limits.find((one) => one.parts.has(key));
      const what = limit && dateProblem(part, limit);
      if (what !== undefined) found.push(saveProblem('impossibleDate', placeOf(path), what));
    } else lookThrough(part, path, limits, found);
    path.pop();
  }
};

/**
 * Finds dates that cannot be right: before 1900, after 2100, or long after the day of the assessment (a year for what
 * happened, five years for what is planned). A slip such as 2092 for 2029 would otherwise change counts and ages.
 * @param today when given, the day of the assessment may not be more than a year after it
 */
export const dateProblems = (screening: Screening, today?: CalendarDate): readonly SaveProblem[] => {
  const { assessedOn } = screening;
  const found: SaveProblem[] = [];
  if (today !== undefined && assessedOn > addMonths(today, 12)) found.push(saveProblem('impossibleDate', 'assessedOn', 'is more than a year from today'));
  const limits = [
    { parts: HAPPENED, latest: addMonths(assessedOn, 12), tooLate: 'is more than a year after the day of the assessment' },
    { parts: PLANNED, latest: addMonths(assessedOn, 60), tooLate: 'is more than five years after the day of the assessment' },
  ];
  lookThrough(screening, [], limits, found);
  return found;
};
