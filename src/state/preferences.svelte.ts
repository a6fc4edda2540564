/** How the app looks and behaves for the person at this screen. Kept in memory: nothing about a case, nothing on disk. */
export class Preferences {
  theme: 'system' | 'light' | 'dark' = $state('system');
  textSize: 'normal' | 'large' = $state('normal');
  /** Keys 1 to 4 choose a level while focus is in its group. */
  shortcutKeys = $state(true);
}
