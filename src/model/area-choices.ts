import type { Framework } from './framework.ts';

/** What is known of an area before its whole pack is there. */
export type Area = Pick<Framework, 'id' | 'edition' | 'areaName' | 'lookAlike' | 'checkedOn'>;

/** An area that can be chosen from a list. */
export interface AreaChoice {
  readonly value: string;
  readonly label: string;
}

const GENERAL = 'generic-england';
const valueOf = (area: Area): string => `${area.id} ${area.edition}`;

/** Gives the areas in the order of their names, the general words for England last; two editions of an area are told apart. */
export const areaChoices = (areas: readonly Area[]): readonly AreaChoice[] =>
  areas
    .toSorted((a, b) => Number(a.id === GENERAL) - Number(b.id === GENERAL) || a.areaName.localeCompare(b.areaName, 'en-GB'))
    .map((area) => {
      const name = area.id === GENERAL ? 'Not listed: use general words' : area.areaName;
      const several = areas.filter((one) => one.id === area.id).length > 1;
      return { value: valueOf(area), label: several ? `${name} (edition ${area.edition})` : name };
    });

/** Gives the area that stands behind a chosen value; undefined when nothing or something unknown was chosen. */
export const areaOf = <One extends Area>(areas: readonly One[], value: string | undefined): One | undefined =>
  areas.find((area) => valueOf(area) === value);

/** Gives the value that stands for an area in the list of choices. */
export const areaValue = valueOf;
