import { DANGER_CALL_999_NOW } from '../model/emergency-words.ts';
import type { Framework } from '../model/framework.ts';
import type { LevelOfNeed } from '../model/level.ts';
import { joined } from '../model/words.ts';
import type { Reading } from './assess.ts';

/** A level in the words of an area. */
export interface LocalWords {
  readonly name: string;
  readonly meaning: string;
  readonly legalHook: string | undefined;
  /** Its place among the area's levels, from 0, for a scale. */
  readonly position: number;
}

/** Gives the area's own name and meaning for a level. */
export const localLevel = (framework: Framework, level: LevelOfNeed): LocalWords => {
  const id = framework.bandMap[`L${level}`];
  const position = framework.levels.findIndex((one) => one.id === id);
  const local = framework.levels[position];
  // The content checks make sure that every band is mapped.
  if (!local) throw new Error(`framework ${framework.id} maps no level to L${level}`);
  return { name: local.name, meaning: local.meaning, legalHook: local.legalHook, position };
};

/**
 * Says once, beside a list of levels or a level shown alone, that names of the area were not verified; undefined where all were.
 * @param level the one level that is shown; without it the whole list
 */
export const namesNotVerified = (framework: Framework, level?: LevelOfNeed): string | undefined => {
  const shown = level === undefined ? framework.levels : framework.levels.filter(({ id }) => id === framework.bandMap[`L${level}`]);
  const plain = shown.filter(({ confidence }) => confidence === 'notVerified').map(({ name }) => `“${name}”`);
  if (plain.length === 0) return undefined;
  if (level !== undefined) return `The local name of this level in ${framework.areaName} was not verified; this is plain wording.`;
  if (plain.length === shown.length) return `The local names of these levels in ${framework.areaName} were not verified; this is plain wording.`;
  return `The local ${plain.length === 1 ? 'name' : 'names'} of ${joined(plain)} in ${framework.areaName} ${plain.length === 1 ? 'was' : 'were'} not verified; this is plain wording.`;
};

/** What level 1 says, word for word: never that a child is well. */
export const LEVEL_1_WORDS = 'No indicators recorded at a level needing more than universal support, on the information entered';

/** Gives the suggestion as one line in the area's words. */
export const suggestionInWords = (framework: Framework, level: LevelOfNeed, reading: Reading): string => {
  switch (reading) {
    case 'immediateDanger': return DANGER_CALL_999_NOW;
    case 'notEnoughKnown': return 'Not enough known to suggest a level';
    case 'atLeast': return `At least ${localLevel(framework, level).name}`;
    case 'level': return level === 1 ? LEVEL_1_WORDS : localLevel(framework, level).name;
  }
};
