import { failure, success, type Result } from '../base/result.ts';
import { frameworkProblems, type FrameworkProblem } from '../model/framework-problems.ts';
import { Framework } from '../model/framework.ts';
import { parseForeignJson } from './foreign-json.ts';
import type { SaveProblemKind } from './save-problem.ts';
import { shapeProblem } from './shape-problem.ts';

/** The largest pack is about 10 kilobytes; this leaves room for long notes. In characters. */
export const LARGEST_FRAMEWORK = 256 * 1024;

const WHOLE_FILE = 'the whole file';
const ANOTHER_FILE = 'Check that you chose the right file: a pack ends in .json. Nothing here has changed.';

const OF_KIND: Partial<Record<SaveProblemKind, { readonly what: string; readonly remedy: string }>> = {
  empty: { what: 'is empty', remedy: 'Choose another file.' },
  tooLarge: { what: 'is larger than any pack', remedy: ANOTHER_FILE },
  tooDeep: { what: 'is built in a way that no pack is', remedy: ANOTHER_FILE },
  notReadable: { what: 'is not JSON', remedy: 'Look for a missing comma, quotation mark or bracket. Opening the file here again shows whether it is mended.' },
  repeatedKey: { what: 'is given twice', remedy: 'Keep one of the two.' },
  refusedKey: { what: 'has a name that is not allowed', remedy: 'Take this part out.' },
};

/** What to do, by the place of the problem: the more exact place first. */
const REMEDIES: readonly (readonly [place: RegExp, remedy: string])[] = [
  [/^format$/, 'Write "screen-for-neglect-framework", exactly as in the example.'],
  [/^version$/, 'Write 1. A pack with a higher version needs a newer edition of this tool.'],
  [/^id$/, 'Use small letters, digits and hyphens, 2 to 60 of them.'],
  [/^edition$/, 'Write the year and month, such as 2026-11.'],
  [/^checkedOn$/, 'Write the day as year-month-day, such as 2026-11-01.'],
  [/^asOf$/, 'Say how old the pages are that you looked at.'],
  [/^bandMap/, 'Give L1, L2, L3 and L4, each with the id of one of your levels.'],
  [/^levels(?:\[\d+\])?$/, 'Give three to five levels, lowest first.'],
  [/^levels\[\d+\]\.id$/, 'Use small letters, digits and hyphens.'],
  [/^levels/, 'Each level has an id, a name and a meaning.'],
  [/^constants/, 'Use a number inside these limits. They are there so that no pack can switch a check off.'],
  [/\.phone$/, 'Write digits, spaces, brackets and + only. Other words go into the note beside it (phoneNote).'],
  [/(?:link|source|levelsSource)$/, 'Begin with https:// and copy the address whole, without spaces.'],
  [/confidence$/i, 'Write high, medium, inferred or notVerified.'],
  [/^(?:frontDoor|outOfHours|consultation|specialistServices)/, 'A contact has at least a name and a confidence. Leave out what you have not seen.'],
  [/^(?:repeatContactRule|escalation|neglectTool|hoarding|thresholdDocument)/, 'Give at least a confidence, and a value only where you saw one.'],
  [/^links/, 'Each link has a title and a link.'],
];

/** A pack holds nothing about a person, so a place in it can be named whole. */
const placeIn = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((place, step) => (typeof step === 'number' ? `${place}[${step}]` : `${place}${place === '' ? '' : '.'}${String(step).slice(0, 40)}`), '');

const remedyFor = (where: string, what: string): string => {
  if (what.startsWith('has a part that is not known')) return 'Take it out or correct its name. The format page lists every name.';
  const remedy = REMEDIES.find(([place]) => place.test(where))?.[1];
  if (what === 'is missing') return remedy === undefined ? 'Add it. The example in the format page shows how.' : `Add it. ${remedy}`;
  return remedy ?? 'Correct this part. The example in the format page shows how.';
};

/**
 * Reads the text of a pack that anyone may have written. It never throws, and all problems come back together, each with
 * its place and what to do, so that somebody who edits by hand can mend them in one go.
 */
export const readFramework = (text: string): Result<Framework, readonly FrameworkProblem[]> => {
  if (text.length > LARGEST_FRAMEWORK) return failure([{ where: WHOLE_FILE, what: 'is larger than any pack', remedy: ANOTHER_FILE }]);
  const parsed = parseForeignJson(text);
  if (!parsed.ok) {
    const { kind, where, what } = parsed.problem;
    const words = OF_KIND[kind];
    return failure([{ where: where || WHOLE_FILE, what: words?.what ?? (what || 'cannot be read as a pack'), remedy: words?.remedy ?? ANOTHER_FILE }]);
  }
  return checkedFramework(parsed.value);
};

/** Checks a pack that was put together here, such as in the editor: its shape first, then what a shape cannot say. */
export const checkedFramework = (parts: unknown): Result<Framework, readonly FrameworkProblem[]> => {
  if (typeof parts !== 'object' || parts === null || Array.isArray(parts)) return failure([{ where: WHOLE_FILE, what: 'is not a pack', remedy: ANOTHER_FILE }]);
  const shaped = Framework.safeParse(parts);
  if (!shaped.success) {
    return failure(shaped.error.issues.map((issue) => {
      const { what } = shapeProblem([issue], parts);
      const where = placeIn(issue.path);
      return { where: where || WHOLE_FILE, what, remedy: remedyFor(where, what) };
    }));
  }
  const problems = frameworkProblems(shaped.data);
  return problems.length === 0 ? success(shaped.data) : failure(problems);
};

/** Gives the text of a pack as a file: JSON, indented, in the order of the format, so that two editions can be compared line by line. */
export const writeFramework = (framework: Framework): string => `${JSON.stringify(Framework.parse(framework), null, 2)}\n`;

/** One line for a list of problems: `devon.json · frontDoor.phone · what is wrong. What to do.` */
export const frameworkProblemLine = (file: string, { where, what, remedy }: FrameworkProblem): string => `${file} · ${where} · ${what}. ${remedy}`;
