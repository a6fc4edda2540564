import { failure, success, type Result } from '../../base/result.ts';
import { saveProblem, type SaveProblem } from '../save-problem.ts';
import { encryptedContent } from './draft-encryption.ts';
import { StorageTrouble, type DraftStorage } from './draft-storage.ts';

/** What the page does when something happens to the draft without its doing. */
export interface DraftWatcher {
  /** Says at once, in words, that the draft no longer saves: `takenOver`, `storageWiped` or `draftNotSaved`. */
  readonly onTrouble: (problem: SaveProblem) => void;
  /** Saves the newest text with {@link Draft.save}, before another tab goes on with the draft. */
  readonly beforeHandOver: () => Promise<unknown>;
}

/** Turns what a storage rejects with into its problem; anything else is a bug and goes on. */
export const problemIn = (error: unknown): SaveProblem => {
  if (error instanceof StorageTrouble) return error.problem;
  throw error;
};

const LOOKS = 5;
const BETWEEN_LOOKS = 150;

/** A draft that this tab may write. Made by {@link DraftStore}. */
export class Draft {
  #ended: SaveProblem | undefined;
  #latest = '';
  #queued: Promise<Result<{ readonly savedAt: number }, SaveProblem>> | undefined;
  #running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly storage: DraftStorage,
    private readonly key: CryptoKey,
    private number: number,
    private readonly now: () => number,
    private readonly giveBack: () => void,
    private readonly watcher: DraftWatcher,
  ) {}

  /**
   * Encrypts and saves the whole text of a screening. Saves run one after the other, and those that are asked for while
   * one runs become one with the newest text.
   * @returns the time once the disk has it, never before; or a problem to tell at once: nothing was saved
   */
  save(text: string): Promise<Result<{ readonly savedAt: number }, SaveProblem>> {
    this.#latest = text;
    this.#queued ??= this.#afterRunning();
    return this.#queued;
  }

  /** Waits until every save that was asked for is done. */
  async settled(): Promise<void> {
    await this.#queued;
    await this.#running;
  }

  /** Deletes the draft for good, its key first, and stops saving. */
  async discard(): Promise<Result<void, SaveProblem>> {
    this.#ended = saveProblem('noDraft');
    await this.settled();
    try {
      await this.storage.wipe();
      return success(undefined);
    } catch (error) {
      return failure(problemIn(error));
    } finally {
      this.giveBack();
    }
  }

  /** Stops saving and lets another tab go on; the draft stays. Waits for what is being saved. */
  async close(): Promise<void> {
    await this.settled();
    this.#ended ??= saveProblem('noDraft');
    this.storage.close();
    this.giveBack();
  }

  /** Called when the draft can no longer be written from here. Tells the page, once. */
  end(problem: SaveProblem): void {
    if (this.#ended) return;
    this.#ended = problem;
    this.storage.close();
    this.watcher.onTrouble(problem);
  }

  /**
   * Called when the browser closed the database: looks whether the draft is still there. Just after its storage was
   * cleared a browser may refuse to open it for a moment, so it looks again a few times.
   */
  async check(): Promise<void> {
    for (let look = 1; look <= LOOKS; look += 1) {
      if (this.#ended) return;
      try {
        const { lock } = await this.storage.read();
        if (lock === undefined) this.end(saveProblem('storageWiped'));
        return;
      } catch (error) {
        problemIn(error);
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
      }
    }
    this.end(saveProblem('draftNotSaved'));
  }

  /** Saves the newest text before another tab takes the draft, then stops: what comes later is refused and not called saved. */
  async handOver(): Promise<void> {
    if (this.#ended) return;
    await this.watcher.beforeHandOver();
    let running: Promise<unknown>;
    do {
      running = this.#running;
      await this.settled();
    } while (this.#queued || this.#running !== running);
    this.end(saveProblem('takenOver'));
  }

  async #afterRunning(): Promise<Result<{ readonly savedAt: number }, SaveProblem>> {
    await this.#running;
    this.#queued = undefined;
    const writing = this.#write(this.#latest);
    this.#running = writing;
    return writing;
  }

  async #write(text: string): Promise<Result<{ readonly savedAt: number }, SaveProblem>> {
    if (this.#ended) return failure(this.#ended);
    const savedAt = this.now();
    try {
      await this.storage.replace(await encryptedContent(this.key, text, this.number + 1, savedAt));
      this.number += 1;
      return success({ savedAt });
    } catch (error) {
      const refused = problemIn(error);
      // It could be kept before, so the words for a browser that keeps nothing would mislead.
      const problem = refused.kind === 'storageBlocked' ? saveProblem('draftNotSaved') : refused;
      if (problem.kind === 'takenOver' || problem.kind === 'storageWiped') this.end(problem);
      return failure(problem);
    }
  }
}
