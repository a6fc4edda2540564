import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
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

const LONGEST_IN_MILLISECONDS = 20_000;
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

test('from opening the app to the level, the reason and the number takes three actions and less than twenty seconds', async () => {
  const { page, troubles } = await openWatchedPage(browser, serving.address);
  await page.setViewportSize({ width: 360, height: 740 });
  const began = Date.now();
  await page.goto(serving.address);

  // One: the page. Two: the area. Three: what was seen.
  await page.locator('main').getByRole('link', { name: 'Check a threshold' }).click();
  await page.getByLabel('Area where the child lives').selectOption({ label: 'Devon' });
  await page.getByLabel('What have you seen or heard?').fill('toddler left alone');

  const answer = page.getByRole('region', { name: 'Left alone: a toddler (2 years)' });
  await answer.waitFor();
  expect(Date.now() - began).toBeLessThan(LONGEST_IN_MILLISECONDS);
  expect(await answer.innerText()).toContain('Level 4: Specialist');
  expect(await answer.innerText()).toContain('A child who needs the care of an under-5 was left alone');
  expect(await answer.getByRole('link', { name: '0345 155 1071' }).getAttribute('href')).toBe('tel:03451551071');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);

  // Nothing of the search is in the address, the title or the browser's storage.
  expect(page.url()).not.toMatch(/toddler|alone/);
  expect(await page.title()).toBe('Check a threshold – Screen for neglect');
  expect(await page.context().cookies()).toEqual([]);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a direct link shows a sign in the words of an area, on one printed page, and takes it into a screening unanswered', async () => {
  const { page, troubles } = await openWatchedPage(browser, serving.address);
  const sheets = async (): Promise<number> => {
    const paper = await page.pdf({ format: 'A4', margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' } });
    return [...paper.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
  };
  await page.goto(`${serving.address}#/thresholds/HE7`);
  await heading(page, /hygiene/).waitFor();
  // The area with the most to say.
  await page.getByLabel('Area where the child lives').selectOption({ label: 'Essex' });
  await page.getByRole('heading', { level: 2, name: 'Whom to ring: Essex' }).waitFor();
  expect(await sheets()).toBe(1);
  await page.getByLabel('Area where the child lives').selectOption({ label: 'Halton' });
  await page.getByRole('heading', { level: 3, name: /Halton level 3/ }).waitFor();
  expect(await axeFaults(page, { bestPractice: true })).toEqual([]);
  expect(await sheets()).toBe(1);

  await page.getByRole('button', { name: 'Start a screening with this sign' }).click();
  await heading(page, 'Health').waitFor();
  await page.locator('#HE7').waitFor();
  expect(await page.locator('input[type="radio"]:checked').count()).toBe(0);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a pack is made one’s own, checked, saved as a file and opened again', async () => {
  const { page, troubles } = await openWatchedPage(browser, serving.address);
  await page.goto(`${serving.address}#/frameworks/generic-england`);
  await page.getByRole('button', { name: 'Make it yours: edit a copy' }).click();
  await page.getByLabel('Name of the area').fill('Exampleshire');
  await page.getByLabel('Short name').fill('Exampleshire!');
  await page.getByRole('heading', { name: 'One thing to put right' }).waitFor();
  await page.getByLabel('Short name').fill('exampleshire');
  await page.getByText('Specialist services', { exact: true }).click();
  await page.getByRole('button', { name: 'Add a service' }).click();
  await page.locator('#pack-specialistServices-0-name:focus').fill('Fire service home visit');
  await page.getByText('Links', { exact: true }).click();
  await page.getByRole('button', { name: 'Add a link' }).click();
  await page.getByLabel(/^Link \d+: words$/).last().fill('Levels of need');
  await page.getByRole('heading', { name: 'One thing to put right' }).waitFor();
  await page.getByLabel(/^Link \d+: address$/).last().fill('https://www.example.org/levels');
  await page.getByText('Notes', { exact: true }).click();
  await page.getByRole('button', { name: 'Take out: note 1' }).click();
  await page.getByText('The pack is whole.').waitFor();
  await page.getByText(/^What you changed \(\d+\)$/).click();
  await page.locator('ins', { hasText: 'Fire service home visit' }).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the pack as a file' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^exampleshire-.*\.json$/);
  const file = await download.path();

  await page.goto(`${serving.address}#/frameworks`);
  await heading(page, 'Areas and their levels').waitFor();
  await page.getByLabel('Open the file of a pack').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from('{"format": "x"}') });
  await page.getByRole('heading', { name: 'The pack was not opened' }).waitFor();
  expect(await page.getByText(/^mine\.json · format · must be screen-for-neglect-framework/).count()).toBe(1);
  await page.getByLabel('Open the file of a pack').setInputFiles(file);
  await heading(page, 'Exampleshire').waitFor();
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('an older pack is told from the shipped one, and the task list says what a newer one would change', async () => {
  const { page, troubles } = await openWatchedPage(browser, serving.address);
  const shipped = JSON.parse(readFileSync(new URL('../../src/content/frameworks/devon.json', import.meta.url), 'utf8')) as Record<string, unknown>;
  const openPack = async (changed: Record<string, unknown>, edition: string): Promise<void> => {
    await page.goto(`${serving.address}#/frameworks`);
    await page.getByLabel('Open the file of a pack').setInputFiles({ name: 'devon.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ ...shipped, ...changed })) });
    await page.getByText(`Edition ${edition}`, { exact: true }).waitFor();
  };
  await openPack({ lookAlike: 'Another sentence.' }, `${String(shipped['edition'])}, changed on this device`);
  await openPack({ edition: '2024-01', checkedOn: '2024-01-01' }, '2024-01');
  await page.goto(`${serving.address}#/thresholds/HE7`);
  await page.getByRole('button', { name: 'Start a screening with this sign' }).click();
  await heading(page, 'Health').waitFor();
  await page.goto(`${serving.address}#/tasks`);
  await page.getByRole('heading', { name: 'A newer edition of the Devon pack is here' }).waitFor();
  expect(await axeFaults(page, { bestPractice: true })).toEqual([]);
  await page.getByRole('button', { name: `Go on with edition ${String(shipped['edition'])}`, exact: true }).click();
  await page.getByRole('heading', { name: 'A newer edition of the Devon pack is here' }).waitFor({ state: 'detached' });
  expect(troubles).toEqual([]);
  await page.context().close();
});

test.each(['thresholds', 'thresholds/SU1', 'frameworks', 'frameworks/essex', 'pathways'])('%s has no fault that a machine can find, at 320 pixels too', async (path) => {
  const { page, troubles } = await openWatchedPage(browser, serving.address);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${serving.address}#/${path}`);
  await page.locator('main .field').first().waitFor({ state: 'attached' });
  expect(await axeFaults(page, { bestPractice: true })).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  expect(troubles).toEqual([]);
  await page.context().close();
});
