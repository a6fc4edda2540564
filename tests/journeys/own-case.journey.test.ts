import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleScreening } from '../save/sample-screening.ts';
import { axeFaults } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { goTo, on, openCase } from '../support/open-case.ts';
import { serveBuild, type Serving } from '../support/serve.ts';
import { openWatchedPage } from '../support/watched-page.ts';

let browser: Browser;
let serving: Serving;

beforeAll(async () => {
  [browser, serving] = await Promise.all([launchBrowser(), serveBuild()]);
});

afterAll(async () => {
  await browser.close();
  await serving.close();
});

test('a trainer opens a case, changes it, keeps it as a file and leads a group on it', async () => {
  const { page, troubles } = await openWatchedPage(browser, serving.address);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`${serving.address}#/training/own-case`);
  await page.getByRole('button', { name: 'Begin a new case' }).click();
  expect(await axeFaults(page, { bestPractice: true })).toEqual([]);
  await page.getByRole('button', { name: 'Stop writing this case' }).click();

  const shipped = await readFile(new URL('../../src/content/vignettes/o2-tom.json', import.meta.url));
  await page.locator('#case-file').setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer: shipped });
  await page.getByRole('button', { name: /^Change it/ }).click();
  await page.getByLabel('Title', { exact: true }).fill('Our own Tom');
  await page.getByLabel('Overall level, with everything known').selectOption('3');
  await page.getByText('You see more than the tool').first().waitFor();
  await page.getByText('Nothing is wrong with its form').waitFor();
  expect(await axeFaults(page, { bestPractice: true })).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the case as a file' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^TRAINING-case-\d+-edition-\d+\.json$/);
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({ title: 'Our own Tom', expected: { overall: 3 }, fictional: true });
  await page.getByRole('button', { name: 'Use it in training now' }).click();
  await page.getByRole('link', { name: 'Lead a group on Our own Tom' }).click();
  await on(page, 'training/lead/own-o2');
  await page.getByRole('heading', { level: 1, name: 'Our own Tom' }).waitFor();
  await page.getByText('TRAINING', { exact: true }).first().waitFor();
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('two colleagues read a real screening apart; leaving asks first, Back too', async () => {
  const { page, troubles } = await openWatchedPage(browser, serving.address);
  await openCase(page, serving.address, { ...sampleScreening, purpose: 'case' });
  await goTo(page, 'second-reader');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.locator('#level-c1-health').getByRole('radio', { name: /Level 2/ }).check();
  await page.getByRole('button', { name: 'Hide my levels' }).click();
  await page.getByRole('button', { name: 'I am the second reader: begin' }).click();
  expect(await page.locator('main input[type=radio]:checked').count()).toBe(0);
  expect(await axeFaults(page, { bestPractice: true })).toEqual([]);

  const question = page.getByRole('alertdialog', { name: 'Leave and lose both readings?' });
  await page.goBack();
  await question.getByRole('button', { name: 'Stay here' }).click();
  await page.getByRole('heading', { level: 1, name: 'Second reader: your levels' }).waitFor();
  await page.locator('#level-c1-health').getByRole('radio', { name: /Level 3/ }).check();
  await page.getByRole('button', { name: 'Show both readings' }).click();
  await page.getByText('One level apart: the second reader sees more.').waitFor();
  expect(await axeFaults(page, { bestPractice: true })).toEqual([]);

  await page.getByRole('link', { name: 'Your judgement' }).click();
  await question.getByRole('button', { name: 'Leave this page' }).click();
  await on(page, 'judgement');
  expect(await page.getByRole('heading', { name: /^Second reading/ }).count()).toBe(0);
  expect(troubles).toEqual([]);
  await page.context().close();
});
