import type { Child } from '../../model/household.ts';

/** A handover that is due or near at some children's age. */
export interface Handover {
  readonly words: string;
  readonly children: readonly string[];
}

interface AtAge { readonly words: string; readonly from: number; readonly to: number }

/** Ages in months, both included, in which a child usually passes from one service to the next. (decided) */
const BY_AGE: readonly AtAge[] = [
  { words: 'from the health visitor to the school nurse, and from nursery to school', from: 4 * 12, to: 5 * 12 + 11 },
  { words: 'from primary to secondary school', from: 10 * 12, to: 11 * 12 + 11 },
  { words: 'from children’s to adult services, and from school to college or work', from: 15 * 12, to: 17 * 12 + 11 },
];
const BEFORE_BIRTH = 'from the midwife to the health visitor';

const ageOf = ({ age }: Child): number | undefined => (age.kind === 'born' ? age.years * 12 + age.months : undefined);

/** Gives the handovers that stand before these children because of their age, the youngest first; none where no age is known. */
export const handoversOf = (children: readonly Child[]): readonly Handover[] => {
  const within = ({ from, to }: AtAge) => (child: Child): boolean => { const months = ageOf(child); return months !== undefined && months >= from && months <= to; };
  return [
    { words: BEFORE_BIRTH, children: children.filter((child) => child.age.kind === 'unborn') },
    ...BY_AGE.map((step) => ({ words: step.words, children: children.filter(within(step)) })),
  ].flatMap((one) => (one.children.length === 0 ? [] : [{ words: one.words, children: one.children.map((child) => child.label) }]));
};
