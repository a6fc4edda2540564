import type { Role } from './role.ts';
import type { Screening } from './screening.ts';
import { SCREENING_VERSION } from './screening-version.ts';

/** What has to be known to begin: everything else starts as not known. */
export interface Beginning {
  readonly id: string;
  readonly purpose: Screening['purpose'];
  readonly assessedOn: string;
  readonly role: Role;
  readonly pass: Screening['pass'];
  readonly framework: Screening['framework'];
  readonly ruleSet: string;
}

/** Gives an empty screening. */
export const newScreening = (beginning: Beginning): Screening => ({
  format: 'screen-for-neglect', version: SCREENING_VERSION, ...beginning,
  household: { children: [], adults: [], ratings: {}, facts: {} },
  chronology: [], strengths: [], agencies: {}, judgement: {}, actions: [], earlier: [],
});
