import { failure, success, type Result } from '../base/result.ts';
import { cleanText, isClean } from '../base/clean-text.ts';
import { placeOf } from './place.ts';
import { saveProblem, type SaveProblem } from './save-problem.ts';
import { scanJson } from './scan-json.ts';

class RefusedKey extends Error {
  constructor(readonly place: string) {
    super('refused key');
  }
}

/**
 * The largest screening that is read, in characters (and, for a file, in bytes). A household of 40 children rated in
 * full with 20,000 short events is about 5 MB; reading the largest takes well under a second.
 */
export const LARGEST_SCREENING = 8 * 1024 * 1024;

/** Cleans every text of a freshly parsed value in place, and gives it. The scan has made sure that it is not deep. */
const cleaned = (value: unknown, path: PropertyKey[]): unknown => {
  if (typeof value === 'string') return cleanText(value);
  if (value === 0) return 0; // JSON knows a minus zero, which would print as "-0"
  if (typeof value !== 'object' || value === null) return value;
  for (const [key, part] of Object.entries(value)) {
    // A cleaned key could become equal to another one, so an unclean key is refused.
    if (!isClean(key)) throw new RefusedKey(placeOf(path));
    path.push(Array.isArray(value) ? Number(key) : key);
    Reflect.set(value, key, cleaned(part, path));
    path.pop();
  }
  return value;
};

/**
 * Parses text that anyone may have written into plain values with clean text. It never throws and never runs long.
 * @returns a value of unknown shape: the schema comes after this
 */
export const parseForeignJson = (text: string): Result<unknown, SaveProblem> => {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (json.trim() === '') return failure(saveProblem('empty'));
  if (json.length > LARGEST_SCREENING) return failure(saveProblem('tooLarge'));
  const unfit = scanJson(json);
  if (unfit) return failure(unfit);
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    // The parser's own message quotes the file, so it is not passed on.
    return failure(saveProblem('notReadable', '', 'it is not JSON'));
  }
  try {
    return success(cleaned(parsed, []));
  } catch (error) {
    if (error instanceof RefusedKey) return failure(saveProblem('refusedKey', error.place, 'has a name with hidden characters'));
    throw error;
  }
};
