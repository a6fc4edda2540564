import type { CalendarDate } from '../base/calendar-date.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { FactDefinition } from '../model/fact.ts';
import { Screening } from '../model/screening.ts';
import { screeningProblem } from './check-screening.ts';
import { parseForeignJson } from './foreign-json.ts';
import { upToDate } from './migrations.ts';
import { saveProblem, type SaveProblem } from './save-problem.ts';
import { shapeProblem } from './shape-problem.ts';

const shaped = (parts: unknown): Result<Screening, SaveProblem> => {
  try {
    const checked = Screening.safeParse(parts);
    return checked.success ? success(checked.data) : failure(shapeProblem(checked.error.issues, parts));
  } catch {
    // The schema library can itself run out of stack; the scan should have made that impossible.
    return failure(saveProblem('wrongShape'));
  }
};

/**
 * Reads the plain text of a screening that anyone may have written: looked over for size, depth and forbidden names,
 * cleaned, brought up to the newest version, checked against the schema, then against the content of this edition.
 * It never throws on any text, and nothing is changed by a text that is refused.
 * @param facts and codes: the facts and the indicator codes of this edition
 * @param today when given, a day of assessment more than a year after it is refused
 */
export const readScreening = (
  text: string,
  facts: readonly FactDefinition[],
  codes: ReadonlySet<string>,
  today?: CalendarDate,
): Result<Screening, SaveProblem> => {
  const parsed = parseForeignJson(text);
  if (!parsed.ok) return parsed;
  const current = upToDate(parsed.value);
  if (!current.ok) return current;
  const screening = shaped(current.value);
  if (!screening.ok) return screening;
  const problem = screeningProblem(screening.value, facts, codes, today);
  return problem ? failure(problem) : screening;
};
