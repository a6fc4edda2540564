import { describe, expect, test } from 'vitest';
import { DraftStore } from '../../src/save/drafts/draft-store.ts';
import type { Draft } from '../../src/save/drafts/draft.ts';
import type { DraftContent, DraftLock } from '../../src/save/drafts/draft-records.ts';
import { StorageTrouble, type DraftStorage } from '../../src/save/drafts/draft-storage.ts';
import { saveProblem } from '../../src/save/save-problem.ts';

/** The same interleavings each time. */
const numbersFrom = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

type Callback = (lock: Lock | null) => unknown;

/** What a browser does for locks of one name, as far as drafts use it; each lock belongs to a tab, and goes with it. */
class Locks {
  holder: { readonly tab: number; readonly lose: (why: Error) => void } | undefined;
  readonly #waiting: { readonly tab: number; readonly start: () => void; readonly stop: (why: Error) => void }[] = [];
  readonly #crashed = new Set<number>();

  /** The lock manager as one tab sees it. */
  readonly of = (tab: number): LockManager => ({
    query: () => Promise.reject(new Error('not asked by drafts')),
    request: (_name: string, options: LockOptions, work: Callback) =>
      new Promise((resolve, reject) => {
        if (this.#crashed.has(tab)) return reject(new Error('crashed'));
        const start = (): void => {
          const mine = { tab, lose: reject };
          this.holder = mine;
          void Promise.resolve(work({ name: '', mode: 'exclusive' })).then((answer) => {
            if (this.holder === mine) this.#free();
            resolve(answer);
          }, reject);
        };
        if (options.steal && this.holder) this.holder.lose(new DOMException('', 'AbortError'));
        if (options.steal || !this.holder) return start();
        if (options.ifAvailable) return resolve(work(null));
        const place = { tab, start, stop: reject };
        this.#waiting.push(place);
        options.signal?.addEventListener('abort', () => { if (this.#waiting.includes(place)) { this.#waiting.splice(this.#waiting.indexOf(place), 1); reject(new DOMException('', 'TimeoutError')); } });
      }),
  }) as unknown as LockManager;

  /** The tab crashed: the browser frees what it held and forgets what it waited for. */
  crash(tab: number): void {
    this.#crashed.add(tab);
    for (const place of this.#waiting.filter((one) => one.tab === tab)) {
      this.#waiting.splice(this.#waiting.indexOf(place), 1);
      place.stop(new Error('crashed'));
    }
    if (this.holder?.tab === tab) this.#free();
  }

  #free(): void {
    this.holder = undefined;
    this.#waiting.shift()?.start();
  }
}

/** What tabs say to each other. Nothing is heard of a tab that crashed, or by it. */
class Bus {
  readonly #channels = new Set<BroadcastChannel>();

  readonly of = (isGone: () => boolean): BroadcastChannel => {
    const channel = {
      onmessage: null as ((event: MessageEvent) => unknown) | null,
      postMessage: (data: unknown) => {
        if (isGone()) return;
        for (const other of [...this.#channels]) if (other !== channel) setImmediate(() => { if (this.#channels.has(other)) other.onmessage?.({ data } as MessageEvent); });
      },
      close: () => { this.#channels.delete(channel); },
    } as unknown as BroadcastChannel;
    const heard = channel;
    this.#channels.add(heard);
    return channel;
  };
}

/** One disk for all tabs: each step takes a while of chance, and what is seen and changed in a step is one transaction. */
class SharedDisk {
  lock: DraftLock | undefined;
  content: DraftContent | undefined;
  readonly writers: number[] = [];

  constructor(private readonly below: (limit: number) => number) {}

  readonly of = (tab: number, isGone: () => boolean): DraftStorage => {
    const step = async <Answer>(work: () => Answer): Promise<Answer> => {
      for (let turns = this.below(4); turns > 0; turns -= 1) await new Promise((next) => { setImmediate(next); });
      // A crashed tab neither writes nor hears an answer.
      if (isGone()) return new Promise<never>(() => undefined);
      return work();
    };
    return {
      read: () => step(() => ({ lock: this.lock, content: this.content })),
      begin: (lock, content) => step(() => { this.lock = lock; this.content = content; }),
      replace: (content) => step(() => {
        if (!this.content) throw new StorageTrouble(saveProblem('storageWiped'));
        if (this.content.number !== content.number - 1) throw new StorageTrouble(saveProblem('takenOver'));
        this.content = content;
        this.writers.push(tab);
      }),
      wipe: () => step(() => { this.lock = undefined; this.content = undefined; }),
      close: () => undefined,
    };
  };
}

interface Tab { readonly id: number; readonly store: DraftStore; draft: Draft | undefined; answers: readonly number[]; gone: boolean; opening: boolean }

/** Plays tabs against each other. Gives what was told to be saved, what is there at the end, and writes by a tab that had no right to. */
const play = async (seed: number, tabs: 2 | 3, withLocks: boolean): Promise<{ readonly told: readonly number[]; readonly kept: readonly number[]; readonly unrightful: number; readonly changedHands: number }> => {
  const below = numbersFrom(seed);
  const locks = new Locks();
  const disk = new SharedDisk(below);
  const bus = new Bus();
  const told = new Set<number>();
  let next = 1;
  let unrightful = 0;
  let changedHands = 0;
  let code = '';
  let ids = 10;

  const tab = (id: number): Tab => {
    const made: Tab = {
      id, draft: undefined, answers: [], gone: false, opening: false,
      store: new DraftStore({
        storage: () => {
          const storage = disk.of(id, () => made.gone);
          return { ...storage, replace: async (content) => { await storage.replace(content); if (withLocks && locks.holder?.tab !== id) unrightful += 1; } };
        },
        locks: withLocks ? locks.of(id) : undefined,
        channel: withLocks ? () => bus.of(() => made.gone) : undefined,
        now: () => 1_700_000_000_000, rounds: 1,
      }),
    };
    return made;
  };
  const save = async (one: Tab): Promise<void> => {
    const { draft, answers } = one;
    const saved = await draft?.save(JSON.stringify(answers));
    if (saved?.ok) for (const answer of answers) told.add(answer);
  };
  const watcher = (one: Tab) => ({ onTrouble: () => { one.draft = undefined; }, beforeHandOver: () => save(one) });
  const open = async (one: Tab): Promise<void> => {
    one.opening = true;
    const opened = await one.store.open(code, watcher(one), true).catch((error: unknown) => { if (!one.gone) throw error; return undefined; });
    one.opening = false;
    if (!opened?.ok || one.gone) return;
    one.draft = opened.value.draft;
    one.answers = JSON.parse(opened.value.text) as readonly number[];
    changedHands += 1;
  };

  const all = Array.from({ length: tabs }, (_, id) => tab(id));
  const first = all[0] ?? tab(0);
  const begun = await first.store.begin('[]', watcher(first));
  if (!begun.ok) throw new Error(begun.problem.kind);
  code = begun.value.code;
  first.draft = begun.value.draft;

  const running: Promise<unknown>[] = [];
  for (let move = 0; move < 20; move += 1) {
    const at = below(all.length);
    const one = all[at] ?? first;
    const what = below(10);
    if (what < 5) {
      if (one.draft) { one.answers = [...one.answers, next]; next += 1; running.push(save(one)); }
    } else if (what < 8) {
      if (!one.draft && !one.opening) running.push(open(one));
    } else if (what === 8) {
      const { draft } = one;
      if (draft) { await draft.settled(); one.draft = undefined; await draft.close(); }
    } else {
      one.gone = true;
      one.draft = undefined;
      locks.crash(one.id);
      all[at] = tab(++ids);
    }
    for (let turns = below(6); turns > 0; turns -= 1) await new Promise((done) => { setImmediate(done); });
  }
  // Let what can still happen happen; what waits on a crashed tab never ends.
  for (let turns = 0; turns < 60; turns += 1) await new Promise((done) => { setImmediate(done); });

  for (const one of all) { one.gone = true; locks.crash(one.id); }
  const last = tab(99);
  const opened = await last.store.open(code, watcher(last), true);
  if (!opened.ok) throw new Error(opened.problem.kind);
  return { told: [...told], kept: JSON.parse(opened.value.text) as readonly number[], unrightful, changedHands };
};

describe.each([{ tabs: 2 as const, locks: true }, { tabs: 3 as const, locks: true }, { tabs: 2 as const, locks: false }, { tabs: 3 as const, locks: false }])('$tabs tabs with one draft, the browser has locks: $locks', ({ tabs, locks }) => {
  test('in 125 random orders of opening, answering, taking over, closing and crashing, nothing that was called saved is lost and one tab writes', async () => {
    let answers = 0;
    let hands = 0;
    for (let seed = 1; seed <= 125; seed += 1) {
      const { told, kept, unrightful, changedHands } = await play(seed * 7919 + tabs, tabs, locks);
      expect(told.filter((answer) => !kept.includes(answer)), `order ${String(seed)}`).toEqual([]);
      expect(unrightful, `order ${String(seed)}`).toBe(0);
      answers += told.length;
      hands += changedHands;
    }
    // The orders do bite: most have answers, and the draft goes from tab to tab.
    expect(answers).toBeGreaterThan(200);
    expect(hands).toBeGreaterThan(100);
  });
});
