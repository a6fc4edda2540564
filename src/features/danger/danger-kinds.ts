import type { Child } from '../../model/household.ts';
import type { Screening } from '../../model/screening.ts';
import { withChildListed, withFact } from '../../model/screening-changes.ts';

const KINDS = 'immediateDangerKinds';
/** One carer who cannot care leaves every child of the home without care. */
const FOR_EVERY_RESIDENT = 'carerIncapableNow';

/** Gives what was ticked for a child as happening right now. */
export const kindsOf = (child: Child): readonly string[] => {
  const value = child.facts[KINDS];
  return Array.isArray(value) ? value : [];
};

const isResident = (child: Child): boolean => child.livesHere || child.age.kind === 'unborn';

const withKindsOf = (screening: Screening, childId: string, kinds: readonly string[]): Screening =>
  withFact(screening, childId, KINDS, kinds.length === 0 ? undefined : [...kinds]);

/**
 * Gives the screening with what is happening to a child. That the only carer cannot care now is said or taken back for
 * every child who lives here at once.
 */
export const withKinds = (screening: Screening, childId: string, kinds: readonly string[]): Screening => {
  const changed = withKindsOf(screening, childId, kinds);
  const child = changed.household.children.find((one) => one.id === childId);
  if (!child || !isResident(child)) return changed;
  const said = kinds.includes(FOR_EVERY_RESIDENT);
  return changed.household.children.filter((one) => one.id !== childId && isResident(one)).reduce((so, one) => {
    const others = kindsOf(one).filter((kind) => kind !== FOR_EVERY_RESIDENT);
    return said === kindsOf(one).includes(FOR_EVERY_RESIDENT) ? so : withKindsOf(so, one.id, said ? [...others, FOR_EVERY_RESIDENT] : others);
  }, changed);
};

/** Suicidal danger and a swallowed poison leave a need for help behind: they stay recorded when the danger has passed. */
const LEAVE_A_NEED: readonly string[] = ['suicidalNow', 'ingestedNow'];

/** Gives the screening with nothing ticked as happening to any child now; what leaves a need behind stays. */
export const withoutKinds = (screening: Screening): Screening =>
  screening.household.children.reduce((so, child) => withKindsOf(so, child.id, kindsOf(child).filter((kind) => LEAVE_A_NEED.includes(kind))), screening);

/** Says whether anyone said that someone is, or may be, in danger now. What was ticked for a child counts until it is unticked. */
export const mayBeInDanger = (screening: Screening): boolean => {
  const answer = screening.household.facts['immediateDanger'];
  if (answer === 'yes' || answer === 'notSure') return true;
  return screening.household.children.some((child) => kindsOf(child).some((kind) => answer !== 'no' || !LEAVE_A_NEED.includes(kind)));
};

/** Gives the screening with a child of whom only initials are known; it counts as living here until somebody says otherwise. */
export const withChildNamed = (screening: Screening, id: string, label: string): Screening => {
  const child: Child = { id, label, age: { kind: 'notKnown' }, livesHere: true, livesHereNotSaid: true, ratings: {}, facts: {} };
  const listed = withChildListed(screening, child);
  const carerSaid = screening.household.children.some((one) => isResident(one) && kindsOf(one).includes(FOR_EVERY_RESIDENT));
  return carerSaid ? withKindsOf(listed, id, [FOR_EVERY_RESIDENT]) : listed;
};
