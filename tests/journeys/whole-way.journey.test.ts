import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page, Request } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { oneFileAddress } from '../support/built.ts';
import { choose, goTo, on } from '../support/open-case.ts';
import { serveBuild, type Serving } from '../support/serve.ts';
import { openWatchedPage } from '../support/watched-page.ts';

let browser: Browser;
let serving: Serving;

beforeAll(async () => { [browser, serving] = await Promise.all([launchBrowser(), serveBuild()]); });
afterAll(async () => {
  await browser.close();
  await serving.close();
});

const PASSPHRASE = 'seven quiet herons east of Ely';
const TYPED = 'Zanderpluckton';
const DOMAINS = ['child/c1/health', 'child/c1/education', 'child/c1/supervision', 'child/c1/emotional', 'home/home', 'home/parental-factors', 'home/engagement', 'home/history', 'home/household'];

const fillStart = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: 'School or college' }).check();
  await page.getByLabel('Which local area').selectOption({ label: 'Essex' });
  await page.getByRole('radio', { name: 'Full screening' }).check();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await on(page, 'danger');
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await on(page, 'household');
  await goTo(page, 'household/child/new');
  await page.getByLabel('Initials or local reference').fill('KT');
  await page.getByRole('radio', { name: /^Born/ }).check();
  await page.getByLabel('Years').fill('6');
  await page.getByRole('group', { name: /live in this home/ }).getByRole('radio', { name: 'Yes' }).check();
  await page.getByRole('radio', { name: 'Nothing is known about them' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await on(page, 'household');
};

/** Opens the rows of a domain, gives the first level 2 and writes what was seen. */
const answerDomain = async (page: Page, path: string): Promise<void> => {
  await goTo(page, path);
  await page.evaluate(() => { for (const row of document.querySelectorAll<HTMLElement>('main button[aria-expanded="false"]')) row.click(); });
  await page.locator('main input[type=radio][value="2"]').first().check();
  await page.getByLabel('What was seen or heard?').first().fill(`${TYPED} in ${path.split('/').at(-1) ?? ''}`);
};

const giveOwnLevel = async (page: Page): Promise<void> => {
  await goTo(page, 'own-level');
  for (const group of await page.getByRole('group').all()) {
    const radio = group.getByRole('radio').nth(1);
    if (await radio.count() > 0 && !(await group.getByRole('radio', { checked: true }).count())) await radio.check();
  }
  await page.getByRole('button', { name: 'Continue' }).click();
  await on(page, 'result');
};

const endAndClear = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'End and clear' }).first().click();
  await page.getByRole('alertdialog', { name: 'End and clear?' }).getByRole('button', { name: 'End and clear' }).click();
  await on(page, 'ended');
  expect(await page.content()).not.toContain(TYPED);
};

declare global {
  interface Window {
    /** What was put on the clipboard, or was about to be. */
    copied: string[];
  }
}

/** Notes everything that goes to the clipboard, whichever way it goes, and lets none of it through. */
const noteCopies = (): void => {
  window.copied = [];
  const note = (text: string): Promise<void> => { window.copied.push(text); return Promise.resolve(); };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: note, write: () => note('something') } });
  Document.prototype.execCommand = (command) => { void note(command); return false; };
  for (const event of ['copy', 'cut']) addEventListener(event, () => void note(event), true);
};

const wholeWay = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await fillStart(page);
  for (const path of DOMAINS) await answerDomain(page, path);
  await goTo(page, 'child/c1/voice');
  await page.getByRole('textbox', { name: 'Evening' }).fill(TYPED);
  await goTo(page, 'tasks');
  await giveOwnLevel(page);
  await goTo(page, 'next-steps');
  await goTo(page, 'record');
  const [pdf] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save accessible PDF' }).click()]);
  expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await page.evaluate(() => window.copied)).toEqual([]);
  await page.getByRole('button', { name: 'Copy this text' }).click();
  expect(await page.evaluate(() => window.copied)).toEqual([expect.stringContaining('Phone'.toUpperCase())]);

  await goTo(page, 'working-file');
  await page.getByLabel('Passphrase for the file').fill(PASSPHRASE);
  await page.getByLabel('Type it again').fill(PASSPHRASE);
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save a sealed file' }).click()]);
  const buffer = await readFile(await saved.path());
  expect(buffer.includes(TYPED)).toBe(false);
  await endAndClear(page);

  await goTo(page, 'working-file');
  await choose(page, { name: 'case.age', mimeType: 'application/octet-stream', buffer });
  await page.getByLabel('Passphrase of this file').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Look into the file' }).click();
  await page.getByRole('button', { name: 'Open this file' }).click();
  await page.waitForFunction(() => document.querySelector('main')?.dataset['page'] !== 'working-file');
  await goTo(page, 'child/c1/voice');
  expect(await page.getByRole('textbox', { name: 'Evening' }).inputValue()).toBe(TYPED);
  await endAndClear(page);
  // One press, one copy; never a passphrase.
  const copied = await page.evaluate(() => window.copied);
  expect(copied).toHaveLength(1);
  expect(copied.join(' ')).not.toContain(PASSPHRASE);
};

describe.each([{ name: 'the hosted app', address: () => serving.address, home: () => serving.address }, { name: 'the one file, with the network off', address: oneFileAddress, home: () => 'file:' }])('$name', ({ name, address, home }) => {
  test('goes the whole way, from the start over every domain to the result, the PDF, a sealed file, its opening and the end, and asks nobody for anything', async () => {
    const { page, troubles } = await openWatchedPage(browser, home());
    await page.addInitScript(() => { Reflect.deleteProperty(window, 'showSaveFilePicker'); });
    await page.addInitScript(noteCopies);
    const asked: Request[] = [];
    page.context().on('request', (request) => asked.push(request));
    if (home() === 'file:') await page.context().setOffline(true);
    await wholeWay(page, address());
    expect(troubles).toEqual([]);
    const ownFiles = asked.filter((request) => !/^(?:blob|data):/.test(request.url()));
    expect(ownFiles.filter((request) => request.method() !== 'GET' || request.postData() !== null || new URL(request.url()).search !== '').map((request) => request.url())).toEqual([]);
    // The one file is the only thing that is ever asked for; the hosted app asks its host for its own parts.
    if (home() === 'file:') expect(ownFiles).toHaveLength(1);
    else expect(ownFiles.length, name).toBeGreaterThan(5);
    await page.context().close();
  });
});

// Without this, nothing seen would prove nothing.
test('a page that does ask somebody is noticed by the same watch', async () => {
  const { page, troubles } = await openWatchedPage(browser, 'about:');
  await page.goto('about:blank');
  await page.evaluate(() => fetch('http://localhost:9/x', { method: 'POST', mode: 'no-cors', body: 'x' }).catch(() => undefined));
  expect(troubles.filter((one) => one.startsWith('request:'))).toEqual(['request: POST http://localhost:9/x', 'request: POST http://localhost:9/x']);
  await page.context().close();
});
