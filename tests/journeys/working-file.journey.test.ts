import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readScreening } from '../../src/save/read-screening.ts';
import { unseal } from '../../src/save/sealing/unseal.ts';
import { codes, facts, sampleScreening } from '../save/sample-screening.ts';
import { axeFaults } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { asFile, choose, goTo, on, openCase } from '../support/open-case.ts';
import { hostileFiles, pickAll } from '../support/pick-hostile.ts';
import { serveBuild, type Serving } from '../support/serve.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let browser: Browser;
let serving: Serving;

beforeAll(async () => { [browser, serving] = await Promise.all([launchBrowser(), serveBuild()]); });
afterAll(async () => {
  await browser.close();
  await serving.close();
});

/** A browser that cannot ask for a place, as Firefox and Safari: files come as downloads. */
const pageWithDownloads = async (): Promise<WatchedPage> => {
  const watched = await openWatchedPage(browser, serving.address);
  await watched.page.addInitScript(() => { Reflect.deleteProperty(window, 'showSaveFilePicker'); });
  return watched;
};

const PASSPHRASE = 'seven quiet herons östlich of Ely';

/** Saves what is open; gives the bytes of the file and its name. */
const save = async (page: Page): Promise<{ readonly bytes: Buffer; readonly name: string }> => {
  await goTo(page, 'working-file');
  await page.getByLabel('Passphrase for the file').fill(PASSPHRASE);
  await page.getByLabel('Type it again').fill(PASSPHRASE);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save a sealed file' }).click()]);
  return { bytes: await readFile(await download.path()), name: download.suggestedFilename() };
};

const sealed = (buffer: Buffer): Parameters<typeof choose>[1] => ({ name: 'case.age', mimeType: 'application/octet-stream', buffer });

const unlock = async (page: Page, passphrase: string): Promise<void> => {
  await page.getByLabel('Passphrase of this file').fill(passphrase);
  await page.getByRole('button', { name: 'Look into the file' }).click();
};

/** Some of the 380 of `npm run soak -- tests/soak/hostile-files.soak.ts`. */
const HOSTILE = 50;

let file: { readonly bytes: Buffer; readonly name: string };

