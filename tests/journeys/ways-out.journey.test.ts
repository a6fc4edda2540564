import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { findBrowser, launchProfile } from '../support/browser.ts';
import { oneFileAddress } from '../support/built.ts';
import { hostsLookedUp, networkLogFlag } from '../support/network-log.ts';
import { serveBuild, type Serving } from '../support/serve.ts';
import { WAYS_OUT, type WayOut } from '../support/ways-out.ts';

/** Long enough for a lookup to begin; a machine without a network answers it at once with nothing. */
const PATIENCE_MS = 150;
const OPEN_PAGE = '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="data:text/css,"><title>No policy</title><body></body>';

let folder = '';
let serving: Serving;
const open = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end(OPEN_PAGE));
let openAddress = '';
let isFullBrowser = false;

/** The first Chromium in which every one of the ways works. */
const FULL_FROM = 146;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ways-out-'));
  serving = await serveBuild();
  await new Promise<void>((done) => open.listen(0, '127.0.0.1', done));
  const bound = open.address();
  openAddress = `http://localhost:${typeof bound === 'object' && bound ? String(bound.port) : ''}/`;
});

afterAll(async () => {
  open.close();
  await serving.close();
  rmSync(folder, { recursive: true, force: true });
});

const hostOf = (way: WayOut): string => `way-${String(WAYS_OUT.indexOf(way))}.out.test`;

const tryWay = async (page: Page, address: string, way: WayOut): Promise<void> => {
  await page.goto(address);
  // A refused way throws inside the page, and one that works may take the page away under this call: both are fine.
  await page.evaluate(`((host) => { ${way.script} })('${hostOf(way)}')`).catch(() => undefined);
  await page.waitForTimeout(PATIENCE_MS);
};

/** The names of the ways by which the browser began to look up another host. */
const waysHeard = async (name: string, address: string): Promise<readonly string[]> => {
  const log = join(folder, `${name}.json`);
  const context = await launchProfile(join(folder, name), [networkLogFlag(log)]);
  const major = Number(context.browser()?.version().split('.')[0] ?? FULL_FROM);
  isFullBrowser = (await findBrowser()).from !== '@sparticuz/chromium' && major >= FULL_FROM;
  for (const way of WAYS_OUT) {
    const page = await context.newPage();
    await tryWay(page, address, way);
    for (const one of context.pages().filter((other) => other !== context.pages()[0])) await one.close();
  }
  await context.close();
  const hosts = hostsLookedUp(log, '.out.test');
  return WAYS_OUT.filter((way) => hosts.has(hostOf(way))).map((way) => way.name);
};

// Without this, a way that is not heard would prove nothing: it might not work at all, or the log might not show it.
test('every way that this browser knows leads out of a page that has no policy', async () => {
  const heard = await waysHeard('open', openAddress);
  const expected = WAYS_OUT.filter((way) => isFullBrowser || !way.fullBrowser).map((way) => way.name);
  expect(heard).toEqual(expect.arrayContaining(expected));
  // 39 ways were known when the list was begun; it may only grow. Some of them need more than a headless shell.
  expect(WAYS_OUT.length).toBeGreaterThanOrEqual(39);
  expect(expected.length).toBeGreaterThan(30);
});

test('no way leads out of the hosted app', async () => {
  expect(await waysHeard('hosted', serving.address)).toEqual([]);
});

test('no way leads out of the one file', async () => {
  expect(await waysHeard('one-file', oneFileAddress())).toEqual([]);
});
