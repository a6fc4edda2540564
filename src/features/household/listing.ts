import type { Adult, Child } from '../../model/household.ts';
import type { Screening } from '../../model/screening.ts';
import { freeId, withChildListed, withFact } from '../../model/screening-changes.ts';

const KINDS = 'immediateDangerKinds';
const CARER = 'carerIncapableNow';

const kindsOf = (child: Child): readonly string[] => {
  const value = child.facts[KINDS];
  return Array.isArray(value) ? value : [];
};
const isResident = (child: Child): boolean => child.livesHere || child.age.kind === 'unborn';

/** Gives the id for a new child; never one that an earlier screening used for somebody else. */
export const freeChildId = (screening: Screening): string => freeId('c', [...screening.household.children, ...screening.earlier.flatMap((one) => one.children)]);

/** Gives the id for a new adult; never one that an earlier screening used for somebody else. */
export const freeAdultId = (screening: Screening): string => freeId('a', [...screening.household.adults, ...screening.earlier.flatMap((one) => one.adults.map((id) => ({ id })))]);

/**
 * Gives the screening with the child listed. When it was said that the only carer cannot care now, that holds for a child
 * who is found to live here too.
 */
export const withListed = (screening: Screening, child: Child): Screening => {
  const listed = withChildListed(screening, child);
  const said = screening.household.children.some((one) => one.id !== child.id && isResident(one) && kindsOf(one).includes(CARER));
  return said && isResident(child) && !kindsOf(child).includes(CARER) ? withFact(listed, child.id, KINDS, [...kindsOf(child), CARER]) : listed;
};

/** Says that somebody else on the list is called the same, so that two children could be mixed up. */
export const sameLabel = (people: readonly (Child | Adult)[], id: string, label: string): boolean =>
  label.trim() !== '' && people.some((one) => one.id !== id && one.label.trim().toLowerCase() === label.trim().toLowerCase());
