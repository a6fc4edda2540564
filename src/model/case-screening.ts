import type { Child } from './household.ts';
import { newScreening } from './new-screening.ts';
import type { Role, Screening } from './screening.ts';

/** The framework in whose levels training cases are rated, so that a group uses the same words. */
export interface CaseBasis {
  readonly framework: Screening['framework'];
  readonly ruleSet: string;
  readonly today: string;
}

/** Gives an empty training screening in which a made-up family can be entered. @param id a new random id */
export const newCaseScreening = (id: string, role: Role, { framework, ruleSet, today }: CaseBasis): Screening =>
  newScreening({ id, purpose: 'training', assessedOn: today, role, pass: 'full', framework, ruleSet });

/**
 * Gives what a case keeps of a training screening: the family, the facts, the events. What belongs to one person's work, such as
 * the author, a judgement or the place on the page, is left out.
 * @returns undefined for a real screening: a case is never made from one
 */
export const caseScreeningOf = (screening: Screening, basis: CaseBasis): Screening | undefined => {
  if (screening.purpose !== 'training') return undefined;
  const { household: { reference: _reference, ...household }, author: _author, checked: _checked, place: _place, referral: _referral, escalation: _escalation, reviewOn: _review, ...rest } = screening;
  return { ...rest, household, framework: basis.framework, judgement: {}, actions: [], earlier: [] };
};

/** Gives the family of a case as a training screening that can be changed on the usual pages. @param id a new random id */
export const openedCaseScreening = (screening: Screening, id: string): Screening => ({ ...screening, id, purpose: 'training', pass: 'full' });

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

/** Gives in words how much a case's screening holds, such as "2 children, 1 adult, 14 ratings, 3 events". */
export const holdingsInWords = ({ household, chronology }: Screening): string => {
  const ratings = [household, ...household.children].reduce((sum, part: Pick<Child, 'ratings'>) => sum + Object.keys(part.ratings).length, 0);
  return [counted(household.children.length, 'child', 'children'), counted(household.adults.length, 'adult', 'adults'), counted(ratings, 'rating', 'ratings'), counted(chronology.length, 'event', 'events')].join(', ');
};
