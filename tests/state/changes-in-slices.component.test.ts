import { flushSync } from 'svelte';
import { toStore } from 'svelte/store';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whatWouldChange } from '../../src/engine/what-would-change.ts';
import { withRating } from '../../src/model/screening-changes.ts';
import { assessmentTools } from '../../src/state/assessment-tools.ts';
import { OpenScreening } from '../../src/state/open-screening.svelte.ts';
import { bank, TODAY } from '../features/household/opened.ts';
import { largeHousehold } from '../support/large-household.ts';

/** An engine that counts how often the changes are begun, and a clock by which every look at it ends a slice. */
const opened = () => {
  const changesStepByStep = vi.fn(assessmentTools.changesStepByStep);
  const open = new OpenScreening(bank, () => TODAY, { ...assessmentTools, changesStepByStep });
  open.begin(largeHousehold(bank, { children: 2, assessedOn: TODAY }));
  return { open, begun: () => changesStepByStep.mock.calls.length };
};
let clock = 0;
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 100));
});
afterEach(() => { vi.useRealTimers(); vi.restoreAllMocks(); });

test('what would change arrives a slice at a time, complete, and a page that shows it hears of it', async () => {
  const { open } = opened();
  const seen: (number | undefined)[] = [];
  const stop = toStore(() => open.changes).subscribe((changes) => seen.push(changes?.length));
  flushSync();
  expect(seen).toEqual([undefined]);
  await vi.runAllTimersAsync();
  flushSync();
  expect(seen).toEqual([undefined, 2]);
  const { screening, outcome } = open;
  if (screening && outcome) expect(open.changes).toEqual(whatWouldChange(screening, outcome.assessment, open.prepared));
  stop();
});

test('the name of the author works nothing out again, an answer does', async () => {
  const { open, begun } = opened();
  const stop = toStore(() => open.changes).subscribe(() => undefined);
  flushSync();
  await vi.runAllTimersAsync();
  open.change((screening) => ({ ...screening, author: 'Ms L' }));
  flushSync();
  expect([begun(), open.changes?.length]).toEqual([1, 2]);
  open.change((screening) => withRating(screening, 'c1', 'HE1', { answer: 4 }));
  flushSync();
  expect([begun(), open.changes]).toEqual([2, undefined]);
  stop();
});

test('work on a screening that was changed or cleared in the meantime stops and never arrives', async () => {
  const { open } = opened();
  const seen: (string | undefined)[] = [];
  const stop = toStore(() => open.changes).subscribe((changes) => seen.push(changes === undefined ? 'working' : String(changes.length)));
  flushSync();
  open.clear();
  flushSync();
  await vi.runAllTimersAsync();
  flushSync();
  expect([seen, vi.getTimerCount()]).toEqual([['working', '0'], 0]);
  stop();
});
