import type { Assessment, ChildAssessment } from '../../src/engine/assess.ts';
import { distinctInputs, type Input } from '../../src/engine/input.ts';
import type { Reason } from '../../src/engine/level.ts';
import type { Child, Household } from '../../src/model/household.ts';
import type { Screening } from '../../src/model/screening.ts';

/** A name by which a reason is known again after an answer was taken away. */
export const reasonKey = (reason: Reason): string => `${reason.kind === 'rule' ? reason.finding.rule.id : reason.group} ${reason.level}`;

const find = (assessment: Assessment, childId: string): ChildAssessment | undefined => assessment.children.find((child) => child.child.id === childId);

/** Follows the rules and brothers and sisters that a reason names back to answers on the screen. */
export const answersBehind = (inputs: readonly Input[], child: ChildAssessment, assessment: Assessment, seen: ReadonlySet<string> = new Set()): readonly Input[] => distinctInputs(inputs.flatMap((input): readonly Input[] => {
  if (input.kind === 'rule') {
    if (seen.has(input.id)) return [];
    const finding = child.findings.find((one) => one.rule.id === input.id);
    return finding ? answersBehind(finding.inputs, child, assessment, new Set([...seen, input.id])) : [];
  }
  if (input.kind === 'sibling') {
    const sibling = find(assessment, input.childId);
    if (!sibling) return [];
    const serious = [
      ...sibling.reasons.filter((reason) => reason.level === 4).flatMap((reason) => reason.inputs),
      ...sibling.findings.filter((finding) => finding.immediateDanger).flatMap((finding) => finding.inputs),
    ].filter((one) => one.kind !== 'sibling');
    return answersBehind(serious, sibling, assessment, seen);
  }
  return [input];
}));

/** Says whether the input is something that a person answered, as against a gap. */
export const isAnswer = (input: Input): boolean => input.kind !== 'gap';

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> => Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

const ofChild = (household: Household, childId: string | undefined, change: (child: Child) => Child): Household =>
  ({ ...household, children: household.children.map((child) => (childId === undefined || child.id === childId ? change(child) : child)) });

/** What of a child a named value rests on. Where the child lives and that it is listed are no answers about care. */
const CHILD_PARTS: Readonly<Record<string, readonly string[]>> = {
  notIndependentlyMobile: ['notIndependentlyMobile'], disabled: ['disabled'], communicatesInWords: ['communicatesInWords'], statutoryPlan: ['statutoryPlan'], otherParent: ['otherParent'],
};

/**
 * Answers that keep another one back while they stand, so that both go: a rating stands in for a number not known (CUM-01,
 * CUM-08), and a suspected crime comes forward once nobody is in danger (IMM-04).
 */
const KEEPS_BACK: Readonly<Record<string, string>> = { frontDoorContacts12m: 'HI1', familyMissed12m: 'EN1', immediateDanger: 'crimeSuspected' };

/** Gives the screening as if the answer had never been given. */
export const withoutAnswer = (screening: Screening, input: Input): Screening => {
  const { household } = screening;
  switch (input.kind) {
    case 'rating': {
      const change = (child: Child): Child => ({ ...child, ratings: without(child.ratings, input.code) });
      // A child's own rating gone, the household's would stand for it again.
      // What was rated last time counts on while it is not known, so it goes too.
      const earlier = screening.earlier.map((one) => ({
        ...one, householdRatings: without(one.householdRatings, input.code), children: one.children.map((child) => ({ ...child, ratings: without(child.ratings, input.code) })),
      }));
      return { ...screening, earlier, household: { ...ofChild(household, input.childId, change), ratings: without(household.ratings, input.code) } };
    }
    case 'fact': {
      const keptBack = KEEPS_BACK[input.name] ?? '';
      const bare = (facts: Household['facts']): Household['facts'] => without(without(facts, input.name), keptBack);
      const children = household.children.map((child) => ({ ...child, facts: bare(child.facts) }));
      // One pair of events explains a count; others may be behind the same fact, so the chronology goes as a whole.
      return { ...screening, household: { ...household, children, facts: bare(household.facts), ratings: without(household.ratings, keptBack) }, ...(input.events.length > 0 ? { chronology: [] } : {}) };
    }
    case 'child': {
      // An age stays: it never stands alone, and a child of unknown age is asked about everything, which is another case.
      const parts = CHILD_PARTS[input.about] ?? [];
      return { ...screening, household: ofChild(household, input.childId, (child) => parts.reduce<Child>((rest, part) => without<unknown>({ ...rest }, part) as unknown as Child, child)) };
    }
    case 'injury': return { ...screening, household: ofChild(household, input.childId, ({ injuries: _injuries, ...rest }) => rest) };
    case 'adult': return { ...screening, household: { ...household, adults: household.adults.filter((adult) => adult.id !== input.adultId) } };
    case 'rule': case 'sibling': case 'gap': case 'agency': case 'domainAnswer': return screening;
  }
};
