import type { CalendarDate } from '../../base/calendar-date.ts';
import { failure, success, type Result } from '../../base/result.ts';
import type { FactDefinition } from '../../model/fact.ts';
import type { Screening } from '../../model/screening.ts';
import { readScreening } from '../read-screening.ts';
import { LARGEST_SCREENING } from '../foreign-json.ts';
import { saveProblem, type SaveProblem } from '../save-problem.ts';

/** The text form of a sealed file, the largest that is opened, is about half as large again as the screening. */
const LARGEST_FILE = LARGEST_SCREENING * 1.5;

/** The facts and indicator codes of this edition, and today, against which a file is checked. */
export interface Edition {
  readonly facts: readonly FactDefinition[];
  readonly codes: ReadonlySet<string>;
  readonly today?: CalendarDate;
}

/**
 * Takes the bytes of a file that a person chose. Its size is asked before a single byte is read.
 * @returns the bytes; or `empty`, `tooLarge`, `notReadable` (moved, deleted or locked since it was chosen)
 */
export const bytesOf = async (file: Blob): Promise<Result<Uint8Array, SaveProblem>> => {
  if (file.size === 0) return failure(saveProblem('empty'));
  if (file.size > LARGEST_FILE) return failure(saveProblem('tooLarge'));
  try {
    return success(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return failure(saveProblem('notReadable', '', 'the browser could not read it from the disk'));
  }
};

/** Reads the bytes of a plain screening: text in UTF-8, then as {@link readScreening} does. */
export const screeningFrom = (bytes: Uint8Array, { facts, codes, today }: Edition): Result<Screening, SaveProblem> => {
  if (bytes.length > LARGEST_SCREENING) return failure(saveProblem('tooLarge'));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return failure(saveProblem('notReadable', '', 'it is not text in UTF-8'));
  }
  return readScreening(text, facts, codes, today);
};
