import type { Adult, Child, Injury } from './household.ts';
import type { ChronologyEvent, EventKind } from './chronology.ts';
import type { EvidenceSource, Rating } from './rating.ts';
import type { RuleStrength } from './rule.ts';
import type { AgencyId, Role } from './screening.ts';
import type { Verification } from './source.ts';

/** The words in which each closed list is shown and printed: one place, so that screen and record say the same. */

export const EVIDENCE_SOURCE_WORDS: Readonly<Record<EvidenceSource, string>> = {
  sawIt: 'I saw it', childToldOrShowed: 'the child told or showed me', parentOrCarer: 'parent or carer told me',
  professional: 'another professional', record: 'a record', someoneElse: 'someone else', anonymous: 'anonymous',
};

export const FREQUENCY_WORDS: Readonly<Record<NonNullable<Rating['frequency']>, string>> = {
  oneOff: 'one-off', comesAndGoes: 'comes and goes', mostOfTime: 'most of the time',
};

export const TREND_WORDS: Readonly<Record<NonNullable<Rating['trend']>, string>> = { better: 'getting better', same: 'staying the same', worse: 'getting worse' };

export const RELATIONSHIP_WORDS: Readonly<Record<NonNullable<Adult['relationship']>, string>> = {
  mother: 'mother', father: 'father', motherOrFather: 'parent', stepParent: 'step-parent', partner: "parent's partner", grandparent: 'grandparent',
  otherRelative: 'other relative', fosterCarer: 'foster carer', lodger: 'lodger', other: 'other adult', notKnown: 'relationship not known',
};

export const PLACE_WORDS: Readonly<Record<NonNullable<Adult['place']>, string>> = {
  livesHere: 'lives here', cares: 'cares for the children', visits: 'visits', livesElsewhere: 'lives elsewhere, no visits', notKnown: 'not known where they live',
};

export const PLAN_WORDS: Readonly<Record<NonNullable<Child['statutoryPlan']>, string>> = {
  none: 'no plan', cin: 'child in need plan', familyHelp: 'family help plan', cp: 'child protection plan', lookedAfter: 'looked after',
};

export const INJURY_WORDS: Readonly<Record<Injury['kind'], string>> = {
  bruise: 'bruise', burn: 'burn', fracture: 'fracture', headInjury: 'head injury', mark: 'mark', sunburn: 'sunburn', ingestion: 'swallowed something harmful', other: 'other injury', notSaid: 'injury or mark, kind not said',
};

export const EVENT_KIND_WORDS: Readonly<Record<EventKind, string>> = {
  notBrought: 'Not brought to an appointment', appointmentMoved: 'Appointment moved', contact: 'Contact with the front door', referral: 'Referral',
  planOpened: 'Plan opened', planClosed: 'Plan closed', visitRefused: 'Visit refused or failed', injury: 'Injury', emergencyAttendance: 'Emergency attendance',
  police: 'Police', missingEpisode: 'Missing episode', absence: 'Absence from school', helpOffered: 'Help offered', helpDeclined: 'Help declined',
  improvement: 'Improvement', setback: 'Setback', other: 'Other event',
};

export const CLOSURE_WORDS: Readonly<Record<NonNullable<ChronologyEvent['closedBecause']>, string>> = {
  needsMet: 'needs were met', refusal: 'the family refused', nonEngagement: 'the family did not engage', noConsent: 'no consent',
  afterTidyVisit: 'after a visit that found things tidy', movedAway: 'the family moved', other: 'another reason', notKnown: 'reason not known',
};

export const AGENCY_WORDS: Readonly<Record<AgencyId, string>> = {
  healthVisitor: 'Health visitor', schoolNurse: 'School nurse', school: 'School or college', gp: 'GP practice', midwife: 'Midwife', dentist: 'Dentist',
  drugAlcohol: 'Drug and alcohol service', adultMentalHealth: 'Adult mental health service', domesticAbuse: 'Domestic abuse service', probation: 'Probation',
  housing: 'Housing', police: 'Police', socialCare: "Children's social care", other: 'Another agency',
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = { school: 'School or college', gp: 'GP practice', other: 'Other professional' };

export const STRENGTH_WORDS: Readonly<Record<RuleStrength, string>> = {
  statutory: 'Statutory', statutoryGuidance: 'Statutory guidance', guidance: 'Guidance', localProcedure: 'Local procedure', learning: 'Learning review',
  research: 'Research', goodPractice: 'Good practice', projectDefault: "Project's own choice",
};

export const VERIFICATION_WORDS: Readonly<Record<Verification, string>> = {
  read: 'source read', secondary: 'seen in a secondary source, to be confirmed', toConfirm: 'to be confirmed against the source',
  local: 'local procedure or learning, not national law', projectDefault: 'no published number: a default of this project, to be signed off',
};

/** The child's age in words: "5 months", "4 years 2 months", "not born yet, 25 weeks", "age not known". */
export const ageInWords = (child: Child): string => {
  const { age } = child;
  if (age.kind === 'notKnown') return 'age not known';
  if (age.kind === 'unborn') return age.weeks === undefined ? 'not born yet' : `not born yet, ${age.weeks} weeks`;
  const years = age.years === 0 ? '' : `${age.years} ${age.years === 1 ? 'year' : 'years'}`;
  const months = age.months === 0 ? '' : `${age.months} ${age.months === 1 ? 'month' : 'months'}`;
  if (age.years === 0 && age.months === 0) return 'under 1 month';
  return age.years >= 5 ? years : [years, months].filter((part) => part !== '').join(' ');
};

/** Joins words as people do: "a", "a and b", "a, b and c". */
export const joined = (words: readonly string[]): string =>
  words.length <= 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Words without the full stop at their end, so that more can follow in the same sentence. */
export const withoutStop = (text: string): string => text.trim().replace(/\.+$/, '');

/** Words with one mark at their end, so that another sentence can follow: "A title?" stays as it is. */
export const withStop = (text: string): string => (/[.!?…]["”’]?$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
