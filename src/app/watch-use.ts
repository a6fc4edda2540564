import type { Drafts } from '../state/drafts.svelte.ts';
import type { Locking } from '../state/locking.svelte.ts';

/** How often the clock is looked at, in milliseconds; a sleeping computer is noticed when the page wakes up. */
const LOOK_EVERY = 5000;

const TEXT_INPUTS = new Set(['text', 'search', 'tel', 'email', 'url', 'number', 'password']);

/** Says whether somebody is in the middle of typing, so that a save can wait for a pause. */
export const isTyping = (focused: Element | null): boolean =>
  focused instanceof HTMLTextAreaElement || (focused instanceof HTMLInputElement && TEXT_INPUTS.has(focused.type));

/**
 * Tells the lock when somebody does something and when to look at the clock, and the draft when the page may go.
 * @returns a function that stops watching
 */
export const watchUse = (locking: Locking, drafts: Drafts): (() => void) => {
  const stopper = new AbortController();
  const { signal } = stopper;
  const used = (): void => { locking.use(); };
  const look = (): void => { locking.check(); };
  const save = (): void => { void drafts.flush(); };
  for (const event of ['pointerdown', 'keydown']) addEventListener(event, used, { capture: true, signal });
  for (const event of ['focus', 'pageshow']) addEventListener(event, look, { signal });
  addEventListener('pagehide', save, { signal });
  addEventListener('focusout', save, { signal });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') save(); else look(); }, { signal });
  const timer = setInterval(look, LOOK_EVERY);
  return () => { stopper.abort(); clearInterval(timer); };
};
