/** Lets one tab write at a time. The browser frees the lock by itself when a tab closes or crashes. */

const NAME = 'screen-for-neglect-draft';
const ASK = 'hand over the draft';
/** A tab that is asked to hand over has this many milliseconds; then it is taken to hang. */
const PATIENCE = 3_000;
/** It is asked again so often, because the lock may have gone to a third tab meanwhile, which did not hear the first time. */
const ASK_AGAIN = 100;

/** The parts of a browser that tabs use to agree. Where one is missing, the numbers of the saves still stop an overwrite. */
export interface BetweenTabs {
  readonly locks: LockManager | undefined;
  readonly channel: ((name: string) => BroadcastChannel) | undefined;
}

/** The right to write, until it is given back or taken. */
export interface WriterLock {
  readonly release: () => void;
}

/** What the holder does when another tab asks for the lock, and when it was taken without an answer. */
export interface HolderDuties {
  /** Saves what is not yet saved; the lock is given back when this is done. */
  readonly handOver: () => Promise<void>;
  readonly lost: () => void;
}

const held = (locks: LockManager, options: LockOptions, duties: HolderDuties, channel: BetweenTabs['channel']): Promise<WriterLock | undefined> =>
  new Promise((resolve, reject) => {
    let got = false;
    locks
      .request(NAME, options, (lock) => {
        if (!lock) return resolve(undefined);
        got = true;
        return new Promise<void>((free) => {
          const asked = channel?.(NAME);
          const release = (): void => {
            asked?.close();
            free();
          };
          if (asked) {
            asked.onmessage = ({ data }: MessageEvent<unknown>) => {
              if (data !== ASK) return;
              void duties.handOver().finally(() => {
                release();
                duties.lost();
              });
            };
          }
          resolve({ release });
        });
      })
      .catch((error: unknown) => {
        // After the lock was held, a rejection means that another tab took it.
        if (got) duties.lost();
        else reject(error);
      });
  });

/**
 * Gets the right to write.
 * @param takeOver asks the tab that has it to save and give it back, and takes it after three seconds without an answer
 * @returns undefined when another tab has it
 */
export const writerLock = async ({ locks, channel }: BetweenTabs, takeOver: boolean, duties: HolderDuties): Promise<WriterLock | undefined> => {
  if (!locks) return { release: () => undefined };
  const free = await held(locks, { ifAvailable: true }, duties, channel);
  if (free || !takeOver) return free;
  const asking = channel?.(NAME);
  asking?.postMessage(ASK);
  const again = setInterval(() => asking?.postMessage(ASK), ASK_AGAIN);
  try {
    return await held(locks, { signal: AbortSignal.timeout(PATIENCE) }, duties, channel);
  } catch {
    return await held(locks, { steal: true }, duties, channel);
  } finally {
    clearInterval(again);
    asking?.close();
  }
};
