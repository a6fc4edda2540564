import * as z from 'zod/mini';
import type { Immutable } from '../base/immutable.ts';
import { isCalendarDate } from '../base/calendar-date.ts';
import { ChronologyEvent } from './chronology.ts';
import { Household, Identifier } from './household.ts';
import { LevelOfNeed } from './level.ts';
import { Note, When } from './rating.ts';
import { ROLES } from './role.ts';
import { SCREENING_VERSION } from './screening-version.ts';

export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const Day = z.string().check(z.refine(isCalendarDate, 'not a real date of the form 2025-03-09'));

export const Strength = z.strictObject({
  id: Identifier,
  text: Note,
  /** Ids of the children whom it protects. */
  children: z.array(Identifier),
  effectOnChild: z.optional(Note),
  /** How this is known. */
  evidence: z.optional(Note),
});
export type Strength = Immutable<z.infer<typeof Strength>>;

export const AgencyId = z.enum(['healthVisitor', 'schoolNurse', 'school', 'gp', 'midwife', 'dentist', 'drugAlcohol', 'adultMentalHealth', 'domesticAbuse', 'probation', 'housing', 'police', 'socialCare', 'other']);
export type AgencyId = z.infer<typeof AgencyId>;
export const AgencyAnswer = z.strictObject({
  state: z.enum(['asked', 'answered', 'notAsked']),
  date: z.optional(When),
  reply: z.optional(Note),
});
export type AgencyAnswer = Immutable<z.infer<typeof AgencyAnswer>>;

/** A second reading of the same household by a colleague, kept as a note of where the two differ. No level of it counts. */
export const SecondReading = z.strictObject({
  date: Day,
  /** Initials or role of the colleague. */
  reader: z.optional(z.string().check(z.maxLength(200))),
  note: Note,
});
export type SecondReading = Immutable<z.infer<typeof SecondReading>>;

/** The practitioner's own judgement: first before the suggestion is shown, then beside it. Never overwritten by it. */
export const Judgement = z.strictObject({
  before: z.optional(z.strictObject({ levels: z.record(z.string(), LevelOfNeed), reason: Note, date: Day })),
  after: z.optional(z.strictObject({
    levels: z.record(z.string(), LevelOfNeed),
    reason: z.optional(Note),
    /** Who was consulted: a role or name of a colleague, asked for when the judgement is lower. */
    leadConsulted: z.optional(z.string().check(z.maxLength(200))),
    date: Day,
  })),
  secondReadings: z.optional(z.array(SecondReading).check(z.maxLength(50))),
});
export type Judgement = Immutable<z.infer<typeof Judgement>>;

/** A next step that somebody has taken on. */
export const Action = z.strictObject({
  id: Identifier,
  step: z.optional(z.string().check(z.maxLength(20))),
  text: Note,
  owner: z.optional(z.string().check(z.maxLength(200))),
  due: z.optional(Day),
  doneOn: z.optional(Day),
  outcome: z.optional(Note),
});
export type Action = Immutable<z.infer<typeof Action>>;

/** What was written beside a rating of 2 or more, by indicator. */
const Said = z.record(z.string(), Note);

/** What an earlier screening of the same household said, kept so that change can be seen. */
export const EarlierScreening = z.strictObject({
  assessedOn: Day,
  householdRatings: z.record(z.string(), LevelOfNeed),
  householdSaid: z.optional(Said),
  children: z.array(z.strictObject({
    id: Identifier,
    ratings: z.record(z.string(), LevelOfNeed),
    level: z.optional(LevelOfNeed),
    domains: z.optional(z.record(z.string(), LevelOfNeed)),
    said: z.optional(Said),
    /** What the child said or showed then. */
    voice: z.optional(z.array(Note).check(z.maxLength(10))),
    /** The practitioner's own judgement of that day. */
    own: z.optional(LevelOfNeed),
  })),
  adults: z.array(Identifier),
  familyMissed12m: z.optional(z.number().check(z.int(), z.gte(0))),
});
export type EarlierScreening = Immutable<z.infer<typeof EarlierScreening>>;

/** How a stuck case is taken further. */
export const Escalation = z.strictObject({
  stage: z.optional(z.string().check(z.maxLength(200))),
  date: z.optional(Day),
  note: z.optional(Note),
});

/** Everything entered for one household. Only this is saved: levels, reasons and steps are always worked out anew. */
export const Screening = z.strictObject({
  format: z.literal('screen-for-neglect'),
  version: z.literal(SCREENING_VERSION),
  id: Identifier,
  /** A training case can never become a real one, nor the other way round. */
  purpose: z.enum(['case', 'training']),
  /** The day on which the household is assessed: ages, counts and time limits are worked out from it. */
  assessedOn: Day,
  role: Role,
  /** Which indicators are asked: the twenty of the role, or all that apply. */
  pass: z.enum(['quick', 'full']),
  framework: z.strictObject({ id: z.string().check(z.maxLength(60)), edition: z.string().check(z.maxLength(60)) }),
  /** The edition of the rules that it was made with. */
  ruleSet: z.optional(z.string().check(z.maxLength(40))),
  author: z.optional(z.string().check(z.maxLength(200))),
  reasonForScreening: z.optional(Note),
  household: Household,
  chronology: z.array(ChronologyEvent).check(z.maxLength(20_000)),
  strengths: z.array(Strength),
  agencies: z.record(z.string(), AgencyAnswer),
  triedSoFar: z.optional(Note),
  ifHelpStopped: z.optional(Note),
  judgement: Judgement,
  actions: z.array(Action),
  /** When a referral went to the front door and when it was acknowledged. */
  referral: z.optional(z.strictObject({ sentOn: z.optional(Day), acknowledgedOn: z.optional(Day), note: z.optional(Note) })),
  escalation: z.optional(Escalation),
  reviewOn: z.optional(Day),
  earlier: z.array(EarlierScreening),
  /** Pages that the practitioner marked as checked, and where they were last. */
  checked: z.optional(z.array(z.string().check(z.maxLength(80)))),
  place: z.optional(z.string().check(z.maxLength(120))),
});
export type Screening = Immutable<z.infer<typeof Screening>>;
