const PAUSE_IN_MILLISECONDS = 500;

let spoken = $state('');
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Says `text` once to people who use a screen reader, after half a second in which nothing else was announced; of
 * several announcements in that time only the last is said. The same words said again are read again.
 */
export const announce = (text: string): void => {
  clearTimeout(waiting);
  spoken = '';
  waiting = setTimeout(() => {
    spoken = text;
  }, PAUSE_IN_MILLISECONDS);
};

/** Takes back what was said or is waiting to be said; for when the screen is hidden or cleared. */
export const stopAnnouncing = (): void => {
  clearTimeout(waiting);
  spoken = '';
};

/** The words now in the live region; empty between announcements. */
export const spokenText = (): string => spoken;
