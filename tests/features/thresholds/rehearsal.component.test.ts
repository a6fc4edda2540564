import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkBank } from '../../../src/content/check-bank.ts';
import { contentFiles } from '../../../src/content/content-files.ts';
import { prepareBank } from '../../../src/engine/prepared-bank.ts';
import { thresholdIndex } from '../../../src/engine/threshold-search-index.ts';
import { searchThresholds } from '../../../src/engine/threshold-search.ts';
import { keeperOfReadings } from '../../../src/features/thresholds/quick-answers.ts';
import { rehearse } from '../../../src/features/thresholds/rehearsal.svelte.ts';

const checked = checkBank(contentFiles);
if (!checked.ok) throw new Error('the shipped content has a problem');
const bank = checked.value;
const index = thresholdIndex(bank);
const prepared = prepareBank(bank);
const framework = bank.frameworks.find((one) => one.id === 'generic-england');
if (!framework) throw new Error('no general framework');
const keptReading = keeperOfReadings();
const answerTo = vi.fn((query: string) => {
  const answer = searchThresholds(query, index);
  return { query, answer, reading: keptReading(answer.asked, 'other', prepared, framework), bank, framework, role: 'other' as const };
});

beforeEach(() => { vi.useFakeTimers(); answerTo.mockClear(); });
afterEach(() => { vi.useRealTimers(); });

test('typical searches are answered out of sight, a stroke at a time, and nothing of it is left on the page', () => {
  rehearse(answerTo);
  vi.advanceTimersToNextTimer();
  expect(answerTo.mock.calls.length).toBeLessThan(4);
  expect(document.body.childElementCount).toBe(0);
  vi.runAllTimers();
  const asked = answerTo.mock.calls.map(([query]) => query);
  expect(asked).toEqual(expect.arrayContaining(['t', 'toddler left', 'toddler left alone', 'clutter 5', 'attendance 88', '']));
  expect(document.body.childElementCount).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('it stops when the page is left', () => {
  const stop = rehearse(answerTo);
  vi.advanceTimersToNextTimer();
  vi.advanceTimersToNextTimer();
  const before = answerTo.mock.calls.length;
  stop();
  vi.runAllTimers();
  expect(answerTo.mock.calls.length).toBe(before);
});
