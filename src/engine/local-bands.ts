import type { Framework } from '../model/framework.ts';
import { LEVELS, type LevelOfNeed } from '../model/level.ts';
import { localLevel } from './framework-words.ts';

/** One of the four levels to choose, as the area calls it. */
export interface LocalBand {
  readonly level: LevelOfNeed;
  readonly name: string;
  readonly meaning: string;
}

/** Tells two levels apart that an area counts as one. */
const APART: Readonly<Record<LevelOfNeed, string>> = { 1: 'everyday services', 2: 'extra help', 3: 'several or complex needs', 4: 'social care now' };

/** Gives the four levels in the words of an area; where it has one name for two of them, each says which it is. */
export const localBands = (framework: Framework): readonly LocalBand[] => {
  const bands = LEVELS.map((level) => ({ level, ...localLevel(framework, level) }));
  return bands.map(({ level, name, meaning, position }) => ({
    level, meaning,
    name: bands.some((other) => other.level !== level && other.position === position) ? `${name} (${APART[level]})` : name,
  }));
};

/** Says whether the numbers 1 to 4 can stand beside the area's names: not where a name carries another number of its own. */
export const numbersFit = (framework: Framework): boolean => LEVELS.every((level) => {
  const own = /\d/.exec(localLevel(framework, level).name)?.[0];
  return own === undefined || own === String(level);
});
