import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inSlices, SLICE } from '../../src/state/slices.ts';

/** Work of some steps, each of which takes as long by a clock that only the work moves on. */
const STEP = 5;
let clock = 0;
let done = 0;
function* work(steps: number): Generator<undefined, string> {
  for (let at = 0; at < steps; at += 1) {
    clock += STEP;
    done += 1;
    yield;
  }
  return 'result';
}

beforeEach(() => {
  vi.useFakeTimers();
  clock = 0;
  done = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});
afterEach(() => { vi.unstubAllGlobals(); vi.useRealTimers(); vi.restoreAllMocks(); });

test('work that fits one slice gives its result at once', () => {
  expect(inSlices(work(2), () => true)).toBe('result');
});

test('longer work never goes further in one turn than a slice and one step, and gives the same result', async () => {
  // How far the work was each time it let the page take a turn.
  const atEachTurn = [0];
  const later = setTimeout;
  vi.stubGlobal('setTimeout', (act: () => void, delay: number) => { atEachTurn.push(done); return later(act, delay); });
  const promise = inSlices(work(40), () => true);
  await vi.runAllTimersAsync();
  expect(await promise).toBe('result');
  expect(done).toBe(40);
  expect(atEachTurn.length).toBeGreaterThan(5);
  expect(Math.max(...atEachTurn.slice(1).map((steps, at) => steps - (atEachTurn[at] ?? 0)))).toBeLessThanOrEqual(Math.ceil(SLICE / STEP));
});

test('work that nobody wants any more stops', async () => {
  let wanted = true;
  const arrived = vi.fn();
  void Promise.resolve(inSlices(work(40), () => wanted)).then(arrived);
  await vi.advanceTimersToNextTimerAsync();
  wanted = false;
  const before = done;
  await vi.runAllTimersAsync();
  expect([done, arrived.mock.calls.length]).toEqual([before, 0]);
});

test('a fault in a later slice is told', async () => {
  function* faulty(): Generator<undefined, string> {
    yield* work(10);
    throw new Error('broken');
  }
  const told = expect(inSlices(faulty(), () => true)).rejects.toThrow('broken');
  await vi.runAllTimersAsync();
  await told;
});
