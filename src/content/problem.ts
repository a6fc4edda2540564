/** One thing wrong with the content: which file, where in it, and what to do about it. */
export interface ContentProblem {
  readonly file: string;
  readonly where: string;
  readonly what: string;
}

/** The problem as one line: file · where · what. */
export const problemLine = (problem: ContentProblem): string => `${problem.file} · ${problem.where} · ${problem.what}`;
