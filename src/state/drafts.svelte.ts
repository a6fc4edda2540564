import { failure, success, type Result } from '../base/result.ts';
import type { Screening } from '../model/screening.ts';
import type { DraftNotice } from '../save/drafts/draft-store.ts';
import type { Draft, DraftWatcher } from '../save/drafts/draft.ts';
import type { SaveProblem } from '../save/save-problem.ts';
import type { DraftTools } from './drafts-tools.ts';
import { mixingStop } from './kinds-of-work.ts';
import type { OpenScreening } from './open-screening.svelte.ts';

/** Typing is saved after a pause of this many milliseconds, and after the longer one although it goes on. */
const PAUSE = 400;
const LONGEST_WAIT = 2000;
/** So many strokes are saved at once, however fast they come: with those that come meanwhile, a crash takes 20 characters at most. */
const MOST_STROKES = 10;
/** A storage that cannot be opened is tried again so often, so many milliseconds apart. */
const LOOKS_AGAIN = 4;
const BETWEEN_LOOKS = 500;

/** A problem with its words, ready to be shown. */
export interface DraftTrouble {
  readonly kind: SaveProblem['kind'];
  readonly message: string;
  readonly nextAction: string;
}

/** Keeps an encrypted draft of the open screening on this computer, when a person has asked for one. */
export class Drafts {
  /** False in a build that was made without drafts. */
  readonly offered: boolean;
  /** What lies on this computer from before, as far as it can be told without its code. */
  notice: DraftNotice = $state.raw({ state: 'none' });
  /** When the disk last had everything, in milliseconds since 1970. */
  savedAt: number | undefined = $state(undefined);
  /** Why the newest answers are not in the draft; undefined while all is well. */
  trouble: DraftTrouble | undefined = $state.raw(undefined);
  /** True once the person said that this work is to stay in memory. */
  declined = $state(false);
  /** Where the person was last, kept with the work so that it opens there again. */
  place: string | undefined = undefined;
  /** Told when another tab has gone on with the draft and nothing is missing there. */
  onHandedOver: () => void = () => undefined;

  private readonly open: OpenScreening;
  private readonly load: () => Promise<DraftTools>;
  private readonly today: () => string;
  private tools: DraftTools | undefined;
  private draft: Draft | undefined = $state.raw(undefined);
  private written: Screening | undefined = $state.raw(undefined);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waitingSince: number | undefined;
  private strokes = 0;

  readonly isOn: boolean = $derived.by(() => this.draft !== undefined);
  /** True when closing the tab now would lose nothing, because the draft has it all. */
  readonly holdsAll: boolean = $derived.by(() => this.draft !== undefined && this.written === this.open.screening);

  /**
   * @param load gives the tools when they are first wanted; undefined in a build without drafts
   * @param today against which the date of a draft is checked
   */
  constructor(open: OpenScreening, load: (() => Promise<DraftTools>) | undefined, today: () => string) {
    this.open = open;
    this.offered = load !== undefined;
    this.load = load ?? (() => Promise.reject(new Error('this build keeps no drafts')));
    this.today = today;
  }

  /** Looks whether there is a draft on this computer. A storage that is blocked counts as none: nothing can be lost there. */
  async look(): Promise<void> {
    if (!this.offered || this.draft) return;
    const { store } = await this.loaded();
    let noticed = await store.notice();
    // Just after a crash, what is left of the old browser can hold the storage for a moment: a draft must not seem gone.
    for (let again = 0; again < LOOKS_AGAIN && !noticed.ok && noticed.problem.kind === 'storageBlocked'; again += 1) {
      await new Promise((done) => { setTimeout(done, BETWEEN_LOOKS); });
      noticed = await store.notice();
    }
    if (this.draft) return;
    // A draft that cannot be read is shown all the same, so that it can be deleted.
    this.notice = noticed.ok ? noticed.value : noticed.problem.kind === 'draftDamaged' || noticed.problem.kind === 'newerDraft' ? { state: 'kept', createdAt: 0, savedAt: 0, goesAt: 0 } : { state: 'none' };
  }

  /** Begins a draft of the open screening. @returns its code, to be shown once: it is kept nowhere */
  async begin(): Promise<Result<string, DraftTrouble>> {
    const tools = await this.loaded();
    const screening = this.open.screening;
    if (!screening) throw new Error('there is no screening to keep a draft of');
    const begun = await tools.store.begin(this.textOf(tools, screening), this.watcher());
    if (!begun.ok) return failure(this.inWords(tools, begun.problem));
    this.took(begun.value.draft, screening);
    return success(begun.value.code);
  }

