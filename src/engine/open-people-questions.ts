import type { Adult, Child } from '../model/household.ts';
import type { Screening } from '../model/screening.ts';
import { withAdultListed, withChild } from '../model/screening-changes.ts';

/** What is asked about a child or an adult of the household and can bear on a level. */
export type PersonQuestionName = 'age' | 'mobility' | 'disability' | 'plan' | 'adultRisk';

/** A question about a person that has no answer yet, with the screenings in which its answer would be a grave one. */
export interface OpenPersonQuestion {
  readonly name: PersonQuestionName;
  /** Child or adult. */
  readonly personId: string;
  readonly graver: readonly (() => Screening)[];
}

/** One age for each band in which other questions are asked and other counts hold. */
const AGES: readonly Child['age'][] = [{ kind: 'born', years: 0, months: 2 }, { kind: 'born', years: 3, months: 0 }, { kind: 'born', years: 7, months: 0 }, { kind: 'born', years: 13, months: 0 }, { kind: 'born', years: 16, months: 0 }];

/**
 * Gives what is not known about this child itself and about the adults around it.
 * A disability of an unborn child is not asked; a plan that is not told is tried as a child protection plan.
 */
export const openPeopleQuestions = (screening: Screening, child: Child): readonly OpenPersonQuestion[] => {
  const born = child.age.kind !== 'unborn';
  const listed = screening.household.children.some((one) => one.id === child.id);
  const changed = (change: Partial<Child>) => () => withChild(screening, child.id, (one) => ({ ...one, ...change }));
  const risky = (adult: Adult) => () => withAdultListed(screening, { ...adult, knownRisk: true });
  return [
    ...(listed && child.age.kind === 'notKnown' ? [{ name: 'age', personId: child.id, graver: AGES.map((age) => changed({ age })) } as const] : []),
    ...(listed && born && child.notIndependentlyMobile === undefined ? [{ name: 'mobility', personId: child.id, graver: [changed({ notIndependentlyMobile: true })] } as const] : []),
    ...(listed && born && child.disabled === undefined ? [{ name: 'disability', personId: child.id, graver: [changed({ disabled: true })] } as const] : []),
    ...(listed && child.statutoryPlan === undefined ? [{ name: 'plan', personId: child.id, graver: [changed({ statutoryPlan: 'cp' })] } as const] : []),
    ...screening.household.adults.filter((adult) => adult.knownRisk === undefined).map((adult) => ({ name: 'adultRisk', personId: adult.id, graver: [risky(adult)] }) as const),
  ];
};
