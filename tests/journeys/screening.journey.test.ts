import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { checkPdf } from '../pdf/check-pdf.ts';
import { wholeText } from '../pdf/public-reader.ts';
import { launchBrowser } from '../support/browser.ts';
import { oneFileAddress } from '../support/built.ts';
import { serveBuild, type Serving } from '../support/serve.ts';
import { openWatchedPage } from '../support/watched-page.ts';

let browser: Browser;
let serving: Serving;

beforeAll(async () => {
  browser = await launchBrowser();
  serving = await serveBuild();
});
afterAll(async () => {
  await browser.close();
  await serving.close();
});

const NAMES = 'Łukasz Őz';
const EVIDENCE = 'Nguyễn Thị Ánh, Zoë and Siân Ŵyn saw the teacher; Олена and Αλέξης too.';

/** Waits until the page of this address stands and its heading has the focus. */
const on = async (page: Page, path: string): Promise<void> => {
  await page.waitForFunction((wanted) => document.querySelector('main')?.dataset['page'] === wanted && (wanted === '' || document.activeElement?.tagName === 'H1'), path);
};

const goTo = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((hash) => { location.hash = hash; }, `#/${path}`);
  await on(page, path);
};

const begin = async (page: Page, address: string, pass: 'Quick pass' | 'Full screening', role: string): Promise<void> => {
  await page.goto(address);
  await page.getByRole('radio', { name: role }).check();
  await page.getByLabel('Which local area').selectOption({ label: 'Essex' });
  await page.getByRole('radio', { name: pass }).check();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await on(page, 'danger');
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await on(page, 'household');
};

