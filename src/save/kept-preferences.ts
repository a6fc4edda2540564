import * as z from 'zod/mini';

/** What may be kept of how the app looks: nothing about a case, and nothing unless the person asked for it. */
export const KeptPreferences = z.strictObject({
  /** The notice for a first visit was put away for good. */
  tourPutAway: z.optional(z.boolean()),
  /** The settings are to be kept; without it none of those below is there. */
  keepsSettings: z.optional(z.boolean()),
  theme: z.optional(z.enum(['light', 'dark'])),
  textSize: z.optional(z.literal('large')),
  shortcutKeys: z.optional(z.literal(false)),
});
export type KeptPreferences = z.infer<typeof KeptPreferences>;

const KEY = 'screen-for-neglect-display';

/** Gives what this browser keeps; nothing where it keeps nothing, may keep nothing, or something else wrote there. */
export const readKeptPreferences = (): KeptPreferences => {
  try {
    const read = KeptPreferences.safeParse(JSON.parse(globalThis.localStorage.getItem(KEY) ?? '{}'));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
};

/**
 * Keeps these preferences in this browser; with none of them nothing stays behind.
 * @returns false where the browser keeps nothing, as in some private windows
 */
export const writeKeptPreferences = (kept: KeptPreferences): boolean => {
  try {
    const some = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
    if (Object.keys(some).length === 0) globalThis.localStorage.removeItem(KEY);
    else globalThis.localStorage.setItem(KEY, JSON.stringify(some));
    return true;
  } catch {
    return false;
  }
};
