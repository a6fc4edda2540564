import * as z from 'zod/mini';
import type { Immutable } from '../base/immutable.ts';
import { Facts } from './fact.ts';
import { DomainAnswer, Note, Ratings, When } from './rating.ts';

export const Identifier = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));
/** Initials or a local reference; a full name is never asked for. */
export const Label = z.string().check(z.minLength(1), z.maxLength(60));

export const ChildAge = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('born'), years: z.number().check(z.int(), z.gte(0), z.lte(17)), months: z.number().check(z.int(), z.gte(0), z.lte(11)) }),
  z.strictObject({ kind: z.literal('unborn'), weeks: z.optional(z.number().check(z.int(), z.gte(0), z.lte(44))) }),
  z.strictObject({ kind: z.literal('notKnown') }),
]);
export type ChildAge = Immutable<z.infer<typeof ChildAge>>;

/** One injury or mark, as it was found and explained; its kind is `notSaid` until somebody names it. */
export const Injury = z.strictObject({
  kind: z.enum(['bruise', 'burn', 'fracture', 'headInjury', 'mark', 'sunburn', 'ingestion', 'other', 'notSaid']),
  explanation: z.optional(z.enum(['suitable', 'unsuitable', 'none'])),
  poorSupervision: z.optional(z.boolean()),
  helpLate: z.optional(z.boolean()),
  date: z.optional(When),
  note: z.optional(Note),
});
export type Injury = Immutable<z.infer<typeof Injury>>;

/** What the child says and what a day is like for this child. */
export const ChildVoice = z.strictObject({
  seenAlone: z.optional(z.boolean()),
  /** The child's own words, as spoken or shown. */
  words: z.optional(Note),
  /** For a baby or a child without words: behaviour and interaction that was observed. */
  observed: z.optional(Note),
  /** Help used so that the child could be heard: interpreter, aid, advocate. */
  support: z.optional(Note),
  day: z.optional(z.strictObject({
    morning: z.optional(Note), school: z.optional(Note), afterSchool: z.optional(Note),
    evening: z.optional(Note), night: z.optional(Note), weekend: z.optional(Note),
    feeding: z.optional(Note), sleep: z.optional(Note), handling: z.optional(Note), alertness: z.optional(Note),
  })),
  wishes: z.optional(Note),
});
export type ChildVoice = Immutable<z.infer<typeof ChildVoice>>;

export const Child = z.strictObject({
  id: Identifier,
  label: Label,
  age: ChildAge,
  /** Lives or regularly stays in this household. */
  livesHere: z.boolean(),
  /** Nobody has said yet where the child lives; until then the child counts as living here. */
  livesHereNotSaid: z.optional(z.literal(true)),
  notIndependentlyMobile: z.optional(z.boolean()),
  /** A lasting impairment; autism and learning disability included. */
  disabled: z.optional(z.boolean()),
  /** Age in years at which the child can look after itself, asked when disabled. */
  functionalAge: z.optional(z.number().check(z.gte(0), z.lte(17))),
  communicatesInWords: z.optional(z.boolean()),
  /** Attends or should attend a nursery, school or college. Absent: as usual for the age. */
  inSetting: z.optional(z.boolean()),
  statutoryPlan: z.optional(z.enum(['none', 'cin', 'familyHelp', 'cp', 'lookedAfter'])),
  otherParent: z.optional(z.enum(['listed', 'deceased', 'none', 'notKnown'])),
  ratings: Ratings,
  domainAnswers: z.optional(z.record(z.string(), DomainAnswer)),
  facts: Facts,
  injuries: z.optional(z.array(Injury).check(z.maxLength(200))),
  voice: z.optional(ChildVoice),
});
export type Child = Immutable<z.infer<typeof Child>>;

export const Adult = z.strictObject({
  id: Identifier,
  label: Label,
  relationship: z.optional(z.enum(['mother', 'father', 'motherOrFather', 'stepParent', 'partner', 'grandparent', 'otherRelative', 'fosterCarer', 'lodger', 'other', 'notKnown'])),
  place: z.optional(z.enum(['livesHere', 'cares', 'visits', 'livesElsewhere', 'notKnown'])),
  /** Whether the practitioner knows who this is and what part they play. */
  known: z.enum(['known', 'notKnown']),
  joined12m: z.optional(z.boolean()),
  knownRisk: z.optional(z.boolean()),
  historyKnown: z.optional(z.boolean()),
  note: z.optional(Note),
});
export type Adult = Immutable<z.infer<typeof Adult>>;

/** The people of one home and what is known about the home as a whole. */
export const Household = z.strictObject({
  /** Local reference, for the file name and the head of the record; letters, digits and dashes. */
  reference: z.optional(z.string().check(z.regex(/^[A-Za-z0-9-]{0,20}$/))),
  children: z.array(Child).check(z.maxLength(40)),
  adults: z.array(Adult).check(z.maxLength(60)),
  ratings: Ratings,
  domainAnswers: z.optional(z.record(z.string(), DomainAnswer)),
  facts: Facts,
});
export type Household = Immutable<z.infer<typeof Household>>;