  /**
   * Opens the draft of this computer in place of what is open; the caller has asked about unsaved work.
   * @param takeOver goes on here although another tab has it open
   */
  async openWith(code: string, takeOver = false): Promise<Result<Screening, DraftTrouble>> {
    const tools = await this.loaded();
    const opened = await tools.store.open(code, this.watcher(), takeOver);
    if (!opened.ok) return failure(this.inWords(tools, opened.problem));
    const { draft, text } = opened.value;
    const codes = new Set(this.open.bank.groups.flatMap((group) => group.indicators.map((indicator) => indicator.code)));
    const read = tools.read(text, this.open.bank.facts, codes, this.today());
    if (!read.ok) {
      await draft.close();
      return failure(this.inWords(tools, read.problem));
    }
    if (mixingStop(this.open.screening, read.value.purpose) !== undefined) {
      await draft.close();
      return failure(this.inWords(tools, { kind: 'otherKindOfWork', where: '', what: '' }));
    }
    this.open.resume(read.value);
    this.took(draft, read.value);
    return read;
  }

  /** Saves what has changed: at once after a choice, after a pause while somebody types. */
  follow(typing: boolean): void {
    if (!this.draft || !this.open.screening || this.open.screening === this.written) return;
    clearTimeout(this.timer);
    this.waitingSince ??= performance.now();
    this.strokes += 1;
    if (typing && this.strokes < MOST_STROKES && performance.now() - this.waitingSince < LONGEST_WAIT) this.timer = setTimeout(() => { void this.flush(); }, PAUSE);
    else void this.flush();
  }

  /** Saves at once what is not yet saved. @returns whether the disk now has everything; false without a draft */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    this.waitingSince = undefined;
    this.strokes = 0;
    const { draft, tools } = this;
    const { screening } = this.open;
    if (!draft || !tools || !screening) return false;
    if (screening === this.written) return true;
    const saved = await draft.save(this.textOf(tools, screening));
    if (!saved.ok) {
      if (this.draft === draft) this.trouble = this.inWords(tools, saved.problem);
      return false;
    }
    this.written = screening;
    this.savedAt = saved.value.savedAt;
    this.trouble = undefined;
    return true;
  }

  /** Saves and stops writing; the draft stays on this computer. @returns false, and goes on, when not everything could be saved */
  async close(): Promise<boolean> {
    const { draft } = this;
    if (!draft || !(await this.flush())) return false;
    await draft.close();
    this.forget();
    return true;
  }

  /** Deletes the draft of this computer for good, its key first, whether it is open here or not. */
  async discard(): Promise<Result<void, DraftTrouble>> {
    const tools = await this.loaded();
    const { draft } = this;
    this.forget();
    const gone = draft ? await draft.discard() : await tools.store.discard();
    this.trouble = undefined;
    if (!gone.ok) return failure(this.inWords(tools, gone.problem));
    this.notice = { state: 'none' };
    return gone;
  }

  private async loaded(): Promise<DraftTools> {
    return (this.tools ??= await this.load());
  }

  private textOf(tools: DraftTools, screening: Screening): string {
    return tools.write(this.place === undefined ? screening : { ...screening, place: this.place });
  }

  private inWords(tools: DraftTools, problem: SaveProblem): DraftTrouble {
    return { kind: problem.kind, ...tools.describe(problem) };
  }

  private took(draft: Draft, screening: Screening): void {
    this.draft = draft;
    this.written = screening;
    this.savedAt = Date.now();
    this.trouble = undefined;
    this.notice = { state: 'none' };
  }

  private forget(): void {
    clearTimeout(this.timer);
    this.waitingSince = undefined;
    this.strokes = 0;
    this.draft = undefined;
    this.written = undefined;
    this.savedAt = undefined;
  }

  private watcher(): DraftWatcher {
    return {
      beforeHandOver: () => this.flush(),
      onTrouble: (problem) => {
        const complete = this.holdsAll;
        this.forget();
        if (problem.kind === 'takenOver' && complete) this.onHandedOver();
        else if (this.tools) this.trouble = this.inWords(this.tools, problem);
      },
    };
  }
}
