import type { Framework } from '../model/framework.ts';
import { LEVELS } from '../model/level.ts';
import type { Screening } from '../model/screening.ts';
import { localBands } from './local-bands.ts';

/** One child's level as the practitioner gave it, in the words of two areas. */
export interface RewordedLevel {
  readonly childId: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Gives the levels that the practitioner chose in the words of one pack and that another pack words differently. The level
 * itself stays; whether it still says what was meant, only the practitioner knows.
 */
export const rewordedLevels = (screening: Screening, from: Framework, to: Framework): readonly RewordedLevel[] => {
  const [old, now] = [localBands(from), localBands(to)];
  const given = screening.judgement.after?.levels ?? screening.judgement.before?.levels ?? {};
  return screening.household.children.flatMap(({ id, label }) => {
    const at = LEVELS.findIndex((level) => level === given[id]);
    const [before, after] = [old[at]?.name, now[at]?.name];
    return before === undefined || after === undefined || before === after ? [] : [{ childId: id, label, before, after }];
  });
};
