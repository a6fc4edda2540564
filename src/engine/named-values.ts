import { addWorkingDays, dayNumber } from '../base/calendar-date.ts';
import type { LaterValue, NamedValue, SiblingValue } from '../model/vocabulary.ts';
import type { Injury } from '../model/household.ts';
import { attendsOrShould, isConcerning, isOwnRating, isMark, isUnexplained, protectiveAge, type ChildView } from './child-view.ts';
import { factOf } from './fact-reading.ts';
import type { Input } from './input.ts';

/** What a name gives for a child, and the answers behind it. */
export interface NamedReading {
  readonly read: (view: ChildView) => unknown;
  readonly inputs: (view: ChildView) => readonly Input[];
}

/** The ratings at these places, as inputs; a household rating carries no child. */
export const ratingInputs = (view: ChildView, indices: readonly number[]): readonly Input[] => indices.map((index) => {
  const indicator = view.indicators[index];
  const code = indicator?.indicator.code ?? '';
  const own = indicator !== undefined && isOwnRating(view, indicator);
  return { kind: 'rating', code, entered: view.entered[index] ?? 0, counted: view.summary.effective[index] ?? 0, childId: own ? view.child.id : undefined };
});

const aboutChild = (about: string, read: (view: ChildView) => unknown): NamedReading => ({
  read, inputs: (view) => [{ kind: 'child', about, childId: view.child.id }],
});
const gapOr = (about: string, read: (view: ChildView) => unknown): NamedReading => ({
  read, inputs: (view) => [read(view) === true ? { kind: 'child', about, childId: view.child.id } : { kind: 'gap', about, childId: view.child.id }],
});
const injuryCount = (test: (injury: Injury) => boolean): NamedReading => ({
  read: (view) => (view.child.injuries ?? []).filter(test).length,
  inputs: (view) => (view.child.injuries ?? []).flatMap((injury, index) => (test(injury) ? [{ kind: 'injury', childId: view.child.id, index } as const] : [])),
});
const ratings = (pick: (view: ChildView) => readonly number[]): NamedReading => ({
  read: (view) => pick(view).length, inputs: (view) => ratingInputs(view, pick(view)),
});
type Groups = ChildView['summary']['groups'];
const groupCount = (test: (summary: Groups[number]) => boolean, level: 2 | 3): NamedReading => ({
  read: (view) => view.summary.groups.reduce((sum, one) => sum + (test(one) ? 1 : 0), 0),
  inputs: (view) => ratingInputs(view, view.summary.groups.filter(test).flatMap((one) => (level === 2 ? one.at2 : one.at3))),
});
const adultCount = (test: (adult: ChildView['household']['screening']['household']['adults'][number]) => boolean): NamedReading => ({
  read: (view) => view.household.screening.household.adults.filter(test).length,
  inputs: (view) => view.household.screening.household.adults.filter(test).map((adult) => ({ kind: 'adult', adultId: adult.id })),
});
const ofScreening = (name: string, read: (view: ChildView) => unknown): NamedReading => ({
  read, inputs: (view) => [{ kind: 'fact', name, value: read(view), childId: undefined, events: [] }],
});
/** Below this age a child whose mobility nobody has told is taken as not moving about alone (decided: a bruise on a baby is never passed over). */
const MOBILE_FROM_MONTHS = 12;

const filled = (text: string | undefined): boolean => (text ?? '').trim() !== '';
const born = (view: ChildView): boolean => !view.unborn && view.ageMonths !== undefined;

const unlinked = (view: ChildView): boolean => {
  const last = view.earlier.at(-1);
  if (!last) return false;
  const newAdult = view.household.screening.household.adults.some((adult) => adult.joined12m === true && !last.adults.includes(adult.id));
  return newAdult || Number(factOf(view, 'familyMissed12m') ?? 0) > (last.familyMissed12m ?? 0);
};
const referralUnanswered = (view: ChildView): boolean => {
  const { referral, assessedOn } = view.household.screening;
  return referral?.sentOn !== undefined && referral.acknowledgedOn === undefined && dayNumber(assessedOn) > dayNumber(addWorkingDays(referral.sentOn, 1));
};
const judged = (view: ChildView): number | undefined => {
  const { before, after } = view.household.screening.judgement;
  return after?.levels[view.child.id] ?? before?.levels[view.child.id];
};

