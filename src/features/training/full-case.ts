import type { Screening } from '../../model/screening.ts';
import type { Vignette } from '../../model/vignette.ts';

/**
 * Gives a screening for training with the people and the chronology of a case and nothing rated, for those who want to rate
 * every indicator. It can never become a real one: its purpose says so for good, and its reference names the training.
 * @param id a new random id
 */
export const fullCase = ({ id: caseId, screening }: Vignette, id: string): Screening => ({
  ...screening,
  id,
  purpose: 'training',
  household: {
    reference: `TRAINING-${caseId}`,
    children: screening.household.children.map(({ domainAnswers: _domains, injuries: _injuries, voice: _voice, ...child }) => ({ ...child, ratings: {}, facts: {} })),
    adults: screening.household.adults,
    ratings: {},
    facts: {},
  },
  strengths: [],
  agencies: {},
  judgement: {},
  actions: [],
  earlier: [],
});
