import type { Screening } from '../model/screening.ts';
import { askedFacts, injuriesAreAsked } from '../features/domain/asked-facts.ts';
import type { OpenScreening } from '../state/open-screening.svelte.ts';
import type { Step } from '../state/page.ts';

/** Says whether a page on which the quick pass asks for no indicator still asks for facts or injuries. */
const asksFacts = (path: string, open: OpenScreening, screening: Screening): boolean => {
  const parts = path.split('/');
  const group = parts.at(-1) ?? '';
  const childId = parts[0] === 'child' ? parts[1] : undefined;
  const { assessment, prepared } = open;
  if (!assessment) return true;
  const view = assessment.children.find((one) => one.child.id === childId)?.view;
  return askedFacts(group, screening, assessment, prepared, childId).length > 0 || (group === 'supervision' && view !== undefined && injuriesAreAsked(view, prepared));
};

const nextOf = (steps: readonly Step[], open: OpenScreening): string => {
  const { screening } = open;
  return steps.find((step) => step.nothingAsked !== true || (screening !== undefined && asksFacts(step.path, open, screening)))?.path ?? 'tasks';
};

/** Gives the page that Continue leads to: the next one on which something is asked; the task list after the last. */
export const stepAfter = (steps: readonly Step[], path: string, open: OpenScreening): string => {
  const at = steps.findIndex((step) => step.path === path);
  return at < 0 ? 'tasks' : nextOf(steps.slice(at + 1), open);
};

/** Gives the page that Back leads to; the task list before the first. */
export const stepBefore = (steps: readonly Step[], path: string, open: OpenScreening): string => {
  const at = steps.findIndex((step) => step.path === path);
  return at <= 0 ? 'tasks' : nextOf(steps.slice(0, at).toReversed(), open);
};
