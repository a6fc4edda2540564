/** Every screen of the app as an address, for the journeys and pictures that go over all of them. */
import { PAGES } from '../../src/app/pages.ts';

/** What stands in an address for a child, an area and so on: the sample case and the shipped content have these. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  child: ['c1', 'new'], adult: ['a1', 'new'], 'child/:child/:group': ['child/c1/health', 'child/c1/supervision'], 'home/:group': ['home/home'], code: ['SU1'], id: ['essex'], case: ['t1'],
};

const addressesOf = (pattern: string): readonly string[] => {
  const whole = NAMED[pattern];
  if (whole) return whole;
  const name = /:(\w+)/.exec(pattern)?.[1];
  if (name === undefined) return [pattern];
  const values = pattern.startsWith('child/') ? ['c1'] : (NAMED[name] ?? []);
  if (values.length === 0) throw new Error(`say in tests/support/screens.ts what stands for ":${name}" in ${pattern}`);
  return values.map((value) => pattern.replace(`:${name}`, value));
};

/** The start, every page of the app, and an address that no page has. */
export const SCREENS: readonly string[] = ['', ...PAGES.flatMap(({ pattern }) => addressesOf(pattern)), 'no-such-page'];
