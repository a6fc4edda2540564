import * as z from 'zod/mini';
import type { Immutable } from '../base/immutable.ts';

export const AgeBand = z.enum(['unborn', 'under-1', '1-4', '5-10', '11-15', '16-17']);
export type AgeBand = z.infer<typeof AgeBand>;

export const IndicatorGroupId = z.enum([
  'health', 'home', 'education', 'supervision', 'emotional',
  'parental-factors', 'engagement', 'history', 'household',
  'pre-birth', 'additional-needs',
]);
export type IndicatorGroupId = z.infer<typeof IndicatorGroupId>;

/** Two letters and a number, stable for ever: records and other systems refer to it. */
export const IndicatorCode = z.string().check(z.regex(/^(HE|HC|ED|SU|EM|PF|EN|HI|HM|PB|DN)[1-9]\d?$/));
export type IndicatorCode = z.infer<typeof IndicatorCode>;

export const NeglectType = z.enum(['medical', 'nutritional', 'physical', 'emotional', 'educational', 'supervisory']);
export const Observer = z.enum(['health', 'school', 'home-visitor', 'emergency-services', 'adult-services', 'calculated']);
export type Observer = z.infer<typeof Observer>;

/** What the words of a description say about help for the concern: that it was offered, and whether it was taken up. */
export const HelpSaid = z.enum(['offered', 'taken', 'notTaken']);
export type HelpSaid = z.infer<typeof HelpSaid>;

export const Indicator = z.strictObject({
  code: IndicatorCode,
  id: z.string().check(z.regex(/^[a-z-]+\.[a-z0-9-]+$/)),
  title: z.string().check(z.minLength(3)),
  /** What each level looks like, in words that a practitioner can match to what they see. */
  descriptors: z.strictObject({ '1': z.string(), '2': z.string(), '3': z.string(), '4': z.string() }),
  /** The descriptions that say something about help, so that an answer about help which says the contrary can be pointed out. It moves no level. */
  helpSaid: z.optional(z.strictObject({ '2': z.optional(HelpSaid), '3': z.optional(HelpSaid), '4': z.optional(HelpSaid) })),
  /** The ages it is asked for; empty only for a calculated indicator. */
  ageBands: z.array(AgeBand),
  urgentAtLevel4: z.boolean(),
  neglectTypes: z.array(NeglectType),
  seenBy: z.array(Observer),
  quickPass: z.array(z.enum(['school', 'gp'])),
  /** Ages for which a rating of 2 or more carries a notice; it lifts no level. */
  moreSeriousFor: z.array(AgeBand),
  /** A household indicator that one child can be rated apart for. */
  childOverride: z.boolean(),
  /** A need that money may settle: see the poverty guard. */
  materialNeed: z.boolean(),
  note: z.optional(z.string()),
  /** Worked out and shown, never asked and read by no rule. */
  calculated: z.optional(z.boolean()),
  /** Everyday words and short forms that people search with. */
  synonyms: z.optional(z.array(z.string())),
});
export type Indicator = Immutable<z.infer<typeof Indicator>>;

export const IndicatorGroup = z.strictObject({
  group: IndicatorGroupId,
  title: z.string(),
  /** core domains make a level by themselves; context groups do not (with named exceptions). */
  tier: z.enum(['core', 'context', 'coreForUnborn', 'coreForDisabled']),
  /** Whether each child is rated or the household once for all who live there. */
  rated: z.enum(['child', 'household']),
  /** Sentences that guard against misreading poverty, culture or disability as neglect. */
  guards: z.array(z.string()),
  /** Questions that keep a practitioner curious about this domain. */
  curiosity: z.optional(z.array(z.string())),
  indicators: z.array(Indicator),
});
export type IndicatorGroup = Immutable<z.infer<typeof IndicatorGroup>>;
