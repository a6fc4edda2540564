import { SCREENING_VERSION } from '../model/screening-version.ts';
import { failure, success, type Result } from '../base/result.ts';
import { saveProblem, type SaveProblem } from './save-problem.ts';

/** The parts of a file that is not yet checked. */
export type LooseParts = Readonly<Record<string, unknown>>;

/** One step from a version to the next. A step is never changed once it is published: files rely on it for ever. */
export interface Migration {
  /** The version that it takes; it gives this one plus one. */
  readonly from: number;
  /** Gives the same screening in the next version's form; `version` itself is set for it. */
  readonly step: (older: LooseParts) => LooseParts;
}

/** Every step there has been, oldest first. Version 1 is the first, so there is none yet. */
export const MIGRATIONS: readonly Migration[] = [];

/** Files that this tool makes too, and that another page opens: a training case, and one that is not finished. */
const CASE_FORMATS: readonly unknown[] = ['screen-for-neglect-case', 'screen-for-neglect-case-draft'];

const isLooseParts = (value: unknown): value is LooseParts => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Brings the parts of a file up to the newest version, one step at a time.
 * @param migrations the steps to use, and `newest` the version to reach: both only differ from the product's in tests
 * @returns the parts with `version` at `newest`, or why that cannot be done
 */
export const upToDate = (
  parts: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
  newest: number = SCREENING_VERSION,
): Result<LooseParts, SaveProblem> => {
  if (isLooseParts(parts) && CASE_FORMATS.includes(parts['format'])) return failure(saveProblem('trainingCase'));
  if (!isLooseParts(parts) || parts['format'] !== 'screen-for-neglect') return failure(saveProblem('notAScreening', 'format', 'must be "screen-for-neglect"'));
  const version = parts['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return failure(saveProblem('unknownVersion', 'version', `must be a whole number from 1 to ${newest}`));
  if (version > newest) return failure(saveProblem('newerVersion', 'version', `must be ${newest} or lower for this edition`));
  let current = parts;
  for (let at = version; at < newest; at += 1) {
    const migration = migrations.find((one) => one.from === at);
    if (!migration) return failure(saveProblem('unknownVersion', 'version', 'is one that this edition cannot bring up to date'));
    try {
      current = { ...migration.step(current), version: at + 1 };
    } catch {
      // A step may trip over an old file that does not have the form it should.
      return failure(saveProblem('wrongShape', '', `does not have the form of version ${at}`));
    }
  }
  return success(current);
};
