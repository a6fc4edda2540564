import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { hostedFolder } from '../support/built.ts';
import { serveBuild, type Serving } from '../support/serve.ts';

const KB = 1000;
const BUDGET_KB = 75;
const AFTERWARDS = /\/assets\/(?:bank|assessment-tools|drafts-tools)-[^/]+\.js$/;

let browser: Browser;
let serving: Serving;

beforeAll(async () => {
  [browser, serving] = await Promise.all([launchBrowser(), serveBuild()]);
});

afterAll(async () => {
  await browser.close();
  await serving.close();
});

const brotli = (file: string): number => brotliCompressSync(readFileSync(join(hostedFolder(), file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

// Counted as the browser asks for them, because a file that the start waits for by import() delays a person just as much
// as one that is imported at once. The offline worker fetches everything later, so it is kept out of the count. The rules,
// the engine and the look for a draft are held back for ever here: the form of the first page can be filled in without them.
test(`the scripts, styles and content of the first screen come to at most ${String(BUDGET_KB)} KB (Brotli)`, async () => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const asked = new Set<string>();
  page.on('request', (request) => { if (!AFTERWARDS.test(request.url())) asked.add(new URL(request.url()).pathname.slice(1)); });
  await page.route(AFTERWARDS, () => undefined);
  await page.goto(serving.address, { waitUntil: 'commit' });
  await page.getByRole('radio', { name: 'School or college' }).check();
  await page.getByLabel('Which local area').selectOption({ label: 'Essex' });
  await page.getByRole('radio', { name: 'Quick pass' }).check();

  const sizes = [...asked].filter((file) => /\.(?:js|css)$/.test(file)).map((file) => ({ file, bytes: brotli(file) }));
  const list = sizes.sort((one, other) => other.bytes - one.bytes).map(({ file, bytes }) => `\n  ${(bytes / KB).toFixed(1).padStart(7)} KB  ${file}`);
  expect(sizes.length).toBeGreaterThanOrEqual(3);
  expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0), `needed by the first screen:${list.join('')}\n`).toBeLessThanOrEqual(BUDGET_KB * KB);
  await context.close();
});
