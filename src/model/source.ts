import * as z from 'zod/mini';
import type { Immutable } from '../base/immutable.ts';

/** How far the source itself could be read: text of the source, a secondary source, or not yet by anyone. */
export const Verification = z.enum(['read', 'secondary', 'toConfirm', 'local', 'projectDefault']);
export type Verification = z.infer<typeof Verification>;

/** A publication that rules and steps rest on: law, guidance, local procedure, learning review or study. */
export const Source = z.strictObject({
  key: z.string().check(z.regex(/^[A-Z0-9-]+q?$/i)),
  title: z.string().check(z.minLength(3)),
  publisher: z.string().check(z.minLength(2)),
  /** Edition and date in words; "not known" where neither could be seen. */
  edition: z.string().check(z.minLength(2)),
  link: z.optional(z.string().check(z.regex(/^https?:\/\//))),
  checkedOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  status: z.enum(['current', 'superseded', 'enactedCheckCommencement', 'draft', 'archived', 'notKnown']),
  verification: Verification,
  /** What a person still has to confirm, when something is open. */
  toConfirm: z.optional(z.string()),
});
export type Source = Immutable<z.infer<typeof Source>>;

/** A pointer from a rule or step into a source. */
export const Citation = z.strictObject({
  source: z.string(),
  /** Chapter, section or paragraph; a leading ~ says the number is from memory and to be confirmed. */
  place: z.optional(z.string()),
});
export type Citation = Immutable<z.infer<typeof Citation>>;
