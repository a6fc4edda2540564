import type { CaseDraft } from '../../model/case-draft.ts';
import type { CaseProblem } from '../../model/vignette-problems.ts';

/** A thing to put right: what the form calls it, and the field or part of the page that it is put right in. */
export interface PlacedProblem {
  readonly controlId: string;
  readonly text: string;
}

/** Gives a sentence its capital letter. */
const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** Says whether anything was entered yet: an untouched form has nothing wrong with it. */
export const isBegun = ({ title, stages, screening, overall, domains, reasons, steps, mustNot }: CaseDraft): boolean =>
  screening !== undefined || overall !== undefined || Object.keys(domains).length > 0 || steps.some(({ step }) => step !== '')
  || [title, reasons, mustNot, ...stages.flatMap((stage) => [stage.title, stage.text])].some((text) => text.trim() !== '');

const partNumber = (where: string): number => Number(/\[(\d+)\]/.exec(where)?.[1] ?? 0) + 1;

const placeInForm = (where: string, draft: CaseDraft): { readonly controlId: string; readonly name: string } => {
  const number = partNumber(where);
  if (where === 'title') return { controlId: 'case-title', name: 'title' };
  if (where.startsWith('story')) return { controlId: 'part-1-text', name: draft.stages.length > 1 ? 'the story' : 'story' };
  if (where.startsWith('stages')) {
    const field = where.endsWith('title') ? 'title' : where.endsWith('level') ? 'level' : where.endsWith('notYetKnown') ? 'known' : 'text';
    // The level of the last part is the overall level, which is asked once.
    if (field === 'level' && number === draft.stages.length) return { controlId: 'overall', name: 'overall level' };
    return field === 'known' ? { controlId: 'known-heading', name: 'what is known when' } : { controlId: `part-${number}-${field}`, name: `part ${number}, ${field === 'text' ? 'what becomes known' : field}` };
  }
  if (where === 'expected.overall' || where === 'expected.acceptable') return { controlId: 'overall', name: 'overall level' };
  if (where.startsWith('expected.domains')) return { controlId: 'domain-health', name: 'areas of life' };
  if (where.startsWith('expected.mustRecommend')) return { controlId: `${where.endsWith('why') ? 'why' : 'first-step'}-${number}`, name: `first step ${number}` };
  if (where.startsWith('expected.reasons')) return { controlId: 'reasons', name: `reason ${number}` };
  if (where.startsWith('expected.mustNot')) return { controlId: 'must-not', name: `what the panel would not do, line ${number}` };
  if (where.startsWith('screening')) return { controlId: 'case-family', name: where === 'screening' ? 'the family' : `the family (${where.slice('screening.'.length)})` };
  return { controlId: 'case-title', name: where };
};

/** Gives what is wrong with a case as a person meets it in the form; the same field is named once. */
export const placedProblems = (problems: readonly CaseProblem[], draft: CaseDraft): readonly PlacedProblem[] => {
  const overallMissing = problems.some(({ where }) => where === 'expected.overall');
  const told = problems.filter(({ where }) => !(overallMissing && where === `stages[${draft.stages.length - 1}].level`));
  const placed = told.map((problem) => {
    const { controlId, name } = placeInForm(problem.where, draft);
    return { controlId, text: `${capital(name)}: ${problem.remedy}` };
  });
  return placed.filter((one, at) => placed.findIndex((other) => other.controlId === one.controlId && other.text === one.text) === at);
};
