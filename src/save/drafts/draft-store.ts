import { failure, success, type Result } from '../../base/result.ts';
import { saveProblem, type SaveProblem } from '../save-problem.ts';
import { newDraftCode } from './draft-code.ts';
import { decryptedText, draftKey, encryptedContent, newDraftKey } from './draft-encryption.ts';
import { DraftContent, DraftLock, ROUNDS } from './draft-records.ts';
import { Draft, problemIn, type DraftWatcher } from './draft.ts';
import type { DraftStorage } from './draft-storage.ts';
import { writerLock, type BetweenTabs, type WriterLock } from './writer-lock.ts';

/** A draft goes this long after it was last saved; some browsers delete what pages keep after the same time. */
export const DAYS_KEPT = 7;
const KEPT = DAYS_KEPT * 24 * 60 * 60 * 1000;

/** What a draft needs from the browser, given in so that tests can stand in for it. */
export interface DraftSurroundings extends BetweenTabs {
  readonly storage: (onClosed: () => void) => DraftStorage;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Rounds of the code's key; lower only in tests. */
  readonly rounds?: number;
}

/** What can be told of a draft without its code. Times are milliseconds since 1970. */
export type DraftNotice =
  | { readonly state: 'none' }
  | { readonly state: 'kept'; readonly createdAt: number; readonly savedAt: number; readonly goesAt: number }
  /** It was older than seven days and has just been deleted. */
  | { readonly state: 'expired'; readonly savedAt: number };

interface ReadDraft {
  readonly lock: DraftLock;
  readonly content: DraftContent;
}

const versionOf = (lock: unknown): unknown => (typeof lock === 'object' && lock !== null && 'version' in lock ? lock.version : undefined);

const readFrom = async (storage: DraftStorage): Promise<Result<ReadDraft | undefined, SaveProblem>> => {
  try {
    const stored = await storage.read();
    // Without its locked key nothing opens what may be left: a deletion that a crash cut short.
    if (stored.lock === undefined) return success(undefined);
    const lock = DraftLock.safeParse(stored.lock);
    const content = DraftContent.safeParse(stored.content);
    if (lock.success && content.success) return success({ lock: lock.data, content: content.data });
    const version = versionOf(stored.lock);
    return failure(saveProblem(typeof version === 'number' && version > 1 ? 'newerDraft' : 'draftDamaged'));
  } catch (error) {
    return failure(problemIn(error));
  }
};

/** The one draft of this browser: begun, opened with its code, or deleted. Nothing of it is ever written plain. */
export class DraftStore {
  constructor(private readonly surroundings: DraftSurroundings) {}

  /** Says whether there is a draft and when it goes. Deletes one that is past its time. */
  async notice(): Promise<Result<DraftNotice, SaveProblem>> {
    const storage = this.surroundings.storage(() => undefined);
    try {
      const read = await readFrom(storage);
      if (!read.ok) return read;
      if (!read.value) return success({ state: 'none' });
      const { createdAt } = read.value.lock;
      const { savedAt } = read.value.content;
      if (this.surroundings.now() <= savedAt + KEPT) return success({ state: 'kept', createdAt, savedAt, goesAt: savedAt + KEPT });
      await storage.wipe();
      return success({ state: 'expired', savedAt });
    } catch (error) {
      return failure(problemIn(error));
    } finally {
      storage.close();
    }
  }

  /**
   * Begins a draft with the text that there is.
   * @returns the draft and the code that opens it, which is kept nowhere: show it once and have it written down
   */
  async begin(text: string, watcher: DraftWatcher): Promise<Result<{ readonly draft: Draft; readonly code: string }, SaveProblem>> {
    const noticed = await this.notice();
    if (!noticed.ok) return noticed;
    if (noticed.value.state === 'kept') return failure(saveProblem('otherDraft'));
    const { now, rounds = ROUNDS } = this.surroundings;
    const code = newDraftCode();
    const started = await this.#started(watcher, false, async (storage) => {
      const at = now();
      const { key, lock } = await newDraftKey(code, at, rounds);
      await storage.begin(lock, await encryptedContent(key, text, 1, at));
      return success({ key, number: 1, text });
    });
    return started.ok ? success({ draft: started.value.draft, code }) : started;
  }

  /**
   * Opens the draft with its code.
   * @param takeOver goes on here when another tab has it open; without it that gives `openElsewhere`
   * @returns the draft and its newest text
   */
  async open(code: string, watcher: DraftWatcher, takeOver = false): Promise<Result<{ readonly draft: Draft; readonly text: string }, SaveProblem>> {
    // The code is tried before the other tab is asked, so that nobody can stop a draft that they cannot open.
    const looking = this.surroundings.storage(() => undefined);
    const first = await readFrom(looking);
    looking.close();
    if (!first.ok) return first;
    if (!first.value) return failure(saveProblem('noDraft'));
    const key = await draftKey(code, first.value.lock);
    if (!key) return failure(saveProblem('wrongCode'));
    return this.#started(watcher, takeOver, async (storage) => {
      const newest = await readFrom(storage);
      if (!newest.ok) return newest;
      if (!newest.value) return failure(saveProblem('noDraft'));
      const text = await decryptedText(key, newest.value.content);
      return text === undefined ? failure(saveProblem('draftDamaged')) : success({ key, number: newest.value.content.number, text });
    });
  }

  /** Deletes the draft for good without opening it, its key first. Not while another tab writes it: `openElsewhere`. */
  async discard(): Promise<Result<void, SaveProblem>> {
    const lock = await writerLock(this.surroundings, false, { handOver: () => Promise.resolve(), lost: () => undefined });
    if (!lock) return failure(saveProblem('openElsewhere'));
    const storage = this.surroundings.storage(() => undefined);
    try {
      await storage.wipe();
      return success(undefined);
    } catch (error) {
      return failure(problemIn(error));
    } finally {
      storage.close();
      lock.release();
    }
  }

  /** Gets the right to write, then does the first step; gives the right back when that fails. */
  async #started(
    watcher: DraftWatcher,
    takeOver: boolean,
    firstStep: (storage: DraftStorage) => Promise<Result<{ readonly key: CryptoKey; readonly number: number; readonly text: string }, SaveProblem>>,
  ): Promise<Result<{ readonly draft: Draft; readonly text: string }, SaveProblem>> {
    const made: { draft?: Draft; lost?: boolean } = {};
    // Another tab may ask while this one is still opening: it is answered when there is something to hand over.
    let isOpen = (): void => undefined;
    const opening = new Promise<void>((done) => { isOpen = done; });
    const right: WriterLock | undefined = await writerLock(this.surroundings, takeOver, {
      handOver: async () => {
        await opening;
        await made.draft?.handOver();
      },
      lost: () => {
        made.lost = true;
        made.draft?.end(saveProblem('takenOver'));
      },
    });
    if (!right) return failure(saveProblem('openElsewhere'));
    const storage = this.surroundings.storage(() => void made.draft?.check());
    const stop = (problem: SaveProblem): Result<never, SaveProblem> => {
      storage.close();
      right.release();
      return failure(problem);
    };
    try {
      const first = await firstStep(storage);
      if (!first.ok) return stop(first.problem);
      if (made.lost) return stop(saveProblem('openElsewhere'));
      const { key, number, text } = first.value;
      made.draft = new Draft(storage, key, number, this.surroundings.now, right.release, watcher);
      return success({ draft: made.draft, text });
    } catch (error) {
      return stop(problemIn(error));
    } finally {
      isOpen();
    }
  }
}
