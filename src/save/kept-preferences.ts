/** What may be kept of how the app looks: nothing about a case, and nothing unless the person asked for it. */
export interface KeptPreferences {
  /** The notice for a first visit was put away for good. */
  readonly tourPutAway?: boolean | undefined;
  /** The settings are to be kept; without it none of those below is there. */
  readonly keepsSettings?: boolean | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
  readonly textSize?: 'large' | undefined;
  readonly shortcutKeys?: false | undefined;
}

/** All that may stand there. The first page needs it at once, before the library that checks files has come. */
const MAY_BE: Readonly<Record<string, readonly unknown[]>> = {
  tourPutAway: [true, false], keepsSettings: [true, false], theme: ['light', 'dark'], textSize: ['large'], shortcutKeys: [false],
} satisfies Record<keyof KeptPreferences, readonly unknown[]>;

const isKept = (read: unknown): read is KeptPreferences =>
  typeof read === 'object' && read !== null && !Array.isArray(read) && Object.entries(read).every(([key, value]) => Object.hasOwn(MAY_BE, key) && MAY_BE[key]?.includes(value) === true);

const KEY = 'screen-for-neglect-display';

/** Gives what this browser keeps; nothing where it keeps nothing, may keep nothing, or something else wrote there. */
export const readKeptPreferences = (): KeptPreferences => {
  try {
    const read: unknown = JSON.parse(globalThis.localStorage.getItem(KEY) ?? '{}');
    return isKept(read) ? read : {};
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
