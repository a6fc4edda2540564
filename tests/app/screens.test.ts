import { expect, test } from 'vitest';
import { PAGES } from '../../src/app/pages.ts';
import { routeFor } from '../../src/app/route.ts';
import { SCREENS } from '../support/screens.ts';

test('the journey over every screen goes to every page of the app by the entry that stands for it, and to one that is not there', () => {
  const shown = SCREENS.map((path) => routeFor(PAGES, path)?.entry.pattern);
  expect(PAGES.map((page) => page.pattern).filter((pattern) => !shown.includes(pattern))).toEqual([]);
  expect(SCREENS.filter((path) => path !== '' && routeFor(PAGES, path) === undefined)).toEqual(['no-such-page']);
});
