import { fireEvent, render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import DiscussionTimer from '../../../src/features/training/DiscussionTimer.svelte';
import * as announcing from '../../../src/ui/announce.svelte.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); vi.restoreAllMocks(); });

const press = (name: string): void => { screen.getByRole('button', { name }).click(); flushSync(); };
const pass = (seconds: number): void => { vi.advanceTimersByTime(seconds * 1000); flushSync(); };
const shown = (): string => screen.getByRole('timer').textContent;

test('the timer counts down, and speaks with one minute left and at the end, no more', async () => {
  const said = vi.spyOn(announcing, 'announce').mockImplementation(() => undefined);
  render(DiscussionTimer);
  await fireEvent.change(screen.getByRole('combobox', { name: 'Time to discuss' }), { target: { value: '2' } });
  press('Start the timer');
  expect(shown()).toBe('2:00');
  pass(59);
  expect([shown(), said.mock.calls.length]).toEqual(['1:01', 0]);
  pass(2);
  expect(said.mock.calls).toEqual([['One minute left.']]);
  pass(58);
  expect([shown(), said.mock.calls.length]).toEqual(['0:01', 1]);
  pass(2);
  expect(shown()).toBe('Time is up');
  expect(said.mock.calls).toEqual([['One minute left.'], ['The time for discussion is over.']]);
  pass(600);
  expect(said.mock.calls).toHaveLength(2);
});

test('the timer can be stopped and started anew, and what is left can be read', () => {
  render(DiscussionTimer);
  press('Start the timer');
  pass(30);
  press('Stop the timer');
  pass(30);
  expect(shown()).toBe('Stopped at 4:30');
  press('Start the timer');
  expect(shown()).toBe('5:00');
});
