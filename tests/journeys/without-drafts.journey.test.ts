import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type Serving } from '../../scripts/build/serve-folder.ts';
import { readScreening } from '../../src/save/read-screening.ts';
import { codes, facts, sampleScreening } from '../save/sample-screening.ts';
import { launchProfile } from '../support/browser.ts';
import { projectFolder } from '../support/built.ts';
import { goTo, on, openCase } from '../support/open-case.ts';
import { residueOf } from '../support/residue.ts';

/** A build as an organisation makes it where nothing may stay on a computer. */
let folder = '';
let serving: Serving;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'without-drafts-'));
  const vite = join(projectFolder, 'node_modules/vite/bin/vite.js');
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error', '--outDir', join(folder, 'dist'), '--emptyOutDir'], { cwd: projectFolder, encoding: 'utf8', env: { ...process.env, VITE_DRAFTS: 'off' } });
  if (built.status !== 0) throw new Error(built.stderr);
  serving = await serveFolder(join(folder, 'dist'), { port: 0 });
  context = await launchProfile(join(folder, 'profile'));
  page = context.pages()[0] ?? await context.newPage();
  await page.addInitScript(() => { Reflect.deleteProperty(window, 'showSaveFilePicker'); });
});
afterAll(async () => {
  await context.close();
  await serving.close();
  rmSync(folder, { recursive: true, force: true });
});

const TYPED = 'Zanderpluckton';

test('a build without drafts has no code for them', () => {
  const scripts = readdirSync(join(folder, 'dist/assets'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.filter((name) => readFileSync(join(folder, 'dist/assets', name), 'utf8').includes('screen-for-neglect-draft'))).toEqual([]);
});

test('it offers none, keeps the work in memory, asks before it is lost, and saves it to a file', async () => {
  await openCase(page, serving.address, sampleScreening);
  await goTo(page, 'tasks');
  await goTo(page, 'strengths');
  await page.getByRole('textbox', { name: 'What is the strength?' }).fill(TYPED);
  await goTo(page, 'tasks');
  expect(await page.locator('body').innerText()).not.toMatch(/encrypted draft/i);
  expect(await page.getByRole('button', { name: 'Lock', exact: true }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Hide', exact: true }).count()).toBe(1);
  await goTo(page, 'working-file');
  expect(await page.locator('main').innerText()).not.toMatch(/draft code|code of the draft|encrypted draft/i);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name))).toEqual([]);

  const asked: string[] = [];
  page.once('dialog', (dialog) => { asked.push(dialog.type()); void dialog.dismiss(); });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);

  await page.getByText('Save without a passphrase').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as plain JSON' }).click()]);
  const read = readScreening(await readFile(await download.path(), 'utf8'), facts, codes);
  expect(read.ok && read.value.strengths[0]?.text).toBe(TYPED);
});

test('End and clear leaves nothing of it, and nothing of it was ever on the disk', async () => {
  await page.getByRole('button', { name: 'End and clear' }).first().click();
  await page.getByRole('alertdialog', { name: 'End and clear?' }).getByRole('button', { name: 'End and clear' }).click();
  await on(page, 'ended');
  expect(await page.content()).not.toContain(TYPED);
  await context.close();
  // The file that was saved on purpose lies elsewhere.
  expect(residueOf(join(folder, 'profile'), [TYPED, 'Breakfast every day'])).toEqual([]);
});
