import * as z from 'zod/mini';
import type { Immutable } from '../base/immutable.ts';
import { isApproximateDate } from '../base/calendar-date.ts';
import { LevelOfNeed } from './level.ts';

/** The longest note kept: far above what people write, low enough to keep a file usable. */
export const LONGEST_NOTE = 300_000;

export const Note = z.string().check(z.maxLength(LONGEST_NOTE));
export const When = z.string().check(z.refine(isApproximateDate, 'not a date of the form 2025-03-09, 2025-03, 2025-summer or 2025'));

/** How something is known. Several may hold for one rating. */
export const EvidenceSource = z.enum(['sawIt', 'childToldOrShowed', 'parentOrCarer', 'professional', 'record', 'someoneElse', 'anonymous']);
export type EvidenceSource = z.infer<typeof EvidenceSource>;

/** `notKnown` says that the practitioner looked at it and does not know; absence says nobody has looked. Both count alike. */
export const RatingAnswer = z.union([LevelOfNeed, z.literal('notKnown'), z.literal('doesNotApply')]);
export type RatingAnswer = z.infer<typeof RatingAnswer>;

export const Frequency = z.enum(['oneOff', 'comesAndGoes', 'mostOfTime']);
export const Trend = z.enum(['better', 'same', 'worse']);

/** What is known about one indicator. */
export const Rating = z.strictObject({
  answer: RatingAnswer,
  /** What was seen or heard, in the practitioner's words. */
  evidence: z.optional(Note),
  /** What it means for the child. */
  impact: z.optional(Note),
  sources: z.optional(z.array(EvidenceSource)),
  /** When it was seen or heard. */
  date: z.optional(When),
  /** Since when it has been so. */
  since: z.optional(When),
  frequency: z.optional(Frequency),
  trend: z.optional(Trend),
  /** Months that the concern has stayed the same, as far as known. */
  concernUnchangedMonths: z.optional(z.number().check(z.gte(0), z.lte(216))),
  helpOffered: z.optional(z.boolean()),
  /** Help was given and taken up for this concern. */
  helpUsed: z.optional(z.boolean()),
  doNotShareWithFamily: z.optional(z.boolean()),
});
export type Rating = Immutable<z.infer<typeof Rating>>;

export const Ratings = z.record(z.string(), Rating);
export type Ratings = Readonly<Record<string, Rating>>;

/** "No concern seen in this domain": an answer of its own, never turned into ratings of items. */
export const DomainAnswer = z.strictObject({
  answer: z.literal('noConcernSeen'),
  sources: z.array(EvidenceSource),
  evidence: Note,
  date: z.optional(When),
});
export type DomainAnswer = Immutable<z.infer<typeof DomainAnswer>>;

/** Gives the level of a rating, or undefined when it is not known, does not apply or was never given. */
export const levelOf = (rating: Rating | undefined): LevelOfNeed | undefined =>
  rating !== undefined && typeof rating.answer === 'number' ? rating.answer : undefined;

/** Says whether everything in `sources` comes from the parent or carer alone (and there is something). */
export const isParentOnly = (sources: readonly EvidenceSource[] | undefined): boolean =>
  sources !== undefined && sources.length > 0 && sources.every((source) => source === 'parentOrCarer');
