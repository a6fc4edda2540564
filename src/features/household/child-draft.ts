import type { Child, ChildAge } from '../../model/household.ts';
import { answerOf, keptOf, labelProblems, LONGEST_LABEL, numberFrom, present, type Known, type Problem } from './answers.ts';

/** The answers about a child as they stand on the page: typed words are kept as typed. */
export interface ChildDraft {
  readonly label: string;
  readonly kind: ChildAge['kind'] | undefined;
  readonly years: string;
  readonly months: string;
  readonly weeks: string;
  /** The age as it stood before the field that is being typed in; it stands while that cannot be read. */
  readonly ageBefore: ChildAge;
  readonly livesHere: 'yes' | 'no' | undefined;
  readonly notIndependentlyMobile: Known;
  readonly disabled: Known;
  readonly functionalAge: string;
  readonly communicatesInWords: Known;
  readonly inSetting: Known;
  readonly statutoryPlan: NonNullable<Child['statutoryPlan']> | 'notKnown' | undefined;
  readonly otherParent: Child['otherParent'];
}

export const EMPTY_CHILD: ChildDraft = {
  label: '', kind: undefined, years: '', months: '', weeks: '', ageBefore: { kind: 'notKnown' }, livesHere: undefined, notIndependentlyMobile: undefined, disabled: undefined,
  functionalAge: '', communicatesInWords: undefined, inSetting: undefined, statutoryPlan: undefined, otherParent: undefined,
};

/** Gives the page's answers for a child who is already listed. */
export const draftOf = (child: Child): ChildDraft => ({
  label: child.label,
  kind: child.age.kind,
  years: child.age.kind === 'born' ? String(child.age.years) : '',
  months: child.age.kind === 'born' && child.age.months > 0 ? String(child.age.months) : '',
  weeks: child.age.kind === 'unborn' && child.age.weeks !== undefined ? String(child.age.weeks) : '',
  ageBefore: child.age,
  livesHere: child.livesHereNotSaid === true ? undefined : child.livesHere ? 'yes' : 'no',
  notIndependentlyMobile: answerOf(child.notIndependentlyMobile),
  disabled: answerOf(child.disabled),
  functionalAge: child.functionalAge === undefined ? '' : String(child.functionalAge),
  communicatesInWords: answerOf(child.communicatesInWords),
  inSetting: answerOf(child.inSetting),
  statutoryPlan: child.statutoryPlan ?? 'notKnown',
  otherParent: child.otherParent,
});

const YEARS_WORDS = 'Enter an age from 0 to 17 years';
const OLDEST = 17;

interface ReadAge {
  readonly age: ChildAge;
  readonly problems: readonly Problem[];
}

/** Reads the age. While what is typed cannot be read, the age before it stands, if it is of the same kind: a slip of a finger never takes a known age away. */
export const ageFrom = (draft: ChildDraft): ReadAge => {
  if (draft.kind === 'unborn') {
    const weeks = numberFrom(draft.weeks, 44);
    if (Number.isNaN(weeks)) return { age: draft.ageBefore.kind === 'unborn' ? draft.ageBefore : { kind: 'unborn' }, problems: [{ controlId: 'weeks', text: 'Enter weeks of pregnancy from 0 to 44' }] };
    return { age: { kind: 'unborn', ...present({ weeks }) }, problems: [] };
  }
  if (draft.kind !== 'born') return { age: { kind: 'notKnown' }, problems: [] };
  const years = numberFrom(draft.years, OLDEST);
  const months = numberFrom(draft.months, 11);
  const problems = [
    ...(Number.isNaN(years) ? [{ controlId: 'years', text: YEARS_WORDS }] : []),
    ...(Number.isNaN(months) ? [{ controlId: 'months', text: 'Enter months from 0 to 11' }] : []),
  ];
  if (problems.length > 0) return { age: draft.ageBefore.kind === 'born' ? draft.ageBefore : { kind: 'notKnown' }, problems };
  if (years === undefined && months === undefined) return { age: { kind: 'notKnown' }, problems };
  return { age: { kind: 'born', years: years ?? 0, months: months ?? 0 }, problems };
};

