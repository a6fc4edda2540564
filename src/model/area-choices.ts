import type { Framework } from './framework.ts';

/** An area that can be chosen from a list. */
export interface AreaChoice {
  readonly value: string;
  readonly label: string;
}

const GENERAL = 'generic-england';
const valueOf = (framework: Framework): string => `${framework.id} ${framework.edition}`;

/** Gives the areas in the order of their names, the general words for England last; two editions of an area are told apart. */
export const areaChoices = (frameworks: readonly Framework[]): readonly AreaChoice[] =>
  frameworks
    .toSorted((a, b) => Number(a.id === GENERAL) - Number(b.id === GENERAL) || a.areaName.localeCompare(b.areaName, 'en-GB'))
    .map((framework) => {
      const name = framework.id === GENERAL ? 'Not listed: use general words' : framework.areaName;
      const several = frameworks.filter((one) => one.id === framework.id).length > 1;
      return { value: valueOf(framework), label: several ? `${name} (edition ${framework.edition})` : name };
    });

/** Gives the area that stands behind a chosen value; undefined when nothing or something unknown was chosen. */
export const areaOf = (frameworks: readonly Framework[], value: string | undefined): Framework | undefined =>
  frameworks.find((framework) => valueOf(framework) === value);

/** Gives the value that stands for a framework in the list of choices. */
export const areaValue = valueOf;
