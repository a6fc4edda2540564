import { beforeEach, describe, expect, test } from 'vitest';
import { flushSync } from 'svelte';
import { DraftStore } from '../../src/save/drafts/draft-store.ts';
import type { DraftContent, DraftLock } from '../../src/save/drafts/draft-records.ts';
import { StorageTrouble, type DraftStorage } from '../../src/save/drafts/draft-storage.ts';
import { readScreening } from '../../src/save/read-screening.ts';
import { describeProblem, saveProblem, type SaveProblemKind } from '../../src/save/save-problem.ts';
import { writeScreening } from '../../src/save/write-screening.ts';
import { Drafts } from '../../src/state/drafts.svelte.ts';
import { Locking } from '../../src/state/locking.svelte.ts';
import { OpenScreening } from '../../src/state/open-screening.svelte.ts';
import { bank } from '../features/domain/sample.ts';
import { sampleScreening } from '../save/sample-screening.ts';

const MINUTE = 60_000;
const disk: { lock: DraftLock | undefined; content: DraftContent | undefined; fails: SaveProblemKind | undefined } = { lock: undefined, content: undefined, fails: undefined };
const works = <Answer>(work: () => Answer): Promise<Answer> => (disk.fails ? Promise.reject(new StorageTrouble(saveProblem(disk.fails))) : Promise.resolve(work()));
const storage = (): DraftStorage => ({
  read: () => works(() => ({
    // The document of these tests and Node each have an ArrayBuffer of their own; a browser has one.
    lock: disk.lock && { ...disk.lock, lockedKey: Uint8Array.from(disk.lock.lockedKey) },
    content: disk.content && { ...disk.content, encrypted: Uint8Array.from(disk.content.encrypted) },
  })),
  begin: (lock, content) => works(() => { disk.lock = lock; disk.content = content; }),
  replace: (content) => works(() => { disk.content = content; }),
  wipe: () => works(() => { disk.lock = undefined; disk.content = undefined; }),
  close: () => undefined,
});

const clock = { now: Date.UTC(2026, 2, 9, 9) };
const set = () => {
  const open = new OpenScreening(bank, () => '2026-03-09');
  const store = new DraftStore({ storage, locks: undefined, channel: undefined, now: () => clock.now, rounds: 10 });
  const drafts = new Drafts(open, () => Promise.resolve({ store, write: writeScreening, read: readScreening, describe: describeProblem }), () => '2026-03-09');
  const locking = new Locking(open, drafts, () => clock.now);
  open.begin(sampleScreening);
  return { open, drafts, locking };
};
const begun = async () => {
  const all = set();
  const code = await all.drafts.begin();
  if (!code.ok) throw new Error(code.problem.message);
  return { ...all, code: code.value };
};
const withAuthor = (author: string) => (now: typeof sampleScreening): typeof sampleScreening => ({ ...now, author });

beforeEach(() => { Object.assign(disk, { lock: undefined, content: undefined, fails: undefined }); });

describe('a draft', () => {
  test('has each change once it was followed, and says until then that it has not', async () => {
    const { open, drafts } = await begun();
    expect(drafts.holdsAll).toBe(true);
    open.change(withAuthor('Deputy'));
    expect(drafts.holdsAll).toBe(false);
    drafts.follow(false);
    await drafts.flush();
    expect(drafts.holdsAll).toBe(true);
  });

  test('opens again as it was, and counts as unsaved because no file has it', async () => {
    const { open, drafts, code } = await begun();
    open.change(withAuthor('Deputy'));
    drafts.place = 'strengths';
    expect(await drafts.close()).toBe(true);
    const later = set();
    later.open.clear();
    const opened = await later.drafts.openWith(code);
    expect(opened.ok && opened.value).toEqual({ ...sampleScreening, author: 'Deputy', place: 'strengths' });
    expect(later.open.unsaved).toBe(true);
  });

  test('that cannot be written says so, keeps the work, and is well again when it can', async () => {
    const { open, drafts } = await begun();
    disk.fails = 'storageFull';
    open.change(withAuthor('Deputy'));
    expect(await drafts.flush()).toBe(false);
    expect(drafts.trouble?.message).toMatch(/^Not saved/);
    expect(open.screening?.author).toBe('Deputy');
    disk.fails = undefined;
    expect(await drafts.flush()).toBe(true);
    expect(drafts.trouble).toBeUndefined();
  });

  test('leaves what is open alone when the code is wrong', async () => {
    const { drafts } = await begun();
    await drafts.close();
    const later = set();
    later.open.change(withAuthor('Unsaved'));
    const opened = await later.drafts.openWith('otter maple kettle violin jelly');
    expect(opened.ok ? '' : opened.problem.kind).toBe('wrongCode');
    expect(later.open.screening?.author).toBe('Unsaved');
  });
});

