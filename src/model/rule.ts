import * as z from 'zod/mini';
import type { Immutable } from '../base/immutable.ts';
import { LevelOfNeed } from './level.ts';
import { Citation, Verification } from './source.ts';

/** How much weight a rule carries, from the law down to a choice of this project. */
export const Strength = z.enum(['statutory', 'statutoryGuidance', 'guidance', 'localProcedure', 'learning', 'research', 'goodPractice', 'projectDefault']);
export type RuleStrength = z.infer<typeof Strength>;

/** What stands beside a level. The upper-case ones ask for action. */
export const Flag = z.enum([
  /** Contact the front door today. */ 'REF',
  /** Consult within one working day. */ 'CON',
  /** Consult the safeguarding lead and the front door today. */ 'CON-today',
  /** The result is incomplete. */ 'INC',
  'child-voice-missing', 'home-not-seen', 'unseen-adult', 'self-report-only', 'history-not-considered',
  'improving-not-yet-sustained', 'poverty-check', 'specialist-not-asked',
]);
export type Flag = z.infer<typeof Flag>;

/** What follows when a rule has fired; several may apply, the highest level counts, flags add up. */
export const RuleOutcome = z.strictObject({
  when: z.optional(z.string()),
  minLevel: z.optional(LevelOfNeed),
  /** Sets immediate danger. */
  immediateDanger: z.optional(z.boolean()),
  flags: z.optional(z.array(Flag)),
  steps: z.optional(z.array(z.string())),
  /** What this limb adds, in words. */
  note: z.optional(z.string()),
});

export const Rule = z.strictObject({
  id: z.string().check(z.regex(/^[A-Z]{3,4}-\d{2}$/)),
  title: z.string().check(z.minLength(4)),
  /** The reason as the practitioner reads it, a full sentence. */
  statement: z.string().check(z.minLength(12)),
  /** child: each child by itself. household: then every child who lives here and every unborn child. */
  scope: z.enum(['child', 'household']),
  when: z.string(),
  outcomes: z.array(RuleOutcome),
  /** A question or piece of advice that the rule puts before the practitioner. */
  prompt: z.optional(z.string()),
  /** NICE wording that the rule maps: consider = gather and discuss, suspect = refer. */
  nice: z.optional(z.enum(['consider', 'suspect'])),
  strength: Strength,
  citations: z.array(Citation).check(z.minLength(1)),
  verification: z.array(Verification).check(z.minLength(1)),
  /** Says where the project chose between two readings; open to the leads who sign off. */
  decided: z.optional(z.string()),
});
export type Rule = Immutable<z.infer<typeof Rule>>;
