import { localLevel } from '../../engine/framework-words.ts';
import type { ContentBank } from '../../model/content-bank.ts';
import type { Framework } from '../../model/framework.ts';
import { LEVELS, type LevelOfNeed } from '../../model/level.ts';
import { stepGroup } from '../../model/step-groups.ts';
import type { Role } from '../../model/screening.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Gives the four levels in the words of the framework. */
export const levelOptions = (framework: Framework): readonly Option[] => LEVELS.map((level) => ({ value: String(level), label: localLevel(framework, level).name }));

/** Gives a chosen value as a level; undefined for anything else. */
export const levelOf = (value: string | undefined): LevelOfNeed | undefined => LEVELS.find((level) => String(level) === value);

/** Gives the areas of life that a participant can be asked about. */
export const askedGroups = (bank: ContentBank): readonly { readonly group: string; readonly title: string }[] => bank.groups.filter(({ tier }) => tier !== 'context');

/** Gives the steps that a role can take, the most urgent first, each under its heading. */
export const stepOptions = (bank: ContentBank, role: Role): readonly (Option & { readonly group: string })[] =>
  bank.steps.filter((step) => step.text[role] !== null).toSorted((one, other) => one.urgency - other.urgency).map((step) => ({ value: step.id, label: step.title, group: stepGroup(step) }));
