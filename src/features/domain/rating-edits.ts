import type { Injury } from '../../model/household.ts';
import type { DomainAnswer, Rating } from '../../model/rating.ts';
import type { Screening } from '../../model/screening.ts';
import { withChild, withDomainAnswer, withRating } from '../../model/screening-changes.ts';

/** A change of the screening, ready to be made. */
export type Alteration = (screening: Screening) => Screening;

type OptionalKey<Whole> = { [Key in keyof Whole]-?: undefined extends Whole[Key] ? Key : never }[keyof Whole];
export type RatingPart = OptionalKey<Rating>;
export type InjuryPart = OptionalKey<Injury>;

/** The object with one optional part set, or taken out when `value` is undefined, so that files hold no empty parts. */
const withOptional = <Whole extends object, Key extends OptionalKey<Whole>>(whole: Whole, key: Key, value: Whole[Key] | undefined): Whole => {
  const next: Whole = { ...whole, [key]: value };
  if (value === undefined) Reflect.deleteProperty(next, key);
  return next;
};

const holderOf = (screening: Screening, childId: string | undefined) =>
  childId === undefined ? screening.household : screening.household.children.find((child) => child.id === childId);

const EMPTY: Pick<DomainAnswer, DomainPart> = { sources: [], evidence: '' };

/** Gives the change that sets or clears one part of a rating. A rating that was taken back in the meantime stays away. */
export const storePart = <Key extends RatingPart>(childId: string | undefined, code: string, key: Key) =>
  (value: Rating[Key] | undefined): Alteration => (screening) => {
    const before = holderOf(screening, childId)?.ratings[code];
    return before === undefined ? screening : withRating(screening, childId, code, withOptional(before, key, value));
  };

type DomainPart = 'sources' | 'evidence' | 'date';

/** Gives the change of one part of "no concern seen"; nothing where that answer was taken back. An empty date is taken out. */
export const storeDomainPart = <Key extends DomainPart>(childId: string | undefined, group: string, key: Key) =>
  (value: DomainAnswer[Key] | undefined): Alteration => (screening) => {
    const before = holderOf(screening, childId)?.domainAnswers?.[group];
    if (before === undefined) return screening;
    const next: DomainAnswer = { ...before, [key]: value ?? EMPTY[key] };
    if (next.date === undefined) Reflect.deleteProperty(next, 'date');
    return withDomainAnswer(screening, childId, group, next);
  };

const storeInjuries = (childId: string, change: (injuries: readonly Injury[]) => readonly Injury[]): Alteration => (screening) =>
  withChild(screening, childId, (child) => ({ ...child, injuries: change(child.injuries ?? []) }));

/** Gives the change that names the kind of an injury; one past the end of the list adds it. */
export const storeInjuryKind = (childId: string, index: number, kind: Injury['kind']): Alteration =>
  storeInjuries(childId, (injuries) => (index < injuries.length
    ? injuries.map((injury, at) => (at === index ? { ...injury, kind } : injury))
    : [...injuries, { kind }]));

/** Gives the change that sets or clears one part of a listed injury. */
export const storeInjuryPart = <Key extends InjuryPart>(childId: string, index: number, key: Key) =>
  (value: Injury[Key] | undefined): Alteration =>
    storeInjuries(childId, (injuries) => injuries.map((injury, at) => (at === index ? withOptional(injury, key, value) : injury)));

/** Gives the change that takes an injury off the list; with the last one the question is open again. */
export const withoutInjury = (childId: string, index: number): Alteration => (screening) => withChild(screening, childId, (child) => {
  const injuries = (child.injuries ?? []).filter((_, at) => at !== index);
  return withOptional(child, 'injuries', injuries.length > 0 ? injuries : undefined);
});

/** Gives the change that keeps "no injury or mark" as an answer, or opens the question again. */
export const storeNoInjury = (childId: string, none: boolean): Alteration => (screening) =>
  withChild(screening, childId, (child) => withOptional(child, 'injuries', none ? [] : undefined));
