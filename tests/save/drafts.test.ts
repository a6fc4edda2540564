import { describe, expect, test } from 'vitest';
import { DraftStore, type DraftSurroundings } from '../../src/save/drafts/draft-store.ts';
import { decryptedText, draftKey, encryptedContent, newDraftKey } from '../../src/save/drafts/draft-encryption.ts';
import { DraftLock, type DraftContent } from '../../src/save/drafts/draft-records.ts';
import type { Draft, DraftWatcher } from '../../src/save/drafts/draft.ts';
import { StorageTrouble, type DraftStorage } from '../../src/save/drafts/draft-storage.ts';
import type { Result } from '../../src/base/result.ts';
import { saveProblem, type SaveProblem, type SaveProblemKind } from '../../src/save/save-problem.ts';

const ROUNDS = 10;
const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 2, 9);

/** What a browser's database does for a draft, in memory, so that its failures can be played. */
class Disk {
  lock: DraftLock | undefined;
  content: DraftContent | undefined;
  fails: SaveProblemKind | undefined;
  writes = 0;
  pause: Promise<void> = Promise.resolve();
  readonly order: string[] = [];

  readonly storage = (): DraftStorage => ({
    read: async () => this.#ifItWorks(() => ({ lock: this.lock, content: this.content })),
    begin: async (lock, content) => this.#ifItWorks(() => {
      if (this.lock) throw new StorageTrouble(saveProblem('otherDraft'));
      this.lock = lock;
      this.content = content;
    }),
    replace: async (content) => {
      await this.pause;
      return this.#ifItWorks(() => {
        if (!this.content) throw new StorageTrouble(saveProblem('storageWiped'));
        if (this.content.number !== content.number - 1) throw new StorageTrouble(saveProblem('takenOver'));
        this.content = content;
        this.writes += 1;
      });
    },
    wipe: async () => this.#ifItWorks(() => {
      this.lock = undefined;
      this.order.push('lock');
      this.content = undefined;
      this.order.push('content');
    }),
    close: () => undefined,
  });

  #ifItWorks<Answer>(work: () => Answer): Answer {
    if (this.fails) throw new StorageTrouble(saveProblem(this.fails));
    return work();
  }
}

const clock = { now: START };
const surroundings = (disk: Disk): DraftSurroundings => ({ storage: disk.storage, locks: undefined, channel: undefined, now: () => clock.now, rounds: ROUNDS });
const troubles: SaveProblemKind[] = [];
const watcher: DraftWatcher = { onTrouble: (problem) => troubles.push(problem.kind), beforeHandOver: () => Promise.resolve() };

const valueOf = <Value>(result: Result<Value, SaveProblem>): Value => {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
};
const begun = async (text = '{"n":1}'): Promise<{ readonly disk: Disk; readonly store: DraftStore; readonly draft: Draft; readonly code: string }> => {
  troubles.length = 0;
  clock.now = START;
  const disk = new Disk();
  const store = new DraftStore(surroundings(disk));
  return { disk, store, ...valueOf(await store.begin(text, watcher)) };
};
const opened = async (store: DraftStore, code: string): Promise<string> => valueOf(await store.open(code, watcher)).text.trimEnd();