/** The fields of the age, each under its name in the page. */
export const AGE_FIELDS = ['years', 'months', 'weeks'] as const;
export type AgeField = (typeof AGE_FIELDS)[number];

/**
 * Gives the draft when another field is about to be typed in: the age that could be read until now is the one that stands.
 * Not at each stroke, because the first figure of "13" is a number of months too.
 */
export const settled = (draft: ChildDraft): ChildDraft => ({ ...draft, ageBefore: ageFrom(draft).age });

/** Which further questions fit this child. */
export interface AskedOfChild {
  readonly ofBorn: boolean;
  readonly mobility: boolean;
  readonly functionalAge: boolean;
  readonly setting: 'young' | 'older' | undefined;
}

/** Gives the questions that fit the answers so far. */
export const askedOf = (draft: ChildDraft): AskedOfChild => {
  const { age } = ageFrom(draft);
  const ofBorn = draft.kind !== 'unborn';
  const years = age.kind === 'born' ? age.years : undefined;
  return {
    ofBorn,
    mobility: ofBorn && (years === undefined || years < 2 || draft.disabled === 'yes'),
    functionalAge: ofBorn && draft.disabled === 'yes',
    setting: years === undefined || !ofBorn ? undefined : years < 5 ? 'young' : years >= 16 ? 'older' : undefined,
  };
};

/** Says everything that must be put right before going on, in the order of the page. An open question is never a problem. */
export const childProblems = (draft: ChildDraft): readonly Problem[] => [
  ...labelProblems(draft.label),
  ...ageFrom(draft).problems,
  ...(draft.kind !== 'unborn' && draft.livesHere === undefined ? [{ controlId: 'lives-here', text: 'Select whether the child lives here' }] : []),
  ...(askedOf(draft).functionalAge && Number.isNaN(numberFrom(draft.functionalAge, OLDEST, false)) ? [{ controlId: 'functional-age', text: YEARS_WORDS }] : []),
];

/** A child of whom nothing is known yet. It counts as living here until somebody says otherwise. */
export const unknownChild = (id: string): Child => ({ id, label: '', age: { kind: 'notKnown' }, livesHere: true, livesHereNotSaid: true, ratings: {}, facts: {} });

/** Gives the child with the answers of the page; questions that do not fit leave nothing, everything else of the child stays. */
export const childFrom = (draft: ChildDraft, before: Child): Child => {
  const { notIndependentlyMobile: _mobile, disabled: _disabled, functionalAge: _functional, communicatesInWords: _words, inSetting: _setting, statutoryPlan: _plan, otherParent: _parent, livesHereNotSaid, ...kept } = before;
  const asked = askedOf(draft);
  const functionalAge = numberFrom(draft.functionalAge, OLDEST, false);
  const label = draft.label.trim();
  return {
    ...kept,
    // What is too long is said at the field; its beginning stands until it is put right, so that no answer is lost with it.
    label: label === '' ? before.label : label.slice(0, LONGEST_LABEL),
    age: ageFrom(draft).age,
    livesHere: draft.kind === 'unborn' || (draft.livesHere === undefined ? before.livesHere : draft.livesHere === 'yes'),
    ...present({
      livesHereNotSaid: draft.kind !== 'unborn' && draft.livesHere === undefined ? livesHereNotSaid : undefined,
      notIndependentlyMobile: asked.mobility ? keptOf(draft.notIndependentlyMobile) : undefined,
      disabled: asked.ofBorn ? keptOf(draft.disabled) : undefined,
      functionalAge: asked.functionalAge && !Number.isNaN(functionalAge) ? functionalAge : undefined,
      communicatesInWords: asked.ofBorn ? keptOf(draft.communicatesInWords) : undefined,
      inSetting: asked.setting === undefined ? undefined : keptOf(draft.inSetting),
      statutoryPlan: draft.statutoryPlan === 'notKnown' ? undefined : draft.statutoryPlan,
      otherParent: draft.otherParent,
    }),
  };
};