describe('a working file', () => {
  test('is saved sealed, says where it is, and opens to the same screening in the program that reads it back', async () => {
    const { page, troubles } = await pageWithDownloads();
    await openCase(page, serving.address, sampleScreening);
    await goTo(page, 'strengths');
    file = await save(page);
    expect(file.name).toMatch(/^TRAINING-screening-HH-0412-\d{4}-\d{2}-\d{2}\.age$/);
    expect(await page.getByText(/^Saved to file/).innerText()).toMatch(/^Saved to file TRAINING-screening-HH-0412-[\d-]+\.age at \d\d:\d\d\. Check your Downloads folder/);
    expect(file.bytes.includes('Cold and hungry')).toBe(false);
    const text = await unseal(file.bytes, PASSPHRASE);
    expect(text.ok && readScreening(text.value.trimEnd(), facts, codes)).toEqual({ ok: true, value: { ...sampleScreening, place: 'strengths' } });
    expect(await axeFaults(page, { bestPractice: true })).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('is refused with a wrong passphrase and after a flipped bit, each in its own words, then opens where the work was', async () => {
    const { page, troubles } = await pageWithDownloads();
    await page.goto(`${serving.address}#/working-file`);
    const flipped = Buffer.from(file.bytes);
    flipped[flipped.length - 20] = (flipped[flipped.length - 20] ?? 0) ^ 1;
    await choose(page, sealed(flipped));
    await unlock(page, PASSPHRASE);
    await page.getByText('This file has been changed or damaged').waitFor();

    await choose(page, sealed(file.bytes.subarray(0, -400)));
    await unlock(page, PASSPHRASE);
    await page.getByText('The end of this file is missing').waitFor();

    await choose(page, sealed(file.bytes));
    await unlock(page, `${PASSPHRASE}!`);
    await page.getByText('This passphrase does not open this file').waitFor();
    await unlock(page, PASSPHRASE);
    await page.getByRole('heading', { name: 'What is in this file' }).waitFor();
    const preview = await page.locator('main').innerText();
    expect(preview).toContain('2 children, 2 adults');
    expect(preview).toContain('9 March 2026');
    expect(preview).not.toContain('KT');
    await page.getByRole('button', { name: 'Open this file' }).click();
    await on(page, 'strengths');
    expect(await page.getByRole('textbox', { name: 'What is the strength?' }).inputValue()).toBe('Nan collects from school twice a week.');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('never takes the place of unsaved work without asking, and a bad file leaves the work as it was', async () => {
    const { page } = await pageWithDownloads();
    await openCase(page, serving.address, sampleScreening);
    await goTo(page, 'child/c1/voice');
    const evening = page.getByRole('textbox', { name: 'Evening' });
    await evening.fill('Reads with Nan');
    await goTo(page, 'working-file');
    for (const [content, words] of [['{"format":', 'This file cannot be read'], ['', 'This file is empty'], ['{"format":"screen-for-neglect","version":99}', 'newer edition']] as const) {
      await choose(page, { name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from(content) });
      await page.getByText(words).first().waitFor();
    }
    await choose(page, asFile({ ...sampleScreening, id: 'other', strengths: [] }));
    await page.getByRole('button', { name: 'Open this file' }).click();
    const question = page.getByRole('alertdialog', { name: 'Replace what is open?' });
    await question.waitFor();
    expect(await question.getByRole('button').allInnerTexts()).toEqual(['Save first', 'Replace', 'Cancel']);
    await question.getByRole('button', { name: 'Cancel' }).click();
    await goTo(page, 'child/c1/voice');
    expect(await evening.inputValue()).toBe('Reads with Nan');
    await goTo(page, 'working-file');
    await choose(page, asFile({ ...sampleScreening, id: 'other', strengths: [] }));
    await page.getByRole('button', { name: 'Open this file' }).click();
    await question.getByRole('button', { name: 'Replace' }).click();
    await on(page, 'result');
    await page.getByRole('button', { name: 'Put it back' }).click();
    await on(page, 'tasks');
    await goTo(page, 'child/c1/voice');
    expect(await evening.inputValue()).toBe('Reads with Nan');
    expect(await page.getByRole('button', { name: 'Put it back' }).count()).toBe(0);
    await page.context().close();
  });

  test(`that is hostile is refused or shown first, at once, ${String(HOSTILE)} times over, and what is open stays as it is`, async () => {
    const { page, troubles } = await pageWithDownloads();
    await openCase(page, serving.address, sampleScreening);
    await goTo(page, 'child/c1/voice');
    await page.getByRole('textbox', { name: 'Evening' }).fill('Reads with Nan');
    expect(await pickAll(page, hostileFiles(HOSTILE))).toBeGreaterThan(HOSTILE / 2);
    await goTo(page, 'child/c1/voice');
    expect(await page.getByRole('textbox', { name: 'Evening' }).inputValue()).toBe('Reads with Nan');
    await goTo(page, 'strengths');
    expect(await page.getByRole('textbox', { name: 'What is the strength?' }).inputValue()).toBe(sampleScreening.strengths[0]?.text);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('shows text that would turn or hide a line as it really is', async () => {
    const { page, troubles } = await pageWithDownloads();
    const lying = 'seen \u202eyadot\u202c <img src=x onerror=alert(1)> \u200bnow';
    await openCase(page, serving.address, { ...sampleScreening, place: 'strengths', strengths: [{ id: 's1', text: lying, children: ['c1'] }] });
    await on(page, 'strengths');
    expect(await page.getByRole('textbox', { name: 'What is the strength?' }).inputValue()).toBe('seen yadot <img src=x onerror=alert(1)> now');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('is read back and compared where the browser can ask for a place', async () => {
    const { page } = await openWatchedPage(browser, serving.address);
    await page.addInitScript(() => {
      Reflect.set(window, 'showSaveFilePicker', async ({ suggestedName }: { readonly suggestedName: string }) => (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }));
    });
    await openCase(page, serving.address, sampleScreening);
    await goTo(page, 'working-file');
    await page.getByText('Save without a passphrase').click();
    await page.getByText('Anyone who gets this file can read everything in it').waitFor();
    await page.getByRole('button', { name: 'Save as plain JSON' }).click();
    expect(await page.getByText(/^Saved to file/).innerText()).toMatch(/\.json at \d\d:\d\d, read back and found the same\.$/);
    await page.context().close();
  });
});