/** The meaning of every name that conditions may use about the child, the household and the screening. */
export const NAMED_READINGS: Readonly<Record<NamedValue, NamedReading>> = {
  always: { read: () => true, inputs: () => [] },
  role: ofScreening('role', (view) => view.household.screening.role),
  pass: ofScreening('pass', (view) => view.household.screening.pass),
  purpose: ofScreening('purpose', (view) => view.household.screening.purpose),
  ageMonths: aboutChild('age', (view) => view.ageMonths),
  ageYears: aboutChild('age', (view) => (view.ageMonths === undefined ? undefined : Math.floor(view.ageMonths / 12))),
  ageKnown: aboutChild('age', (view) => view.unborn || view.ageMonths !== undefined),
  born: aboutChild('age', born),
  unborn: aboutChild('age', (view) => view.unborn),
  gestationWeeks: aboutChild('age', (view) => (view.child.age.kind === 'unborn' ? view.child.age.weeks : undefined)),
  protectiveAge: aboutChild('age', protectiveAge),
  livesHere: aboutChild('livesHere', (view) => view.resident),
  notIndependentlyMobile: aboutChild('notIndependentlyMobile', (view) => view.child.notIndependentlyMobile ?? (view.ageMonths !== undefined && view.ageMonths < MOBILE_FROM_MONTHS)),
  disabled: aboutChild('disabled', (view) => view.child.disabled),
  communicatesInWords: aboutChild('communicatesInWords', (view) => view.child.communicatesInWords ?? (view.ageMonths ?? 0) >= 24),
  inSetting: aboutChild('inSetting', (view) => !view.unborn && attendsOrShould(view.child)),
  statutoryPlan: aboutChild('statutoryPlan', (view) => view.child.statutoryPlan),
  otherParent: aboutChild('otherParent', (view) => view.child.otherParent),
  seenAlone: gapOr('seenAlone', (view) => view.child.voice?.seenAlone === true),
  wordsRecorded: gapOr('wordsRecorded', (view) => filled(view.child.voice?.words)),
  observedRecorded: gapOr('observedRecorded', (view) => filled(view.child.voice?.observed)),
  dayRecorded: gapOr('dayRecorded', (view) => Object.values(view.child.voice?.day ?? {}).some(filled)),
  injuries: injuryCount(() => true),
  marksOrInjuries: injuryCount(isMark),
  concerningInjuries: injuryCount(isConcerning),
  unexplainedInjuries: injuryCount(isUnexplained),
  injuriesWithLateHelp: injuryCount((injury) => injury.helpLate === true),
  injuriesAsked: aboutChild('injuries', (view) => view.child.injuries !== undefined),
  domainsAt2: groupCount((one) => one.core && one.countedGuarded >= 2, 2),
  domainsAt3: groupCount((one) => one.core && one.countedAs >= 3, 3),
  domainsAt3BesidesSafeSleep: groupCount((one) => one.core && one.highestBesidesSafeSleep >= 3, 3),
  contextGroupsAt3: groupCount((one) => one.group.group.tier === 'context' && one.highest >= 3, 3),
  coreAt2: ratings((view) => view.summary.coreAt2),
  coreAt3: ratings((view) => view.summary.coreAt3),
  coreAt2Unguarded: ratings((view) => view.summary.coreAt2Unguarded),
  anyAt2: ratings((view) => view.summary.anyAt2),
  newAt2: ratings((view) => newAt2(view)),
  urgentAt4: ratings((view) => view.summary.urgentAt4),
  coreAt4: ratings((view) => view.summary.coreAt4),
  contextAt4: ratings((view) => view.summary.contextAt4),
  mostTwosInOneDomain: {
    read: (view) => Math.max(0, ...view.summary.groups.map((one) => (one.core ? one.enteredAs2.length : 0))),
    inputs: (view) => ratingInputs(view, view.summary.groups.reduce<readonly number[]>((most, one) => (one.core && one.enteredAs2.length > most.length ? one.enteredAs2 : most), [])),
  },
  guardedNeedAt3: ratings((view) => view.summary.guardedNeedAt3),
  worseItems: ratings((view) => view.summary.worse),
  driftingItems: ratings((view) => view.summary.drifting),
  repeatedItems: ratings((view) => view.summary.repeated),
  heldItems: ratings((view) => view.summary.held),
  parentOnlyDomains: {
    read: (view) => view.summary.groups.filter((one) => one.core && one.parentOnly).length,
    inputs: (view) => view.summary.groups.filter((one) => one.core && one.parentOnly)
      .map((one) => ({ kind: 'domainAnswer', group: one.group.group.group, childId: one.group.group.rated === 'child' ? view.child.id : undefined })),
  },
  adultsNotKnown: adultCount((adult) => adult.known !== 'known' || adult.relationship === undefined || adult.relationship === 'notKnown' || adult.historyKnown !== true),
  adultsWithKnownRisk: adultCount((adult) => adult.knownRisk === true),
  adultsJoined12m: adultCount((adult) => adult.joined12m === true),
  childrenListed: { read: (view) => view.all.length, inputs: (view) => view.all.map((one) => ({ kind: 'child', about: 'listed', childId: one.child.id })) },
  strengthsWithoutEffect: ofScreening('strengths', (view) => view.household.screening.strengths.filter((one) => !filled(one.effectOnChild) || !filled(one.evidence)).length),
  newSinceLast: ofScreening('newSinceLast', unlinked),
  referralUnanswered: ofScreening('referral', referralUnanswered),
  judgementDiffers: ofScreening('judgement', (view) => { const level = judged(view); return level !== undefined && view.later !== undefined && level !== view.later.level; }),
  judgementLower: ofScreening('judgement', (view) => { const level = judged(view); return level !== undefined && view.later !== undefined && level < view.later.level; }),
  actRulesInForce: ofScreening('actRulesInForce', (view) => view.household.actRulesInForce),
};

