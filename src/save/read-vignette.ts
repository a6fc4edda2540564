import { failure, success, type Result } from '../base/result.ts';
import type { ContentBank } from '../model/content-bank.ts';
import { withOwnNumbers } from '../model/own-case-numbers.ts';
import { vignetteProblems, type CaseProblem } from '../model/vignette-problems.ts';
import { Vignette, VIGNETTE_VERSION } from '../model/vignette.ts';
import { screeningProblems } from './check-screening.ts';
import { parseForeignJson } from './foreign-json.ts';
import { upToDate } from './migrations.ts';
import { placeOf } from './place.ts';
import type { SaveProblemKind } from './save-problem.ts';
import { shapeProblem } from './shape-problem.ts';
import { remedyForCase } from './vignette-remedies.ts';

/** The shipped cases are up to 30 kilobytes; this leaves room for a large family. In characters. */
export const LARGEST_VIGNETTE = 1024 * 1024;
/** More than anybody would read in one go. A longer list of problems comes from one mistake that is repeated. */
const MOST_PROBLEMS = 30;

const WHOLE_FILE = 'the whole file';
const ANOTHER_FILE = 'Check that you chose the right file: a case ends in .json. Nothing here has changed.';
const NEWER: CaseProblem = { where: 'version', what: 'is newer than this edition knows', remedy: 'Get the newer edition of this tool, then open the file with it.' };

const OF_KIND: Partial<Record<SaveProblemKind, { readonly what: string; readonly remedy: string }>> = {
  empty: { what: 'is empty', remedy: 'Choose another file.' },
  tooLarge: { what: 'is larger than any case', remedy: ANOTHER_FILE },
  tooDeep: { what: 'is built in a way that no case is', remedy: ANOTHER_FILE },
  notReadable: { what: 'is not JSON', remedy: 'Look for a missing comma, quotation mark or bracket, or choose another file.' },
  repeatedKey: { what: 'is given twice', remedy: 'Keep one of the two.' },
  refusedKey: { what: 'has a name that is not allowed', remedy: 'Take this part out.' },
  newerVersion: NEWER,
};

/** Gives a problem of reading as one with a remedy. */
export const problemOf = (kind: SaveProblemKind, where: string, what: string): CaseProblem => {
  const words = OF_KIND[kind];
  return { where: where || WHOLE_FILE, what: words?.what ?? (what || 'cannot be read as a case'), remedy: words?.remedy ?? remedyForCase(where, what) };
};

/** Rules and steps that the panel named and that this edition does not have. */
const unknownNames = ({ expected }: Vignette, bank: ContentBank): readonly CaseProblem[] => {
  const rules = new Set(bank.rules.map(({ id }) => id));
  const steps = new Set(bank.steps.map(({ id }) => id));
  return [
    ...expected.mustRecommend.flatMap(({ step }, at) => (steps.has(step) ? [] : [{ where: `expected.mustRecommend[${at}].step`, what: 'is not a step of this edition', remedy: 'Choose a step from the list.' }])),
    ...(['mustFire', 'mustNotFire'] as const).flatMap((list) => expected[list].flatMap((id, at) => (rules.has(id) ? [] : [{ where: `expected.${list}[${at}]`, what: 'is not a rule of this edition', remedy: 'Take it out.' }]))),
  ];
};

/** Says whether a value of unknown shape is a group of named parts. */
export const isParts = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Gives all that is wrong with the family of a case, by its place in the file. */
export const familyProblems = (screening: Vignette['screening'], bank: ContentBank): readonly CaseProblem[] => {
  const codes = new Set(bank.groups.flatMap((group) => group.indicators.map(({ code }) => code)));
  return [...screeningProblems(screening, bank.facts, codes)].map(({ kind, where, what }) => problemOf(kind, `screening.${where}`, what));
};

/** A file of another kind, or of a newer version, told before its form is looked at. */
const wrongKind = (parts: Readonly<Record<string, unknown>>): CaseProblem | undefined => {
  const { format = 'screen-for-neglect-case', version = VIGNETTE_VERSION } = parts;
  if (format === 'screen-for-neglect') return { where: WHOLE_FILE, what: 'is a screening, not a training case', remedy: 'Nothing was opened. Choose the file of a case.' };
  if (format !== 'screen-for-neglect-case') return { where: 'format', what: 'is not that of a training case', remedy: ANOTHER_FILE };
  return typeof version === 'number' && Number.isInteger(version) && version > VIGNETTE_VERSION ? NEWER : undefined;
};

/**
 * Checks a case that was put together here, or parsed: its form, then what a form cannot say, then the content of this edition.
 * @returns the case with the numbers that its codes carry, or all problems together, each with its place and what to do
 */
export const checkedVignette = (parts: unknown, bank: ContentBank): Result<Vignette, readonly CaseProblem[]> => {
  if (!isParts(parts)) return failure([{ where: WHOLE_FILE, what: 'is not a case', remedy: ANOTHER_FILE }]);
  const other = wrongKind(parts);
  if (other) return failure([other]);
  const current = isParts(parts['screening']) ? upToDate(parts['screening']) : undefined;
  if (current && !current.ok) return failure([problemOf(current.problem.kind, `screening.${current.problem.where}`, current.problem.what)]);
  const shaped = Vignette.safeParse(current ? { ...parts, screening: current.value } : parts);
  if (!shaped.success) {
    return failure(shaped.error.issues.slice(0, MOST_PROBLEMS).map((issue) => {
      const { what } = shapeProblem([issue], parts);
      const where = placeOf(issue.path) || WHOLE_FILE;
      return { where, what, remedy: remedyForCase(where, what) };
    }));
  }
  const problems = [...vignetteProblems(shaped.data), ...unknownNames(shaped.data, bank), ...familyProblems(shaped.data.screening, bank)];
  return problems.length === 0 ? success(withOwnNumbers(shaped.data)) : failure(problems.slice(0, MOST_PROBLEMS));
};

/** Parses the text of a case or of an unfinished one into plain values with clean text; their form comes after this. */
export const parsedCase = (text: string): Result<unknown, readonly CaseProblem[]> => {
  if (text.length > LARGEST_VIGNETTE) return failure([problemOf('tooLarge', '', '')]);
  const parsed = parseForeignJson(text);
  return parsed.ok ? parsed : failure([problemOf(parsed.problem.kind, parsed.problem.where, parsed.problem.what)]);
};

/**
 * Reads the text of a case that anyone may have written. It never throws, and a case that is not whole is not opened.
 * @param bank the content of this edition: indicators, facts, steps and rules that a case may name
 */
export const readVignette = (text: string, bank: ContentBank): Result<Vignette, readonly CaseProblem[]> => {
  const parsed = parsedCase(text);
  return parsed.ok ? checkedVignette(parsed.value, bank) : parsed;
};

/** Gives the text of a case as a file: JSON, indented, in the order of the format. */
export const writeVignette = (vignette: Vignette): string =>
  `${JSON.stringify(Vignette.parse({ ...vignette, format: 'screen-for-neglect-case', version: VIGNETTE_VERSION }), null, 2)}\n`;

/** One line for a list of problems: `case.json · stages[0].title · is empty. Give this part a title.` */
export const caseProblemLine = (file: string, { where, what, remedy }: CaseProblem): string => `${file} · ${where} · ${what}. ${remedy}`;
