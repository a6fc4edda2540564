import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { serveFolder, type Serving } from '../../scripts/build/serve-folder.ts';
import { launchBrowser } from '../support/browser.ts';
import { hostedFolder } from '../support/built.ts';
import { sampleScreening } from '../save/sample-screening.ts';
import { beginDraft, goTo, openCase, openDraft } from '../support/open-case.ts';

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

/** Closes the last tab of an edition and opens the app until the edition with this mark has taken over. */
const openEdition = async (page: Page, mark: string): Promise<Page> => {
  const context = page.context();
  await page.close();
  const later = await context.newPage();
  await expect.poll(async () => {
    await later.goto('about:blank');
    await later.waitForTimeout(300);
    await later.goto(serving.address);
    return caches(later);
  }, { timeout: 60_000 }).toEqual([mark]);
  return later;
};

const strength = (page: Page) => page.getByRole('textbox', { name: 'What is the strength?' });

test('a new edition waits, without a reload, until every tab of the old one is closed; it opens the draft of the old one, and so does the old one after it', async () => {
  const page = await openControlled();
  const [old = ''] = await caches(page);
  await openCase(page, serving.address, sampleScreening);
  const code = await beginDraft(page);
  await goTo(page, 'strengths');
  await strength(page).fill('Typed before the update');
  let loads = 0;
  page.on('load', () => { loads += 1; });
  page.on('framenavigated', () => { loads += 1; });
  changeWorker((source) => source.replaceAll(old, NEXT));

  expect(await lookForUpdate(page)).toBe('waiting');
  await page.waitForTimeout(500);
  expect(loads).toBe(0);
  expect(await strength(page).inputValue()).toBe('Typed before the update');
  expect([...(await caches(page))].sort()).toEqual([old, NEXT].sort());
  await strength(page).fill('Typed while it waited');
  await page.getByText(/^Draft saved/).waitFor();
  await goTo(page, 'tasks');

  const later = await openEdition(page, NEXT);
  await openDraft(later, serving.address, code);
  await goTo(later, 'strengths');
  expect(await strength(later).inputValue()).toBe('Typed while it waited');
  await goTo(later, 'tasks');

  // A host that goes back to the edition before.
  changeWorker((source) => source.replaceAll(NEXT, old));
  expect(await lookForUpdate(later)).toBe('waiting');
  const back = await openEdition(later, old);
  await openDraft(back, serving.address, code);
  await goTo(back, 'strengths');
  expect(await strength(back).inputValue()).toBe('Typed while it waited');
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
