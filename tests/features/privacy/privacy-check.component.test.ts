import { expect, test } from 'vitest';
import { checkPrivacy, REFUSAL_WORDS } from '../../../src/features/privacy/privacy-check.ts';

test('the check tells what is gone, what is stopped, what is left out, and what gets through', async () => {
  const seen: number[] = [];
  const checked = await checkPrivacy((now) => seen.push(now.length), [
    { name: 'gone', exists: () => false, attempt: () => { throw new Error('never tried'); } },
    { name: 'throws', attempt: () => { throw new Error('refused'); } },
    { name: 'rejects', attempt: () => Promise.reject(new Error('refused')) },
    { name: 'moves the page, unguarded', guarded: () => false, attempt: () => { throw new Error('never tried'); } },
    { name: 'moves the page, guarded', guarded: () => true, attempt: () => undefined },
    { name: 'gets through', attempt: () => 'sent' },
  ]);
  expect(checked.map((way) => way.refusal)).toEqual(['removed', 'stopped', 'stopped', 'notTried', 'stopped', 'open']);
  expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
  expect(REFUSAL_WORDS.open).toBe('Not refused');
});