test('a draft of training never takes the place of real work, and stays as it is', async () => {
  const { drafts, code } = await begun();
  await drafts.close();
  const later = set();
  later.open.open({ ...sampleScreening, purpose: 'case', author: 'Real' });
  const opened = await later.drafts.openWith(code);
  expect(opened.ok ? '' : opened.problem.message).toContain('Training and real work never mix');
  expect(later.open.screening).toMatchObject({ purpose: 'case', author: 'Real' });
  expect(later.drafts.isOn).toBe(false);
  later.open.clear();
  expect((await later.drafts.openWith(code)).ok).toBe(true);
});

describe('a lock', () => {
  test('forgets the work, and the code brings it back', async () => {
    const { open, locking, code } = await begun();
    open.change(withAuthor('Deputy'));
    await locking.lock('asked');
    expect(locking.state).toBe('locked');
    expect(open.screening).toBeUndefined();
    expect((await locking.unlock('wrong')).ok).toBe(false);
    expect(open.screening).toBeUndefined();
    await locking.unlock(code);
    expect(locking.state).toBe('open');
    expect(open.screening?.author).toBe('Deputy');
  });

  test('hides instead, and loses nothing, when there is no draft or it cannot be saved', async () => {
    const without = set();
    await without.locking.lock('asked');
    expect([without.locking.state, without.locking.hidden]).toEqual(['open', true]);
    expect(without.open.screening).toBeDefined();

    const { open, drafts, locking } = await begun();
    disk.fails = 'storageFull';
    open.change(withAuthor('Deputy'));
    await locking.lock('idle');
    expect([locking.state, locking.hidden]).toEqual(['open', true]);
    expect(open.screening?.author).toBe('Deputy');
    expect(drafts.trouble).toBeDefined();
  });

  test('by itself warns two minutes before, is put off by any use, and comes by the clock on the wall', async () => {
    const { open, locking } = await begun();
    const start = clock.now;
    const after = (minutes: number): void => { clock.now = start + minutes * MINUTE; locking.check(); };
    after(600);
    expect(locking.state).toBe('open');
    clock.now = start;
    locking.idleMinutes = 5;
    locking.use();
    after(2.9);
    expect(locking.warning).toBe(false);
    after(3.1);
    expect(locking.warning).toBe(true);
    locking.use();
    expect(locking.warning).toBe(false);
    after(7.9);
    expect(locking.state).toBe('open');
    // The computer slept: the first key after it must not keep the page open.
    clock.now = start + 60 * MINUTE;
    locking.use();
    expect(locking.state).toBe('locked');
    await new Promise((done) => { setTimeout(done, 20); });
    expect(open.screening).toBeUndefined();
  });
});

describe('the end', () => {
  test('forgets the work and its draft, then leads on', async () => {
    const { open, drafts, locking, code } = await begun();
    let led = false;
    await locking.end(() => { led = true; });
    flushSync();
    expect(led).toBe(true);
    expect(open.screening).toBeUndefined();
    expect(disk.lock).toBeUndefined();
    expect((await drafts.openWith(code)).ok).toBe(false);
    expect(locking.notDeleted).toBeUndefined();
  });

  test('forgets the work also when the draft cannot be deleted, and says so', async () => {
    const { open, locking } = await begun();
    disk.fails = 'draftNotSaved';
    await locking.end(() => undefined);
    expect(open.screening).toBeUndefined();
    expect(locking.notDeleted?.kind).toBe('draftNotSaved');
  });
});

describe('typing without a pause', () => {
  test('is saved at every tenth stroke, so that a crash takes a few words at most', async () => {
    const { open, drafts } = await begun();
    const savedAfter: number[] = [];
    for (let stroke = 1; stroke <= 35; stroke += 1) {
      open.change(withAuthor('x'.repeat(stroke)));
      const before = disk.content?.number;
      drafts.follow(true);
      // The save itself takes a moment; no pause of typing, which would save by itself, is as short.
      if (stroke % 10 === 0) await expect.poll(() => disk.content?.number).not.toBe(before);
      if (disk.content?.number !== before) savedAfter.push(stroke);
    }
    expect(savedAfter).toEqual([10, 20, 30]);
  });
});

test('a draft is found although the storage could not be opened just after a crash', async () => {
  const { drafts } = await begun();
  await drafts.close();
  disk.fails = 'storageBlocked';
  const later = set();
  const looking = later.drafts.look();
  await new Promise((done) => { setTimeout(done, 50); });
  expect(later.drafts.notice.state).toBe('none');
  disk.fails = undefined;
  await looking;
  expect(later.drafts.notice.state).toBe('kept');
});
