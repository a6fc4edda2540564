import * as z from 'zod/mini';
import type { Immutable } from '../base/immutable.ts';
import { Citation } from './source.ts';

/** By when a step is due: the first entry whose condition holds. */
export const Deadline = z.strictObject({
  when: z.optional(z.string()),
  words: z.string(),
  /** Working days from the day of assessment; 0 is the same day. Absent where no date can be worked out. */
  workingDays: z.optional(z.number().check(z.int(), z.gte(0), z.lte(90))),
  /** Whole weeks from the day of assessment, to the same day of the week; instead of working days. */
  weeks: z.optional(z.number().check(z.int(), z.gte(1), z.lte(26))),
  /** The order of the step instead of its own, while this entry holds and nothing has to be done about any child today. */
  urgency: z.optional(z.number().check(z.int(), z.gte(0), z.lte(99))),
});

export const NextStep = z.strictObject({
  id: z.string().check(z.regex(/^NS-\d{2}$/)),
  title: z.string().check(z.minLength(4)),
  /** What to do, by role; null where the step is not for the role. */
  text: z.strictObject({ school: z.nullable(z.string()), gp: z.nullable(z.string()), other: z.nullable(z.string()), /** Said instead in a training case, to a trainer. */ training: z.optional(z.string()) }),
  /** The order in which steps are listed: lower first. */
  urgency: z.number().check(z.int(), z.gte(0), z.lte(99)),
  deadlines: z.array(Deadline).check(z.minLength(1)),
  why: z.string().check(z.minLength(6)),
  citations: z.array(Citation),
  shownWhen: z.string(),
  /** What is said instead where the area takes nothing in writing; the deadlines' words in the order of `deadlines`. */
  byTelephoneOnly: z.optional(z.strictObject({
    title: z.optional(z.string().check(z.minLength(4))),
    text: z.strictObject({ school: z.optional(z.string()), gp: z.optional(z.string()), other: z.optional(z.string()) }),
    deadlines: z.array(z.string()),
  })),
});
export type NextStep = Immutable<z.infer<typeof NextStep>>;

/** A change that safety makes to steps: some are hidden, some reworded, some carry a warning. */
export const SafetyChange = z.strictObject({
  id: z.string().check(z.regex(/^SAFE-\d{2}$/)),
  when: z.string(),
  /** The steps it touches; "all" means a warning above the whole list. */
  steps: z.union([z.literal('all'), z.array(z.string())]),
  change: z.enum(['hide', 'replace', 'warn']),
  /** The new wording, the warning, or the reason why a step is hidden. */
  text: z.string().check(z.minLength(12)),
  citations: z.array(Citation),
});
export type SafetyChange = Immutable<z.infer<typeof SafetyChange>>;
