import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONSTANTS } from '../../src/model/framework.ts';
import { prepared } from '../engine/shipped.ts';
import { drawingOf, realDrawing, withDrawing } from '../support/drawing.ts';
import { LAYERS } from '../support/layers.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { bank } = prepared;

const inDocs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md')).map((name) => `docs/${name.split(sep).join('/')}`).sort();
const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...inDocs];

const textOf = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
/** What people read, without blocks of code: an example in code may name what is not there yet. */
const proseOf = (page: string): string => textOf(page).replaceAll(/```.*?```/gs, '');

/** Where the links of a page lead inside the repository, from its root; addresses of the web and of the app are left out. */
const linkedFrom = (page: string, text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
    .filter((address) => !/^(https?:|mailto:|tel:|#)/.test(address))
    .map((address) => posix.normalize(posix.join(dirname(page), decodeURI(address.split('#')[0] ?? ''))));

/** Words in backticks that name a file or folder of the repository; patterns, places to fill in and what a build makes are none. */
const namedIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '')
    .filter((words) => /^(src|tests|docs|scripts|static|\.ci)\/[\w./@-]*$/.test(words));

const missing = (paths: readonly string[]): readonly string[] => [...new Set(paths.filter((path) => !existsSync(join(ROOT, path))))];

describe.each(PAGES)('%s', (page) => {
  test('links to what is there', () => { expect(missing(linkedFrom(page, proseOf(page)))).toEqual([]); });
  test('names files that are there', () => { expect(missing(namedIn(proseOf(page)))).toEqual([]); });
});

describe('the pages name only what the product has', () => {
  const rules = new Set(bank.rules.map((rule) => rule.id));
  const prefixes = new Set([...rules].map((id) => id.slice(0, 3)));
  const steps = new Set(bank.steps.map((step) => step.id));
  const indicators = new Set(bank.groups.flatMap((group) => group.indicators.map((one) => one.code)));
  const letters = new Set([...indicators].map((code) => code.slice(0, 2)));
  const about = PAGES.filter((page) => page === 'docs/learning-points.md' || page.startsWith('docs/safety/'));

  test.each(about)('rules, steps and indicators in %s', (page) => {
    const text = textOf(page);
    const namedRules = [...text.matchAll(/\b([A-Z]{3})-\d{2}\b/g)].filter((match) => prefixes.has(match[1] ?? '')).map((match) => match[0]);
    const namedSteps = text.match(/\bNS-\d{2}\b/g) ?? [];
    // "HI5" and, as people write ranges, "PF1-PF6"; a code of another kind does not begin with the letters of ours.
    const namedCodes = [...text.matchAll(/\b([A-Z]{2})\d{1,2}\b/g)].filter((match) => letters.has(match[1] ?? '')).map((match) => match[0]);
    expect([...namedRules.filter((id) => !rules.has(id)), ...namedSteps.filter((id) => !steps.has(id)), ...namedCodes.filter((code) => !indicators.has(code))]).toEqual([]);
  });

  test('addresses of pages of the app', () => {
    const patterns = [...readFileSync(join(ROOT, 'src/app/pages.ts'), 'utf8').matchAll(/pattern: '([^']+)'/g)].map((match) => match[1] ?? '');
    const known = (address: string): boolean => patterns.some((pattern) => new RegExp(`^${pattern.replaceAll(/:\w+/g, '[\\w:-]+')}$`).test(address));
    const named = PAGES.flatMap((page) => [...proseOf(page).matchAll(/`#\/([\w/:-]*)`/g)].map((match) => ({ page, address: match[1] ?? '' })));
    expect(named.filter(({ address }) => address !== '' && !known(address))).toEqual([]);
  });

  test('the page on numbers names every default with its value', () => {
    const text = textOf('docs/safety/k-and-p-values.md');
    expect(Object.entries(DEFAULT_CONSTANTS).filter(([name, value]) => !text.includes(`| \`${name}\` | ${value} `)).map(([name]) => name)).toEqual([]);
  });

  test('the sheet to sign lists every rule that rests on a choice of this project or is to be confirmed', () => {
    const text = textOf('docs/safety/sign-off-sheet.md');
    const open = bank.rules.filter((rule) => rule.verification.some((one) => one === 'projectDefault' || one === 'toConfirm'));
    expect(open.filter((rule) => !text.includes(`| ${rule.id} |`)).map((rule) => rule.id)).toEqual([]);
  });
});

describe('the drawing of the layers', () => {
  const drawing = realDrawing();

  test('is the one that the imports of the sources make (npm run drawing)', () => {
    expect(withDrawing(textOf('docs/architecture.md'), drawing)).toBe(textOf('docs/architecture.md'));
  });

  test('shows every layer and no arrow that the table of layers forbids', () => {
    const arrows = drawing.split('\n').map((line) => line.trim().split(' --> '));
    expect(new Set(arrows.flat())).toEqual(new Set(Object.keys(LAYERS)));
    for (const [from = '', to] of arrows) if (to !== undefined) expect(LAYERS[from], `${from} --> ${to}`).toContain(to);
  });

  test('leaves out what is reached by way of another layer', () => {
    expect(drawingOf(new Map([['a', new Set(['b', 'c'])], ['b', new Set(['c'])]]))).toBe('  b --> c\n  a --> b');
  });
});

/** What the product must not say. A line may hold such words only to say that they are not said. */
const NEVER_SAID = [/\bvalidated\b/i, /\bscor(e|es|ed|ing)\b/i, /\blow risk\b/i, /\bno neglect\b/i, /\bthreshold (is |was )?(not )?met\b/i, /\bchild(ren)? (is|are) safe\b/i];
const DENIAL = /\b(never|not|no|nothing|nobody|neither|without|refuse[sd]?|forbid(s|den)?)\b/i;
/** Whether a line holds such words as a claim. The words themselves never count as the denial. */
const claims = (line: string): boolean => NEVER_SAID.some((words) => words.test(line)) && !DENIAL.test(NEVER_SAID.reduce((rest, words) => rest.replace(words, ''), line));

test('no page uses the words that the product must not say, but to say that it does not', () => {
  const found = PAGES.flatMap((page) => textOf(page).split('\n').filter(claims).map((line) => `${page}: ${line}`));
  expect(found).toEqual([]);
});

test('the checks can find something', () => {
  expect(missing(linkedFrom('docs/hosting.md', 'see [this](gone.md) and [that](../README.md)'))).toEqual(['docs/gone.md']);
  expect(missing(namedIn('in `src/gone.ts`, not `src/main.ts`, `src/content/frameworks/*.json` or `dist/`'))).toEqual(['src/gone.ts']);
  expect(claims('This is a validated tool.')).toBe(true);
  expect(claims('It says low risk.')).toBe(true);
  expect(claims('It gives no score.')).toBe(false);
});
