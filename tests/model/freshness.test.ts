import { expect, test } from 'vitest';
import { freshnessWarnings, guidanceIsStale, packFreshness } from '../../src/model/freshness.ts';

test.each([
  ['2026-11-01', '2026-11-22', false], ['2026-11-01', '2027-04-30', false], ['2026-11-01', '2027-05-01', true],
  ['2026-08-20', '2026-08-31', false], ['2026-08-20', '2026-09-01', true], ['2026-09-01', '2026-12-01', false],
])('guidance checked on %s is stale on %s: %s', (checked, today, stale) => { expect(guidanceIsStale(checked, today)).toBe(stale); });

test.each([['2026-11-01', '2027-01-30', 'fresh'], ['2026-11-01', '2027-01-31', 'checkAgain'], ['2026-11-01', '2027-11-02', 'tooOld']] as const)(
  'a pack checked on %s is %s on that day: %s', (checked, today, freshness) => { expect(packFreshness(checked, today)).toBe(freshness); });

test('nothing is said while all is fresh, and both things are said when both are old', () => {
  expect(freshnessWarnings('2026-11-01', { areaName: 'Devon', checkedOn: '2026-11-01' }, '2026-11-22')).toEqual([]);
  expect(freshnessWarnings('2026-11-01', { areaName: 'Devon', checkedOn: '2026-11-01' }, '2028-01-01')).toHaveLength(2);
});
