import { appliesTo } from '../../engine/child-view.ts';
import { localLevel } from '../../engine/framework-words.ts';
import type { ContentBank } from '../../model/content-bank.ts';
import type { Framework } from '../../model/framework.ts';
import type { LevelOfNeed } from '../../model/level.ts';
import type { Vignette } from '../../model/vignette.ts';
import { panelAnswers, type Question } from './questions.ts';

/** Stands for a domain of which nothing is asked at the child's age. */
export const DOES_NOT_APPLY = 'Does not apply';

/** Says whether the panel said that a domain does not apply. */
export const isNotApplicable = (vignette: Vignette, { about }: Question): boolean =>
  about.kind === 'domain' && vignette.expected.domains[about.group] === 'notApplicable';

/** Says whether a domain has nothing that is asked of any child of the case at their age. */
export const isOutOfAge = ({ screening }: Vignette, { about }: Question, bank: ContentBank): boolean => {
  if (about.kind !== 'domain') return false;
  const group = bank.groups.find((one) => one.group === about.group);
  return group?.indicators.some((indicator) => screening.household.children.some((child) => appliesTo(indicator, group, child))) === false;
};

/** Gives every level that the panel accepts for each question, its own first; none where it gave none. */
export const acceptedAnswers = (vignette: Vignette, questions: readonly Question[]): readonly (readonly LevelOfNeed[])[] =>
  panelAnswers(vignette, questions).map((level, at) => {
    if (level === undefined) return [];
    return questions[at]?.about.kind === 'overall' ? [level, ...vignette.expected.acceptable.filter((one) => one !== level)] : [level];
  });

/** Gives what the panel said to each question, in words, with the levels that it accepts besides its own. */
export const panelInWords = (vignette: Vignette, questions: readonly Question[], framework: Framework): readonly string[] => {
  const name = (level: LevelOfNeed): string => localLevel(framework, level).name;
  return acceptedAnswers(vignette, questions).map(([level, ...others], at) => {
    const question = questions[at];
    if (question && isNotApplicable(vignette, question)) return DOES_NOT_APPLY;
    if (level === undefined) return 'Not known';
    return others.length === 0 ? name(level) : `${name(level)} (the panel accepts ${others.map(name).join(' or ')}, too)`;
  });
};
