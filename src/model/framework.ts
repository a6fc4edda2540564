import * as z from 'zod/mini';
import type { Immutable } from '../base/immutable.ts';

/** How sure a value of a pack is: seen on the responsible body's own page, on an old or other page, inferred, or not verified at all. */
export const Confidence = z.enum(['high', 'medium', 'inferred', 'notVerified']);

const Link = z.string().check(z.regex(/^https?:\/\/[^\s"'<>]+$/), z.maxLength(400));
const Words = z.string().check(z.maxLength(2000));
const Phone = z.string().check(z.regex(/^[0-9 ()+]{3,30}$/));

/** One value with where it was seen. A value that could not be verified is absent and says so. */
export const Verified = z.strictObject({
  value: z.optional(Words),
  source: z.optional(Link),
  asOf: z.optional(Words),
  confidence: Confidence,
});

export const LocalLevel = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  meaning: Words,
  legalHook: z.optional(Words),
  /** How sure this name is, where it differs from the others; else `levelsConfidence` holds. */
  confidence: z.optional(Confidence),
});

export const Contact = z.strictObject({
  name: z.string().check(z.minLength(2), z.maxLength(160)),
  phone: z.optional(Phone),
  phoneNote: z.optional(Words),
  hours: z.optional(Words),
  /** How to make contact here: by telephone only, telephone then form, form online. */
  channel: z.optional(Words),
  writtenReferral: z.optional(Words),
  link: z.optional(Link),
  source: z.optional(Link),
  asOf: z.optional(Words),
  confidence: Confidence,
});

/** The counts and limits that are this project's default and that an area may change. They never touch a safety rule. */
export const Constants = z.partial(z.strictObject({
  contactThreshold: z.number().check(z.int(), z.gte(1), z.lte(10)),
  essentialMissed: z.number().check(z.int(), z.gte(1), z.lte(6)),
  familyMissedThreshold: z.number().check(z.int(), z.gte(1), z.lte(12)),
  emergencyThreshold: z.number().check(z.int(), z.gte(1), z.lte(12)),
  driftMonths: z.number().check(z.int(), z.gte(1), z.lte(24)),
  sustainedMonths: z.number().check(z.int(), z.gte(1), z.lte(24)),
  cycles: z.number().check(z.int(), z.gte(1), z.lte(6)),
  refusedVisits: z.number().check(z.int(), z.gte(1), z.lte(6)),
  lateBookingWeeks: z.number().check(z.int(), z.gte(10), z.lte(30)),
  helpTriedWeeks: z.number().check(z.int(), z.gte(1), z.lte(26)),
  clutterHigh: z.number().check(z.int(), z.gte(2), z.lte(9)),
  clutterSevere: z.number().check(z.int(), z.gte(3), z.lte(9)),
  missingEpisodes: z.number().check(z.int(), z.gte(1), z.lte(6)),
  persistentAttendance: z.number().check(z.gte(50), z.lte(100)),
  severeAttendance: z.number().check(z.gte(10), z.lte(90)),
}));
export type Constants = Immutable<z.infer<typeof Constants>>;

/** One area's levels of need, contacts and procedures: the same format shipped and opened by a user. */
export const Framework = z.strictObject({
  format: z.literal('screen-for-neglect-framework'),
  version: z.literal(1),
  id: z.string().check(z.regex(/^[a-z0-9-]{2,60}$/)),
  areaName: z.string().check(z.minLength(2), z.maxLength(120)),
  edition: z.string().check(z.minLength(1), z.maxLength(60)),
  /** Three to five local levels, lowest first. */
  levels: z.array(LocalLevel).check(z.minLength(3), z.maxLength(5)),
  levelsConfidence: z.optional(Confidence),
  levelsSource: z.optional(Link),
  bandMap: z.strictObject({ L1: z.string(), L2: z.string(), L3: z.string(), L4: z.string() }),
  /** A name so alike that it is easily mixed up, with what to check. */
  lookAlike: z.optional(Words),
  frontDoor: Contact,
  outOfHours: Contact,
  consultation: z.optional(Contact),
  repeatContactRule: Verified,
  escalation: Verified,
  neglectTool: Verified,
  hoarding: Verified,
  thresholdDocument: z.optional(Verified),
  specialistServices: z.optional(z.array(Contact)),
  links: z.array(z.strictObject({ title: Words, link: Link })),
  notes: z.array(Words),
  constants: z.optional(Constants),
  asOf: z.string().check(z.minLength(4)),
  checkedOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  checkedBy: z.optional(Words),
});
export type Framework = Immutable<z.infer<typeof Framework>>;

/** The defaults of this product, each a choice with its reason in the rule catalogue. */
export const DEFAULT_CONSTANTS = {
  contactThreshold: 3, essentialMissed: 2, familyMissedThreshold: 3, emergencyThreshold: 3, driftMonths: 6, sustainedMonths: 6,
  cycles: 2, refusedVisits: 2, lateBookingWeeks: 20, helpTriedWeeks: 4, clutterHigh: 4, clutterSevere: 7, missingEpisodes: 2,
  persistentAttendance: 90, severeAttendance: 50,
} as const satisfies Required<Constants>;
export type ConstantName = keyof typeof DEFAULT_CONSTANTS;
