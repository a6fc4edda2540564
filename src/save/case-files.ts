import { failure, success, type Result } from '../base/result.ts';
import { CaseDraft } from '../model/case-draft.ts';
import type { ContentBank } from '../model/content-bank.ts';
import type { CaseProblem } from '../model/vignette-problems.ts';
import type { Vignette } from '../model/vignette.ts';
import { placeOf } from './place.ts';
import { checkedVignette, familyProblems, isParts, parsedCase, problemOf } from './read-vignette.ts';
import { shapeProblem } from './shape-problem.ts';
import { remedyForCase } from './vignette-remedies.ts';

const DRAFT_FORMAT = 'screen-for-neglect-case-draft';
const DRAFT_VERSION = 1;

/** What a file can hold that the page for one's own cases opens. */
export type OpenedCase = { readonly kind: 'case'; readonly vignette: Vignette } | { readonly kind: 'unfinished'; readonly draft: CaseDraft };

const readDraft = (parts: Readonly<Record<string, unknown>>, bank: ContentBank): Result<CaseDraft, readonly CaseProblem[]> => {
  const { format: _format, version, ...draft } = parts;
  if (version !== DRAFT_VERSION) return failure([problemOf('newerVersion', 'version', '')]);
  const shaped = CaseDraft.safeParse(draft);
  if (!shaped.success) {
    const [issue] = shaped.error.issues;
    const { what } = shapeProblem(shaped.error.issues, draft);
    const where = placeOf(issue?.path ?? []);
    return failure([{ where: where || 'the whole file', what, remedy: remedyForCase(where, what) }]);
  }
  const { screening } = shaped.data;
  if (screening && screening.purpose !== 'training') return failure([{ where: 'screening.purpose', what: 'is not training', remedy: 'A case is only ever made from a training screening. Never use a real child’s.' }]);
  const problems = screening ? familyProblems(screening, bank) : [];
  return problems.length === 0 ? success(shaped.data) : failure(problems);
};

/** Reads the text of a case, whole or unfinished, that anyone may have written. It never throws. */
export const readCaseFile = (text: string, bank: ContentBank): Result<OpenedCase, readonly CaseProblem[]> => {
  const parsed = parsedCase(text);
  if (!parsed.ok) return parsed;
  if (isParts(parsed.value) && parsed.value['format'] === DRAFT_FORMAT) {
    const read = readDraft(parsed.value, bank);
    return read.ok ? success({ kind: 'unfinished', draft: read.value }) : read;
  }
  const read = checkedVignette(parsed.value, bank);
  return read.ok ? success({ kind: 'case', vignette: read.value }) : read;
};

/** Gives the text of a case that is not finished, to go on with it later. Only this tool reads it; nobody can rate it yet. */
export const writeCaseDraft = (draft: CaseDraft): string => `${JSON.stringify({ format: DRAFT_FORMAT, version: DRAFT_VERSION, ...draft }, null, 2)}\n`;
