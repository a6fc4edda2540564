import type { Assessment } from '../../engine/assess.ts';
import { shownLabel } from '../../model/household-gaps.ts';
import type { Child, Household } from '../../model/household.ts';
import type { Step } from '../../state/page.ts';

const isEmpty = (record: object | undefined): boolean => Object.keys(record ?? {}).length === 0;

const isUntouched = (child: Child): boolean =>
  isEmpty(child.ratings) && isEmpty(child.domainAnswers) && isEmpty(child.facts) && child.voice === undefined && child.injuries === undefined;

/** Gives the children about whom nothing was answered yet. */
export const childrenNotLookedAt = (household: Household): readonly Child[] => household.children.filter(isUntouched);

/** How many questions that can mean urgent danger are asked of a child, and how many are still not known. */
export interface UrgentOpen {
  readonly childId: string;
  readonly label: string;
  readonly open: number;
  readonly asked: number;
}

/** Gives for each listed child how many urgent questions are open. Counts only questions now asked. */
export const urgentQuestions = (assessment: Assessment, household: Household): readonly UrgentOpen[] => assessment.children
  .filter((one) => household.children.some((child) => child.id === one.child.id))
  .map(({ child, view, unknown }) => ({
    childId: child.id,
    label: shownLabel(child.label),
    open: unknown.filter((one) => one.urgent).length,
    asked: view.indicators.filter(({ index, indicator }) => indicator.urgentAtLevel4 && view.entered[index] !== -1).length,
  }));

const STATUS = {
  notStarted: { status: 'Not started', standing: 'open' },
  begun: { status: 'In progress', standing: 'begun' },
  checked: { status: 'Checked by you', standing: 'done' },
  notAsked: { status: 'Not asked: age', standing: 'blocked' },
  toRead: { status: 'To read', standing: 'reading' },
} as const;

/** One step as a row of the list. */
export interface StepTask {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly hint: string | undefined;
  readonly status: string;
  /** `blocked` is a page on which nothing is asked of this child. */
  readonly standing: 'open' | 'begun' | 'done' | 'reading' | 'blocked';
}

/** Steps under one heading. */
export interface StepGroup {
  readonly heading: string;
  /** Pages about one child, which can be folded away where there are many. */
  readonly ofChild: boolean;
  readonly tasks: readonly StepTask[];
}

/** Gives the steps of the work as tasks under their headings, in their order. */
export const taskGroups = (steps: readonly Step[]): readonly StepGroup[] => {
  const sections = [...new Set(steps.map((step) => step.section))];
  return sections.map((section) => ({ section, pages: steps.filter((step) => step.section === section) })).map(({ section, pages }) => ({
    heading: section,
    ofChild: pages.some((step) => step.path.startsWith('child/')),
    tasks: pages.map((step) => ({ id: `task-${step.path.replaceAll('/', '-')}`, title: step.title, href: `#/${step.path}`, hint: step.hint, ...STATUS[step.standing] })),
  }));
};

/** Gives how far the pages of a group have come: "2 of 6 checked, 1 in progress". A page on which nothing is asked is not counted. */
export const groupStanding = (group: StepGroup): string => {
  const count = (standing: StepTask['standing']): number => group.tasks.filter((task) => task.standing === standing).length;
  const begun = count('begun');
  return `${count('done')} of ${group.tasks.length - count('blocked')} checked${begun > 0 ? `, ${begun} in progress` : ''}`;
};
