import { checkBank } from '../../../src/content/check-bank.ts';
import { contentFiles } from '../../../src/content/content-files.ts';
import { prepareBank } from '../../../src/engine/prepared-bank.ts';
import type { Child } from '../../../src/model/household.ts';
import type { IndicatorGroup } from '../../../src/model/indicator.ts';
import { newScreening } from '../../../src/model/new-screening.ts';
import type { Screening } from '../../../src/model/screening.ts';

const checked = checkBank(contentFiles);
if (!checked.ok) throw new Error('the shipped content has problems');

/** The shipped content, as it is used. */
export const bank = checked.value;
export const prepared = prepareBank(bank);

export const groupNamed = (name: string): IndicatorGroup => {
  const group = bank.groups.find((one) => one.group === name);
  if (!group) throw new Error(`there is no group ${name}`);
  return group;
};

/** A child who lives in the home. */
export const childOf = (id: string, years: number, more: Partial<Child> = {}): Child =>
  ({ id, label: id.toUpperCase(), age: { kind: 'born', years, months: 0 }, livesHere: true, ratings: {}, facts: {}, ...more });

/** A screening of these children: a full pass by a school, unless told otherwise. */
export const screeningOf = (children: readonly Child[], more: Partial<Screening> = {}): Screening => {
  const begun = newScreening({ id: 'sample', purpose: 'case', assessedOn: '2026-03-02', role: 'school', pass: 'full', framework: { id: 'generic-england', edition: '1' }, ruleSet: bank.ruleSet });
  return { ...begun, household: { ...begun.household, children }, ...more };
};
