import * as z from 'zod/mini';

/** What lies on the disk for a draft: never a plain byte of it, and nothing that opens it. */

export const DRAFT_VERSION = 1;

/** Rounds of the code's key; more than this many are refused, because planted ones could keep the browser busy for hours. */
export const ROUNDS = 600_000;
const MOST_ROUNDS = 2_000_000;

const bytes = (length: number): z.ZodMiniType<Uint8Array<ArrayBuffer>> =>
  z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer && value.length === length);

/** The key of the draft, locked with the key that comes from the code. */
export const DraftLock = z.strictObject({
  version: z.literal(DRAFT_VERSION),
  salt: bytes(16),
  rounds: z.number().check(z.int(), z.gte(1), z.lte(MOST_ROUNDS)),
  iv: bytes(12),
  lockedKey: bytes(32 + 16),
  /** Milliseconds since 1970, as are all times here. */
  createdAt: z.number().check(z.int(), z.gte(0)),
});
export type DraftLock = z.infer<typeof DraftLock>;

/** The screening, encrypted. Each save replaces it and adds one to the number. */
export const DraftContent = z.strictObject({
  number: z.number().check(z.int(), z.gte(1)),
  iv: bytes(12),
  encrypted: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer && value.length > 16),
  savedAt: z.number().check(z.int(), z.gte(0)),
});
export type DraftContent = z.infer<typeof DraftContent>;
