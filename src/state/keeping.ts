import { createContext } from 'svelte';
import type { Drafts } from './drafts.svelte.ts';
import type { Locking } from './locking.svelte.ts';

/** What keeps the work and keeps others out of it; the app provides it to every page. */
export interface Keeping {
  readonly drafts: Drafts;
  readonly locking: Locking;
}

/** `keeping` gives it inside a page; `provideKeeping` is for the app, and for tests. */
export const [keeping, provideKeeping] = createContext<Keeping>();
