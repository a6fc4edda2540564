import * as z from 'zod/mini';
import type { Immutable } from '../base/immutable.ts';
import { LevelOfNeed } from './level.ts';
import { Screening } from './screening.ts';

/** A part of the story that becomes known at one time, such as what a home visit shows. */
export const VignetteStage = z.strictObject({
  title: z.string().check(z.minLength(3)),
  text: z.array(z.string()).check(z.minLength(1)),
  /** The level that the panel gave on what was known up to here. */
  level: LevelOfNeed,
  /** The panel said that too little is known for a level: the one above is only as far as the facts reach, and is not shown. */
  reading: z.optional(z.literal('notEnoughKnown')),
  /** Parts of the screening that nobody knows yet, named as {@link partsOf} names them. Empty in the last stage. */
  notYetKnown: z.array(z.string()),
});
export type VignetteStage = Immutable<z.infer<typeof VignetteStage>>;

/** The version of the file of a case that this program writes. */
export const VIGNETTE_VERSION = 1;

/** A fictional case with what a reference panel said, used for training and to check the engine. */
export const Vignette = z.strictObject({
  /** Name and version of the form of the file. A file without them is of version 1. */
  format: z.optional(z.literal('screen-for-neglect-case')),
  version: z.optional(z.literal(VIGNETTE_VERSION)),
  id: z.string().check(z.regex(/^[a-z0-9-]{2,40}$/)),
  title: z.string(),
  /** What answer codes call the case. Shipped cases count up from 1 and keep their number for ever; those made in the app lie from 512 on. */
  number: z.number().check(z.int(), z.gte(1), z.lte(1023)),
  /** Tells codes of an older edition apart. Of a shipped case it goes up by one when the stages, the domains or the panel's answer change. */
  edition: z.number().check(z.int(), z.gte(1), z.lte(63)),
  /** Always true: every person, place and event is invented. */
  fictional: z.literal(true),
  view: z.enum(['school', 'gp', 'other']),
  story: z.array(z.string()).check(z.minLength(1)),
  /** The same story in the order in which it came to be known. Absent: all at once. */
  stages: z.optional(z.array(VignetteStage).check(z.minLength(2), z.maxLength(4))),
  screening: Screening,
  expected: z.strictObject({
    overall: LevelOfNeed,
    acceptable: z.array(LevelOfNeed),
    /** What the panel's overall level rests on, in its own words. */
    reasons: z.optional(z.array(z.string())),
    nearMiss: z.array(z.string()),
    /** Levels by domain as the panel read them; for reading, not checked. */
    domains: z.record(z.string(), z.union([LevelOfNeed, z.literal('notKnown'), z.literal('notApplicable')])),
    flags: z.array(z.string()),
    mustFire: z.array(z.string()),
    mustNotFire: z.array(z.string()),
    mustRecommend: z.array(z.strictObject({ step: z.string(), why: z.string() })),
    mustNot: z.array(z.string()),
    referralFlagMustBeAbsent: z.boolean(),
  }),
});
export type Vignette = Immutable<z.infer<typeof Vignette>>;
