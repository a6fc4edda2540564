import { expect, test } from 'vitest';
import { withoutStop, withStop } from '../../src/model/words.ts';

test.each([['She comes to school.', 'She comes to school'], ['Yes', 'Yes'], ['Why?', 'Why?'], [' Twice.. ', 'Twice'], ['', '']])('"%s" goes on as "%s"', (text, open) => {
  expect(withoutStop(text)).toBe(open);
});

test.each([['A title', 'A title.'], ['A question?', 'A question?'], ['Ended.', 'Ended.'], ['She said “no.”', 'She said “no.”']])('"%s" ends as "%s"', (text, whole) => {
  expect(withStop(text)).toBe(whole);
});