const newAt2 = (view: ChildView): readonly number[] => {
  const last = view.earlier.at(-1);
  if (!last) return view.summary.anyAt2;
  const before = last.children.find((child) => child.id === view.child.id)?.ratings ?? {};
  return view.summary.anyAt2.filter((index) => {
    const code = view.indicators[index]?.indicator.code ?? '';
    return (before[code] ?? last.householdRatings[code] ?? 0) < (view.summary.effective[index] ?? 0);
  });
};

/** Names that exist once the level is known. */
export const LATER_READINGS: Readonly<Record<LaterValue, NamedReading>> = {
  level: { read: (view) => view.later?.level, inputs: () => [] },
  incomplete: { read: (view) => view.later?.incomplete, inputs: () => [] },
  computedLevel1: { read: (view) => view.later !== undefined && view.later.level === 1 && !view.later.flags.has('ID'), inputs: () => [] },
};

/** Names about the other listed children, whether they live here or not. */
const siblingsAt4 = (view: ChildView): readonly ChildView[] => view.all.filter((one) => one !== view && (one.later?.level === 4 || one.later?.flags.has('ID') === true));
const siblingInputs = (view: ChildView): readonly Input[] => siblingsAt4(view).map((one) => ({ kind: 'sibling', childId: one.child.id }));
export const SIBLING_READINGS: Readonly<Record<SiblingValue, NamedReading>> = {
  siblingAtLevel4: { read: (view) => siblingsAt4(view).length > 0, inputs: siblingInputs },
  siblingReferred: { read: (view) => view.all.some((one) => one !== view && one.later?.flags.has('REF') === true), inputs: siblingInputs },
};