const addChild = async (page: Page, label: string, years: string): Promise<void> => {
  await page.getByRole('link', { name: /add a child/i }).first().click();
  await on(page, 'household/child/new');
  await page.getByLabel('Initials or local reference').fill(label);
  await page.getByRole('radio', { name: /^Born/ }).check();
  await page.getByLabel('Years').fill(years);
  await page.getByRole('group', { name: /live in this home/ }).getByRole('radio', { name: 'Yes' }).check();
  await page.getByRole('radio', { name: 'Nothing is known about them' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await on(page, 'household');
};

const rate = async (page: Page, title: RegExp, descriptor: RegExp, evidence?: string): Promise<void> => {
  await page.getByRole('button', { name: title }).first().click();
  await page.getByRole('radio', { name: descriptor }).check();
  if (evidence !== undefined) await page.getByLabel('What was seen or heard?').fill(evidence);
};

const giveOwnLevel = async (page: Page): Promise<void> => {
  await goTo(page, 'own-level');
  for (const group of await page.getByRole('group').all()) {
    const radio = group.getByRole('radio').nth(2);
    if (await radio.count() > 0 && !(await group.getByRole('radio', { checked: true }).count())) await radio.check();
  }
  await page.getByRole('button', { name: 'Continue' }).click();
  await on(page, 'result');
};

const screenHousehold = async (page: Page, address: string): Promise<Buffer> => {
  await begin(page, address, 'Full screening', 'School or college');
  await addChild(page, NAMES, '3');
  await addChild(page, 'J', '6');
  await goTo(page, 'child/c1/supervision');
  await rate(page, /Left alone/, /Under-5 left alone/, EVIDENCE);
  await goTo(page, 'child/c2/health');
  await rate(page, /Personal hygiene/, /Often dirty or smelly/);
  await giveOwnLevel(page);
  const result = await page.locator('main').innerText();
  expect(result).toContain('0345 603 7627');
  expect(result).toMatch(/contact the front door today/i);
  await goTo(page, 'next-steps');
  expect(await page.locator('main').innerText()).toContain('Phone the front door');
  await goTo(page, 'record');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save accessible PDF' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^screening-record-\d{4}-\d{2}-\d{2}\.pdf$/);
  return readFile(await download.path());
};

describe('a safeguarding lead screens a household and leaves with a PDF', () => {
  test('the hosted app: the PDF holds names, evidence, level and steps, and nothing was asked of the network', async () => {
    const watched = await openWatchedPage(browser, serving.address);
    const bytes = new Uint8Array(await screenHousehold(watched.page, serving.address));
    const text = (await wholeText(bytes)).replace(/\s+/g, ' ');
    for (const words of [NAMES, 'Left alone', 'SU1', 'URG-01', 'FLR-09', 'What is not known', 'How it was worked out', 'Sources']) expect(text).toContain(words);
    expect(text.replace(/\s/g, '')).toContain(EVIDENCE.replace(/\s/g, ''));
    expect(checkPdf(bytes).problems).toEqual([]);
    expect(watched.troubles).toEqual([]);
    await watched.page.context().close();
  });

  test('the one-file app, opened from the disk with the network off', async () => {
    const watched = await openWatchedPage(browser, 'file:');
    await watched.page.context().setOffline(true);
    const bytes = new Uint8Array(await screenHousehold(watched.page, oneFileAddress()));
    expect((await wholeText(bytes)).replace(/\s+/g, ' ')).toContain(NAMES);
    expect(watched.troubles).toEqual([]);
    await watched.page.context().close();
  });

  test('nothing typed is lost by going back and forth, and the address tells nothing', async () => {
    const { page } = await openWatchedPage(browser, serving.address);
    await begin(page, serving.address, 'Full screening', 'School or college');
    await addChild(page, 'AB', '6');
    await goTo(page, 'child/c1/health');
    await rate(page, /Personal hygiene/, /Often dirty or smelly/, 'Smelled of urine on Monday.');
    await goTo(page, 'tasks');
    await page.goBack();
    await on(page, 'child/c1/health');
    await page.getByRole('button', { name: /Personal hygiene/ }).first().click();
    expect(await page.getByLabel('What was seen or heard?').inputValue()).toBe('Smelled of urine on Monday.');
    expect(await page.evaluate(() => `${location.href} ${document.title} ${JSON.stringify(history.state)}`)).not.toMatch(/AB\b|urine|hygiene/);
    await page.context().close();
  });
});

describe('a receptionist in a practice', () => {
  test('goes through the quick pass: exactly the twenty indicators of the role are asked', async () => {
    const { page } = await openWatchedPage(browser, serving.address);
    await begin(page, serving.address, 'Quick pass', 'GP practice');
    await addChild(page, 'K', '0');
    const titles: string[] = [];
    for (const path of ['child/c1/health', 'child/c1/education', 'child/c1/supervision', 'child/c1/emotional', 'home/home', 'home/parental-factors', 'home/engagement', 'home/history', 'home/household']) {
      await goTo(page, path);
      titles.push(...await page.locator('main button[aria-expanded]').allInnerTexts());
    }
    // Of the twenty, three are for other ages: teeth (from 1), the child's own distress (from 5) and booking (unborn).
    const rows = titles.filter((title) => /Not answered/.test(title) && !/No concern seen/.test(title));
    expect(rows).toHaveLength(17);
    await page.context().close();
  });
});

test('where the app was opened by the address of a page, nothing that is answered later leads back to the head of a page', async () => {
  const { page, troubles } = await openWatchedPage(browser, serving.address);
  await begin(page, `${serving.address}#/child/c2/voice`, 'Full screening', 'School or college');
  await addChild(page, 'AB', '9');
  await goTo(page, 'child/c1/health');
  await rate(page, /Personal hygiene/, /Often dirty or smelly/, 'Dirty on Monday');
  await page.keyboard.press('Tab');
  await page.getByRole('checkbox', { name: 'A record' }).check();
  // Long enough for a page to be shown again, which must not happen.
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 300); }));
  expect(await page.evaluate(() => [document.activeElement?.tagName, scrollY > 0])).toEqual(['INPUT', true]);
  expect(await page.getByRole('checkbox', { name: 'A record' }).isChecked()).toBe(true);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('letters that the PDF cannot draw are shown before it is made, and then carried as pictures with their text', async () => {
  const { page } = await openWatchedPage(browser, serving.address);
  await begin(page, serving.address, 'Quick pass', 'School or college');
  await addChild(page, 'محمد', '6');
  await goTo(page, 'record');
  await page.getByRole('button', { name: 'Save accessible PDF' }).click();
  await page.getByText("The PDF's letters do not cover these words").waitFor();
  expect(await page.locator('main').innerText()).toContain('محمد');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the PDF with pictures of these words' }).click()]);
  const checked = checkPdf(new Uint8Array(await readFile(await download.path())));
  expect(checked.problems).toEqual([]);
  expect(checked.text).toContain('محمد');
  await page.context().close();
});