describe('the records of a draft', () => {
  test('open with the code, however it was typed, and with no other', async () => {
    const { lock } = await newDraftKey('otter maple kettle violin jelly', START, ROUNDS);
    expect(await draftKey('Otter-maple KETTLE violin  jelly', lock)).toBeDefined();
    for (const wrong of ['', 'otter', 'otter maple kettle jelly violin', 'otter maple kettle violin jelly x']) expect(await draftKey(wrong, lock)).toBeUndefined();
  });

  test('hold no byte of the text or the code', async () => {
    const { disk, code } = await begun('{"note":"Cold mornings"}');
    const bytes = [disk.lock?.salt, disk.lock?.iv, disk.lock?.lockedKey, disk.content?.iv, disk.content?.encrypted].map((part) => Buffer.from(part ?? []).toString('latin1')).join('|');
    expect(bytes).not.toMatch(/Cold|mornings|note/);
    for (const word of code.split(' ')) expect(bytes).not.toContain(word);
  });

  test('open no more after any change to them: a bit in any byte, a cut at any length, another number or time', async () => {
    const { key, lock } = await newDraftKey('a b c', START, ROUNDS);
    const content = await encryptedContent(key, 'text', 3, START);
    expect((await decryptedText(key, content))?.trimEnd()).toBe('text');
    const damaged = (bytes: Uint8Array<ArrayBuffer>): readonly Uint8Array<ArrayBuffer>[] =>
      [...bytes.keys()].flatMap((at) => [bytes.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte)), bytes.slice(0, at)]);
    const contents: readonly DraftContent[] = [
      { ...content, number: 4 }, { ...content, savedAt: START + 1 },
      ...damaged(content.iv).map((iv) => ({ ...content, iv })), ...damaged(content.encrypted).map((encrypted) => ({ ...content, encrypted })),
    ];
    const locks: readonly DraftLock[] = [
      { ...lock, createdAt: 0 }, { ...lock, rounds: 11 },
      ...damaged(lock.salt).map((salt) => ({ ...lock, salt })), ...damaged(lock.iv).map((iv) => ({ ...lock, iv })), ...damaged(lock.lockedKey).map((lockedKey) => ({ ...lock, lockedKey })),
    ];
    expect(contents.length).toBeGreaterThan(1_000);
    expect(locks.length).toBeGreaterThan(100);
    for (const changed of contents) expect(await decryptedText(key, changed)).toBeUndefined();
    for (const changed of locks) expect(await draftKey('a b c', changed)).toBeUndefined();
  });

  test('planted ones of another form are refused, also such as ask for hours of work', async () => {
    const { lock } = await newDraftKey('a', START, ROUNDS);
    expect(DraftLock.safeParse(lock).success).toBe(true);
    for (const planted of [{ ...lock, rounds: 10 ** 9 }, { ...lock, salt: 'x' }, { ...lock, version: 2 }, { ...lock, more: 1 }, null, 7]) expect(DraftLock.safeParse(planted).success).toBe(false);
  });
});

