import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchUse } from '../../src/app/watch-use.ts';
import { Drafts } from '../../src/state/drafts.svelte.ts';
import { Locking } from '../../src/state/locking.svelte.ts';
import { OpenScreening } from '../../src/state/open-screening.svelte.ts';
import { bank } from '../features/domain/sample.ts';
import { sampleScreening } from '../save/sample-screening.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
let stop = (): void => undefined;

beforeEach(() => { vi.useFakeTimers({ now: Date.UTC(2026, 2, 9, 9) }); });
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** Work that is open in a page; without a draft a lock covers it. */
const watched = (): Locking => {
  stop();
  const open = new OpenScreening(bank, () => '2026-03-09');
  const drafts = new Drafts(open, undefined, () => '2026-03-09');
  const locking = new Locking(open, drafts, () => Date.now());
  open.begin(sampleScreening);
  locking.idleMinutes = 5;
  locking.use();
  stop = watchUse(locking, drafts);
  return locking;
};
const press = (): void => { window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' })); };

test('through eight hours of use the page stays open, and then locks within five seconds of its time', async () => {
  const locking = watched();
  for (let minutes = 0; minutes < 8 * 60; minutes += 4) {
    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    expect(locking.hidden).toBe(false);
    press();
  }
  await vi.advanceTimersByTimeAsync(5 * MINUTE - SECOND);
  expect([locking.hidden, locking.warning]).toEqual([false, true]);
  await vi.advanceTimersByTimeAsync(6 * SECOND);
  expect(locking.hidden).toBe(true);
});

test.each(['focus', 'pageshow', 'visibilitychange'])('after a sleep of the computer, in which no timer ran, the page is locked as soon as it is seen again: %s', async (event) => {
  const locking = watched();
  vi.setSystemTime(Date.now() + 60 * MINUTE);
  (event === 'visibilitychange' ? document : window).dispatchEvent(new Event(event));
  await vi.advanceTimersByTimeAsync(0);
  expect(locking.hidden).toBe(true);
});

test('after a sleep the first key does not keep the page open, and a resting pointer never does', async () => {
  const locking = watched();
  for (let moves = 0; moves < 6; moves += 1) {
    await vi.advanceTimersByTimeAsync(MINUTE);
    window.dispatchEvent(new MouseEvent('mousemove'));
  }
  expect(locking.hidden).toBe(true);
  const other = watched();
  vi.setSystemTime(Date.now() + 10 * MINUTE);
  press();
  await vi.advanceTimersByTimeAsync(0);
  expect(other.hidden).toBe(true);
});

test('neither a hidden tab nor a field that has the focus puts the lock off', async () => {
  const locking = watched();
  const field = document.body.appendChild(document.createElement('textarea'));
  field.focus();
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(5 * MINUTE - SECOND);
  expect(locking.hidden).toBe(false);
  await vi.advanceTimersByTimeAsync(6 * SECOND);
  expect(locking.hidden).toBe(true);
  visibility.mockRestore();
  field.remove();
});
