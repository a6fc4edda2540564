import { DraftStore } from './draft-store.ts';
import { databaseStorage } from './draft-storage.ts';

/** This browser's database; some browsers throw when a page that may keep nothing asks for it. */
const databases = (): IDBFactory | undefined => {
  try {
    return globalThis.indexedDB;
  } catch {
    return undefined;
  }
};

/** Gives the draft of this browser. The only place of the project that reaches for the browser's database. */
export const browserDrafts = (): DraftStore =>
  new DraftStore({
    storage: (onClosed) => databaseStorage(databases(), onClosed),
    locks: 'locks' in navigator ? navigator.locks : undefined,
    channel: 'BroadcastChannel' in globalThis ? (name) => new BroadcastChannel(name) : undefined,
    now: () => Date.now(),
  });