describe('a draft', () => {
  test('gives back the newest text', async () => {
    const { store, draft, code } = await begun();
    for (const n of [2, 3, 4]) valueOf(await draft.save(`{"n":${n}}`));
    await draft.close();
    expect(await opened(store, code)).toBe('{"n":4}');
  });

  test('says saved only once the disk has it', async () => {
    const { disk, draft } = await begun();
    let release = (): void => undefined;
    disk.pause = new Promise((done) => (release = done));
    let said = false;
    const saving = draft.save('{"n":2}').then(() => (said = true));
    await new Promise((done) => setTimeout(done, 20));
    expect(said).toBe(false);
    release();
    await saving;
    expect(disk.content?.number).toBe(2);
  });

  test('writes one after the other, and many quick changes as few writes with the last one in', async () => {
    const { disk, store, draft, code } = await begun();
    const results = await Promise.all(Array.from({ length: 200 }, (_, n) => draft.save(`{"n":${n}}`)));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(disk.writes).toBeLessThan(5);
    await draft.close();
    expect(await opened(store, code)).toBe('{"n":199}');
  });

  test('that cannot be saved says so, keeps what was there, and goes on when there is room again', async () => {
    const { disk, store, draft, code } = await begun();
    for (const kind of ['storageFull', 'draftNotSaved'] as const) {
      disk.fails = kind;
      expect(await draft.save('{"n":2}')).toMatchObject({ ok: false, problem: { kind } });
    }
    disk.fails = undefined;
    expect((await draft.save('{"n":3}')).ok).toBe(true);
    await draft.close();
    expect(await opened(store, code)).toBe('{"n":3}');
  });

  test('whose storage was cleared says so once and at once, and puts nothing back', async () => {
    const { disk, draft } = await begun();
    disk.lock = undefined;
    disk.content = undefined;
    await draft.check();
    expect(troubles).toEqual(['storageWiped']);
    expect(await draft.save('{"n":2}')).toMatchObject({ ok: false, problem: { kind: 'storageWiped' } });
    expect(disk.content).toBeUndefined();
    expect(troubles).toEqual(['storageWiped']);
  });

  test('that another tab went on with is never overwritten', async () => {
    const { disk, store, draft, code } = await begun();
    const other = valueOf(await store.open(code, watcher)).draft;
    valueOf(await other.save('{"n":"other"}'));
    expect(await draft.save('{"n":"stale"}')).toMatchObject({ ok: false, problem: { kind: 'takenOver' } });
    expect(troubles).toEqual(['takenOver']);
    expect(disk.content?.number).toBe(2);
    await other.close();
    expect(await opened(store, code)).toBe('{"n":"other"}');
  });

  test('is not opened by a wrong code, and is still there after a thousand of them', async () => {
    const { store, draft, code } = await begun();
    await draft.close();
    for (let n = 0; n < 1_000; n += 1) expect(await store.open(`${code} ${n}`, watcher)).toMatchObject({ ok: false, problem: { kind: 'wrongCode' } });
    expect(await opened(store, code)).toBe('{"n":1}');
  });

  test('that was damaged says so and can be deleted', async () => {
    const { disk, store, draft, code } = await begun();
    await draft.close();
    if (disk.content) disk.content = { ...disk.content, number: 7 };
    expect(await store.open(code, watcher)).toMatchObject({ ok: false, problem: { kind: 'draftDamaged' } });
    expect((await store.discard()).ok).toBe(true);
    expect(await store.notice()).toEqual({ ok: true, value: { state: 'none' } });
  });

  test('is deleted with its key first, and nothing saves after that', async () => {
    const { disk, store, draft, code } = await begun();
    const late = draft.save('{"n":2}');
    expect((await draft.discard()).ok).toBe(true);
    await late;
    expect(disk.order).toEqual(['lock', 'content']);
    expect((await draft.save('{"n":3}')).ok).toBe(false);
    expect(disk.content).toBeUndefined();
    expect(await store.open(code, watcher)).toMatchObject({ ok: false, problem: { kind: 'noDraft' } });
  });
});

describe('the draft of this browser', () => {
  test('is one: a second is not begun over it', async () => {
    const { store } = await begun();
    expect(await store.begin('{}', watcher)).toMatchObject({ ok: false, problem: { kind: 'otherDraft' } });
  });

  test('says when it goes, and goes seven days after the last save', async () => {
    const { disk, store, draft } = await begun();
    clock.now = START + 3 * DAY;
    valueOf(await draft.save('{"n":2}'));
    expect(await store.notice()).toEqual({ ok: true, value: { state: 'kept', createdAt: START, savedAt: START + 3 * DAY, goesAt: START + 10 * DAY } });
    clock.now = START + 10 * DAY + 1;
    expect(await store.notice()).toEqual({ ok: true, value: { state: 'expired', savedAt: START + 3 * DAY } });
    expect(disk.lock).toBeUndefined();
    expect((await store.begin('{}', watcher)).ok).toBe(true);
  });

  test('a browser that keeps nothing is told of at once', async () => {
    const disk = new Disk();
    disk.fails = 'storageBlocked';
    const store = new DraftStore(surroundings(disk));
    expect(await store.begin('{}', watcher)).toMatchObject({ ok: false, problem: { kind: 'storageBlocked' } });
    expect(await store.notice()).toMatchObject({ ok: false, problem: { kind: 'storageBlocked' } });
  });

  test('what a cut-short deletion leaves counts as nothing', async () => {
    const { disk, store } = await begun();
    disk.lock = undefined;
    expect(await store.notice()).toEqual({ ok: true, value: { state: 'none' } });
    expect((await store.begin('{}', watcher)).ok).toBe(true);
  });
});
