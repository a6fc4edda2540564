import { frameworkProblems as problemsOf } from '../model/framework-problems.ts';
import type { Framework } from '../model/framework.ts';
import type { ContentProblem } from './problem.ts';

/** Says what a framework's own schema cannot, with the file that it came from. */
export const frameworkProblems = (framework: Framework, file: string): readonly ContentProblem[] =>
  problemsOf(framework).map(({ where, what, remedy }) => ({ file, where, what: `${what}. ${remedy}` }));
