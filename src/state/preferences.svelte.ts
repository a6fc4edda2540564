import { readKeptPreferences, writeKeptPreferences, type KeptPreferences } from '../save/kept-preferences.ts';

/**
 * How the app looks and behaves for the person at this screen: nothing about a case. It is kept in memory, and in this
 * browser only where the person asked for that.
 */
export class Preferences {
  private readonly before: KeptPreferences = readKeptPreferences();
  theme: 'system' | 'light' | 'dark' = $state(this.before.theme ?? 'system');
  textSize: 'normal' | 'large' = $state(this.before.textSize ?? 'normal');
  /** Keys 1 to 4 choose a level while focus is in its group. */
  shortcutKeys = $state(this.before.shortcutKeys ?? true);
  /** The settings above are kept in this browser. */
  keepsSettings = $state(this.before.keepsSettings ?? false);
  /** The notice for a first visit was put away for good, or its page was read in this window. */
  tourSeen = $state(this.before.tourPutAway ?? false);
  private tourPutAway = this.before.tourPutAway ?? false;

  /** Puts the notice for a first visit away for good. */
  putTourAway(): void {
    this.tourSeen = true;
    this.tourPutAway = true;
    this.keep();
  }

  /** Writes down what is to be kept and takes away what is not; call it after a change. @returns false where the browser keeps nothing */
  keep(): boolean {
    return writeKeptPreferences({
      ...(this.tourPutAway ? { tourPutAway: true } : {}),
      ...(this.keepsSettings ? {
        keepsSettings: true,
        ...(this.theme === 'system' ? {} : { theme: this.theme }),
        ...(this.textSize === 'large' ? { textSize: this.textSize } : {}),
        ...(this.shortcutKeys ? {} : { shortcutKeys: false }),
      } : {}),
    });
  }
}
