import type { LevelOfNeed } from '../../../src/model/level.ts';
import { Screening } from '../../../src/model/screening.ts';

const files = import.meta.glob<{ readonly screening: unknown }>('../../../src/content/vignettes/*.json', { eager: true, import: 'default' });

/** The screening of a shipped vignette, by the start of its file name. */
export const vignette = (name: string): Screening => {
  const found = Object.entries(files).find(([path]) => path.includes(`/${name}-`));
  if (!found) throw new Error(`there is no vignette ${name}`);
  return Screening.parse(found[1].screening);
};

/** The screening with the same own view for every child, settled before the suggestion. */
export const withOwnView = (screening: Screening, level: LevelOfNeed = 2): Screening => ({
  ...screening, checked: ['own-level'],
  judgement: { before: { levels: Object.fromEntries(screening.household.children.map((child) => [child.id, level])), reason: 'Hungry at school.', date: screening.assessedOn } },
});
