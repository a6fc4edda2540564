import type { FactValue } from './fact.ts';
import type { Adult, Child, Household } from './household.ts';
import type { DomainAnswer, Rating, Ratings } from './rating.ts';
import type { Screening } from './screening.ts';

/** Gives the screening with its household changed. */
const withHousehold = (screening: Screening, household: Partial<Household>): Screening => ({ ...screening, household: { ...screening.household, ...household } });

/** Gives the screening with one child changed; the rest stays the same objects. */
export const withChild = (screening: Screening, childId: string, change: (child: Child) => Child): Screening =>
  withHousehold(screening, { children: screening.household.children.map((child) => (child.id === childId ? change(child) : child)) });

const replaced = <Value>(record: Readonly<Record<string, Value>>, key: string, value: Value | undefined): Readonly<Record<string, Value>> => {
  const { [key]: _before, ...rest } = record;
  return value === undefined ? rest : { ...rest, [key]: value };
};

/** Gives the screening with one rating set, or taken away when `rating` is undefined. Without `childId` it is the household's. */
export const withRating = (screening: Screening, childId: string | undefined, code: string, rating: Rating | undefined): Screening => {
  const change = (ratings: Ratings): Ratings => replaced(ratings, code, rating);
  return childId === undefined
    ? withHousehold(screening, { ratings: change(screening.household.ratings) })
    : withChild(screening, childId, (child) => ({ ...child, ratings: change(child.ratings) }));
};

/** Gives the screening with one fact answered, or unanswered when `value` is undefined. Without `childId` it is the household's. */
export const withFact = (screening: Screening, childId: string | undefined, name: string, value: FactValue | undefined): Screening => {
  const change = (facts: Household['facts']): Household['facts'] => replaced(facts, name, value);
  return childId === undefined
    ? withHousehold(screening, { facts: change(screening.household.facts) })
    : withChild(screening, childId, (child) => ({ ...child, facts: change(child.facts) }));
};

/** Gives the screening with one indicator's rating changed in part; a rating that had no answer starts as not known. */
export const withRatingPart = (screening: Screening, childId: string | undefined, code: string, part: Partial<Rating>): Screening => {
  const holder = childId === undefined ? screening.household : screening.household.children.find((child) => child.id === childId);
  const before: Rating = holder?.ratings[code] ?? { answer: 'notKnown' };
  return withRating(screening, childId, code, { ...before, ...part });
};

/** Gives the screening with "no concern seen" set for a domain, or taken back when `answer` is undefined. */
export const withDomainAnswer = (screening: Screening, childId: string | undefined, group: string, answer: DomainAnswer | undefined): Screening => {
  const change = (answers: Readonly<Record<string, DomainAnswer>> | undefined) => replaced(answers ?? {}, group, answer);
  return childId === undefined
    ? withHousehold(screening, { domainAnswers: change(screening.household.domainAnswers) })
    : withChild(screening, childId, (child) => ({ ...child, domainAnswers: change(child.domainAnswers) }));
};

/** Gives the screening with a child added, or the child of the same id replaced. */
export const withChildListed = (screening: Screening, child: Child): Screening => {
  const { children } = screening.household;
  const known = children.some((one) => one.id === child.id);
  return withHousehold(screening, { children: known ? children.map((one) => (one.id === child.id ? child : one)) : [...children, child] });
};

/** Gives the screening without a child and all that was recorded about it alone. */
export const withoutChild = (screening: Screening, childId: string): Screening => ({
  ...withHousehold(screening, { children: screening.household.children.filter((child) => child.id !== childId) }),
  chronology: screening.chronology
    .filter((event) => !(event.children.length === 1 && event.children[0] === childId))
    .map((event) => (event.children.includes(childId) ? { ...event, children: event.children.filter((id) => id !== childId) } : event)),
  strengths: screening.strengths.map((strength) => ({ ...strength, children: strength.children.filter((id) => id !== childId) })),
});

/** Gives the screening with an adult added, or the adult of the same id replaced. */
export const withAdultListed = (screening: Screening, adult: Adult): Screening => {
  const { adults } = screening.household;
  const known = adults.some((one) => one.id === adult.id);
  return withHousehold(screening, { adults: known ? adults.map((one) => (one.id === adult.id ? adult : one)) : [...adults, adult] });
};

/** Gives the screening without an adult. */
export const withoutAdult = (screening: Screening, adultId: string): Screening =>
  withHousehold(screening, { adults: screening.household.adults.filter((adult) => adult.id !== adultId) });

/** Gives an id that none of `taken` has: the prefix and the next free number. Ids never tell anything about a person. */
export const freeId = (prefix: string, taken: readonly { readonly id: string }[]): string => {
  const used = new Set(taken.map((one) => one.id));
  let number = 1;
  while (used.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
};
