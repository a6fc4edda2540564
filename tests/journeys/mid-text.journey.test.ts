import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleScreening } from '../save/sample-screening.ts';
import { launchProfile } from '../support/browser.ts';
import { crashTab, endBrowser } from '../support/killed-browser.ts';
import { beginDraft, goTo, openCase, openDraft } from '../support/open-case.ts';
import { serveBuild, type Serving } from '../support/serve.ts';

let folder = '';
let serving: Serving;
let context: BrowserContext;
let page: Page;
let code = '';

const firstPage = async (): Promise<Page> => context.pages()[0] ?? context.newPage();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mid-text-'));
  serving = await serveBuild();
  context = await launchProfile(folder);
  page = await firstPage();
  await openCase(page, serving.address, sampleScreening);
  code = await beginDraft(page);
});
afterAll(async () => {
  await context.close();
  await serving.close();
  rmSync(folder, { recursive: true, force: true });
});

const TEXT = 'She said that nobody had been at home since the day before.';
const CHARACTERS = 20;

/** Each way in which a page goes away while somebody types, and how work goes on after it. */
const WAYS: readonly (readonly [name: string, goAway: () => Promise<void>])[] = [
  ['a reload', async () => {
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
  }],
  ['the page left for another, and Back', async () => {
    page.once('dialog', (dialog) => void dialog.accept());
    await page.goto('about:blank');
    await page.goBack();
  }],
  ['the tab closed', async () => {
    const next = await context.newPage();
    await page.close();
    page = next;
  }],
  ['the program of the tab crashed', async () => {
    const next = await context.newPage();
    await crashTab(page);
    page = next;
  }],
  ['the computer shut down (SIGTERM)', async () => {
    await endBrowser(context, 'SIGTERM');
    context = await launchProfile(folder);
    page = await firstPage();
  }],
  ['the browser killed (SIGKILL)', async () => {
    await endBrowser(context, 'SIGKILL');
    context = await launchProfile(folder);
    page = await firstPage();
  }],
];

const known = () => page.getByRole('textbox', { name: 'How is that known?' });

test.each(WAYS)(`in the middle of a text, %s: no answer is lost, and at most ${String(CHARACTERS)} characters`, async (_name, goAway) => {
  await goTo(page, 'strengths');
  await known().fill('');
  // Faster than anyone types, without a pause and without leaving the field.
  await known().pressSequentially(TEXT, { delay: 30 });
  await goAway();
  await openDraft(page, serving.address, code);
  await goTo(page, 'strengths');
  const kept = await known().inputValue();
  expect(TEXT.startsWith(kept), kept).toBe(true);
  expect(TEXT.length - kept.length).toBeLessThanOrEqual(CHARACTERS);
  expect(await page.getByRole('textbox', { name: 'What is the strength?' }).inputValue()).toBe(sampleScreening.strengths[0]?.text);
});
