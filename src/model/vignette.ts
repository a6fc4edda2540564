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
  /** Parts of the screening that nobody knows yet, named as {@link partsOf} names them. Empty in the last stage. */
  notYetKnown: z.array(z.string()),
});
export type VignetteStage = Immutable<z.infer<typeof VignetteStage>>;

/** A fictional case with what a reference panel said, used for training and to check the engine. */
export const Vignette = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{2,40}$/)),
  title: z.string(),
  /** What answer codes call the case: no other case has it, now or later. */
  number: z.number().check(z.int(), z.gte(1), z.lte(1023)),
  /** Goes up by one when the stages, the domains or the panel's answer change, so that older codes are told apart. */
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
