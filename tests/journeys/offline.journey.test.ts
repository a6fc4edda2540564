import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { serveFolder, type Serving } from '../../scripts/build/serve-folder.ts';
import { launchBrowser } from '../support/browser.ts';
import { hostedFolder } from '../support/built.ts';

let browser: Browser;
let folder = '';
let serving: Serving;

beforeAll(async () => { browser = await launchBrowser(); });
afterAll(async () => { await browser.close(); });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
  cpSync(hostedFolder(), folder, { recursive: true });
  serving = await serveFolder(folder, { port: 0 });
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await serving.close();
  rmSync(folder, { recursive: true, force: true });
});

const openControlled = async (): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(serving.address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
};

const changeWorker = (change: (source: string) => string): void => {
  const file = join(folder, 'sw.js');
  const changed = change(readFileSync(file, 'utf8'));
  expect(changed).not.toBe(readFileSync(file, 'utf8'));
  writeFileSync(file, changed);
};

const NEXT = 'a'.repeat(16);

/** Asks the host for the worker again, as a browser does by itself about once a day. */
const lookForUpdate = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
    const worker = registration?.installing;
    if (worker) await new Promise<void>((done) => { worker.addEventListener('statechange', () => { if (worker.state !== 'installing') done(); }); });
    return registration?.waiting ? 'waiting' : 'none';
  });

const caches = (page: Page): Promise<readonly string[]> => page.evaluate(async () => (await window.caches.keys()).map((name) => name.split(' ').at(-1) ?? ''));

test('after one visit the whole app works with the host gone, under the same policy', async () => {
  const page = await openControlled();
  await serving.close();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.reload();
  await page.locator('#app h1').first().waitFor();
  const chunks = readdirSync(join(folder, 'assets'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js') && !name.includes('first-'));
  expect(chunks.length).toBeGreaterThan(0);
  for (const chunk of chunks) expect(await page.evaluate(`import('./assets/${chunk.replaceAll('\\', '/')}').then(() => 'loaded')`), chunk).toBe('loaded');
  const answer = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<b>x</b>';
      return 'allowed';
    } catch {
      return 'refused';
    }
  });
  expect(answer).toBe('refused');
  expect(errors).toEqual([]);
});

test('a new edition waits, without a reload, until every tab of the old one is closed', async () => {
  const page = await openControlled();
  const [old = ''] = await caches(page);
  await page.evaluate(() => { document.body.dataset['answer'] = 'kept'; });
  changeWorker((source) => source.replaceAll(old, NEXT));

  expect(await lookForUpdate(page)).toBe('waiting');
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => document.body.dataset['answer'])).toBe('kept');
  expect([...(await caches(page))].sort()).toEqual([old, NEXT].sort());

  const context = page.context();
  await page.close();
  const later = await context.newPage();
  await expect.poll(async () => {
    await later.goto('about:blank');
    await later.waitForTimeout(300);
    await later.goto(serving.address);
    return caches(later);
  }, { timeout: 20_000 }).toEqual([NEXT]);
});

test('an update of which a file is not what it should be is refused, and the old edition goes on', async () => {
  const page = await openControlled();
  const [old = ''] = await caches(page);
  changeWorker((source) => source.replaceAll(old, NEXT));
  writeFileSync(join(folder, 'robots.txt'), 'something else\n');
  expect(await lookForUpdate(page)).toBe('none');
  await serving.close();
  await page.reload();
  await page.locator('#app h1').first().waitFor();
});
