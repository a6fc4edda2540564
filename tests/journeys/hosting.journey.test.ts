import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor } from '../../scripts/build/policy.ts';
import { serveFolder } from '../../scripts/build/serve-folder.ts';
import generic from '../../src/content/frameworks/generic-england.json' with { type: 'json' };
import { launchBrowser } from '../support/browser.ts';
import { hostedFolder, projectFolder } from '../support/built.ts';
import { HOSTS } from '../support/hosts.ts';
import { goTo } from '../support/open-case.ts';
import { openWatchedPage } from '../support/watched-page.ts';

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(async () => { await browser.close(); });

const OWN = { ...generic, id: 'exampleshire', areaName: 'Exampleshire', notes: ['This pack lies beside the app.'] };

describe('served as a host serves it that reads', () => {
  test.each(Object.entries(HOSTS))('%s, the app runs under the whole policy and is ready to work without a network', async (name, read) => {
    const headers = read(readFileSync(join(hostedFolder(), name), 'utf8'));
    const serving = await serveFolder(hostedFolder(), { port: 0, headers });
    const { page, troubles } = await openWatchedPage(browser, serving.address);
    try {
      const answer = await page.goto(serving.address);
      expect(await answer?.headerValue('content-security-policy')).toBe(headersFor('/')['Content-Security-Policy']);
      await goTo(page, 'catalogue/rules');
      await page.getByText(/\d+ of \d+ rules\./).waitFor();
      expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL)).toBe(`${serving.address}sw.js`);
      expect(troubles).toEqual([]);
    } finally {
      await page.context().close();
      await serving.close();
    }
  });
});

describe("an area's own pack", () => {
  let folder = '';
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'own-host-')); });
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

  test('beside the app is opened under "Areas and their levels" and can then be chosen', async () => {
    const file = join(folder, 'exampleshire.json');
    writeFileSync(file, JSON.stringify(OWN));
    const serving = await serveFolder(hostedFolder(), { port: 0 });
    const { page, troubles } = await openWatchedPage(browser, serving.address);
    try {
      await page.goto(serving.address);
      await goTo(page, 'frameworks');
      await page.getByLabel('Open the file of a pack').setInputFiles(file);
      await page.getByText('This pack lies beside the app.').waitFor();
      await page.evaluate(() => { location.hash = '#/'; });
      await expect.poll(() => page.getByLabel('Which local area').locator('option').allInnerTexts()).toContainEqual(expect.stringContaining('Exampleshire'));
      expect(troubles).toEqual([]);
    } finally {
      await page.context().close();
      await serving.close();
    }
  });

  test('put among the sources before building is one of the areas for everybody', async () => {
    const copy = join(folder, 'copy');
    for (const name of ['index.html', 'package-lock.json', 'package.json', 'scripts', 'src', 'static', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts']) cpSync(join(projectFolder, name), join(copy, name), { recursive: true });
    symlinkSync(join(projectFolder, 'node_modules'), join(copy, 'node_modules'), 'junction');
    writeFileSync(join(copy, 'src/content/frameworks/exampleshire.json'), JSON.stringify(OWN));
    const built = spawnSync(process.execPath, [join(projectFolder, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], { cwd: copy, encoding: 'utf8' });
    expect(built.status, built.stderr).toBe(0);
    const serving = await serveFolder(join(copy, 'dist'), { port: 0 });
    const { page, troubles } = await openWatchedPage(browser, serving.address);
    try {
      await page.goto(serving.address);
      await page.getByLabel('Which local area').selectOption({ label: 'Exampleshire' });
      await goTo(page, 'frameworks/exampleshire');
      await page.getByText('This pack lies beside the app.').waitFor();
      expect(troubles).toEqual([]);
    } finally {
      await page.context().close();
      await serving.close();
    }
  });
});
