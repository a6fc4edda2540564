import * as z from 'zod/mini';
import type { Immutable } from '../base/immutable.ts';
import { Identifier } from './household.ts';
import { EvidenceSource, Note, When } from './rating.ts';

export const EventKind = z.enum([
  'notBrought', 'appointmentMoved', 'contact', 'referral', 'planOpened', 'planClosed', 'visitRefused', 'injury',
  'emergencyAttendance', 'police', 'missingEpisode', 'absence', 'helpOffered', 'helpDeclined', 'improvement', 'setback', 'other',
]);
export type EventKind = z.infer<typeof EventKind>;

export const ClosureReason = z.enum(['needsMet', 'refusal', 'nonEngagement', 'noConsent', 'afterTidyVisit', 'movedAway', 'other', 'notKnown']);

/** One dated thing that happened. Dates stay as vague as they were told. */
export const ChronologyEvent = z.strictObject({
  id: Identifier,
  date: When,
  kind: EventKind,
  /** Ids of the children concerned; empty means the whole household. */
  children: z.array(Identifier),
  agency: z.optional(z.string().check(z.maxLength(120))),
  /** The clinic or service of an appointment. */
  service: z.optional(z.string().check(z.maxLength(120))),
  source: z.optional(EvidenceSource),
  note: z.optional(Note),
  /** A missed appointment that matters to the child's health. */
  essential: z.optional(z.boolean()),
  /** A good reason was given and checked. */
  explained: z.optional(z.boolean()),
  /** The appointment was rebooked and kept. */
  rebookedAndKept: z.optional(z.boolean()),
  /** Who moved an appointment. */
  movedBy: z.optional(z.enum(['family', 'service'])),
  reason: z.optional(Note),
  closedBecause: z.optional(ClosureReason),
  doNotShareWithFamily: z.optional(z.boolean()),
});
export type ChronologyEvent = Immutable<z.infer<typeof ChronologyEvent>>;
