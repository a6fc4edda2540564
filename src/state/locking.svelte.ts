import { tick } from 'svelte';
import type { Result } from '../base/result.ts';
import { chosenArea } from './chosen-area.svelte.ts';
import type { Drafts, DraftTrouble } from './drafts.svelte.ts';
import type { OpenScreening } from './open-screening.svelte.ts';
import { ownCase } from './own-case.svelte.ts';
import { trainingRoom } from './training-room.svelte.ts';

/** The minutes without a key or press after which the page can lock by itself. */
export const IDLE_CHOICES = [0, 5, 15, 30] as const;
export type IdleMinutes = (typeof IDLE_CHOICES)[number];

const MINUTE = 60_000;
/** A person is warned this long before. */
const WARNING = 2 * MINUTE;

/** Why the page is locked. */
export type LockReason = 'asked' | 'idle' | 'otherTab';

/**
 * Hides, locks and ends the work. Hidden: covered, and one press brings it back. Locked: it lies only in the encrypted
 * draft, and its code brings it back. Ended: gone from memory and from the draft.
 */
export class Locking {
  hidden = $state(false);
  /** `locked` and `ending` take every page away; nothing of the work is on the screen. */
  state: 'open' | 'locked' | 'ending' = $state('open');
  reason: LockReason = $state('asked');
  idleMinutes: IdleMinutes = $state(0);
  /** True in the last two minutes before the page locks by itself. */
  warning = $state(false);
  /** Asked for from a page: the question whether to end and clear. */
  askingToEnd = $state(false);
  /** Why the draft could not be deleted at the end; shown afterwards. */
  notDeleted: DraftTrouble | undefined = $state.raw(undefined);

  private readonly open: OpenScreening;
  private readonly drafts: Drafts;
  private readonly now: () => number;
  private lastUse: number;
  private wasUnsaved = true;

  /** @param now gives milliseconds since 1970 by the clock on the wall, which goes on while the computer sleeps */
  constructor(open: OpenScreening, drafts: Drafts, now: () => number) {
    this.open = open;
    this.drafts = drafts;
    this.now = now;
    this.lastUse = now();
    drafts.onHandedOver = () => {
      this.wasUnsaved = open.unsaved;
      void this.drop('otherTab');
    };
  }

  /**
   * Locks the page: saves the draft, takes every page away and forgets the screening. Without a draft, or when it cannot
   * be saved, the page is hidden instead: nothing is ever lost by a lock.
   */
  async lock(reason: LockReason): Promise<void> {
    if (this.state !== 'open' || !this.open.screening) return;
    if (!this.drafts.isOn) {
      this.hidden = true;
      return;
    }
    this.state = 'locked';
    this.reason = reason;
    this.warning = false;
    // The pages give back what was just typed when they are taken away.
    await tick();
    this.wasUnsaved = this.open.unsaved;
    if (await this.drafts.close()) {
      this.open.clear();
      return;
    }
    this.hidden = true;
    this.state = 'open';
  }

  /** Opens the locked work with the code of its draft. */
  async unlock(code: string, takeOver = false): Promise<Result<unknown, DraftTrouble>> {
    const opened = await this.drafts.openWith(code, takeOver);
    if (!opened.ok) return opened;
    if (!this.wasUnsaved) this.open.markSaved();
    this.leave();
    return opened;
  }

  /** Leaves the lock without opening the work, which stays in the draft. */
  leave(): void {
    this.state = 'open';
    this.hidden = false;
    this.lastUse = this.now();
  }

  /** Forgets the work and deletes its draft, key first. A draft that is not open here stays. @param goOn leads to what is shown afterwards */
  async end(goOn: () => void): Promise<void> {
    this.askingToEnd = false;
    this.notDeleted = undefined;
    this.state = 'ending';
    await tick();
    const deleted = this.drafts.isOn ? await this.drafts.discard() : undefined;
    if (deleted && !deleted.ok) this.notDeleted = deleted.problem;
    chosenArea.clear();
    trainingRoom.end();
    ownCase.clear();
    this.open.clear();
    this.drafts.trouble = undefined;
    this.drafts.declined = false;
    this.drafts.place = undefined;
    goOn();
    this.leave();
  }

  /** Notes that somebody is there. After a long sleep the lock comes first. */
  use(): void {
    this.check();
    if (this.state !== 'open') return;
    this.lastUse = this.now();
    this.warning = false;
  }

  /** Looks at the clock; call it often, and whenever the page comes back into view. */
  check(): void {
    if (this.idleMinutes === 0 || !this.open.screening || this.state !== 'open') return;
    const idle = this.now() - this.lastUse;
    const limit = this.idleMinutes * MINUTE;
    this.warning = idle >= limit - WARNING && idle < limit && !this.hidden;
    if (idle >= limit) void this.lock('idle');
  }

  private async drop(reason: LockReason): Promise<void> {
    this.state = 'locked';
    this.reason = reason;
    await tick();
    this.open.clear();
  }
}
