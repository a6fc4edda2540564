import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Screening } from '../../src/model/screening.ts';
import { sampleScreening } from '../save/sample-screening.ts';
import { axeFaults } from '../support/axe.ts';
import { given, giveNext, openRows, withoutAnswers } from '../support/answering.ts';
import { launchBrowser, launchProfile } from '../support/browser.ts';
import { oneFileAddress } from '../support/built.ts';
import { killBrowser } from '../support/killed-browser.ts';
import { beginDraft, goTo, on, openCase, openDraft } from '../support/open-case.ts';
import { residueOf } from '../support/residue.ts';
import { serveBuild, type Serving } from '../support/serve.ts';
import { openWatchedPage } from '../support/watched-page.ts';

let browser: Browser;
let serving: Serving;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'drafts-'));
  [browser, serving] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
  await browser.close();
  await serving.close();
  rmSync(folder, { recursive: true, force: true });
});

const firstPage = (context: BrowserContext): Page | Promise<Page> => context.pages()[0] ?? context.newPage();

/** Words that are nowhere else: one comes in a file, one is typed, one is the reference of the household. */
const CANARIES = { inFile: 'Quibblethwaite', typed: 'Zanderpluckton', reference: 'VX-7391-KQWZ' } as const;
const words = Object.values(CANARIES);
/** The name of the first question about a child's health: beside it a browser would write which answer was given. */
const QUESTION = 'HE1-answer';
const marked: Screening = { ...sampleScreening, purpose: 'case', place: 'strengths', reasonForScreening: CANARIES.inFile, household: { ...sampleScreening.household, reference: CANARIES.reference } };

const unrated = withoutAnswers(marked);

/** Still far faster than people answer; a busy machine's disk needs some of it for each answer. */
const PACE_MS = 120;
const KILLS = 5;

describe('a draft', () => {
  test('loses at most one answer when the browser is killed while answering, and nothing of it can be read on the disk', async () => {
    const profile = join(folder, 'killed');
    let context = await launchProfile(profile);
    let page = await firstPage(context);
    await openCase(page, serving.address, unrated);
    const code = await beginDraft(page);
    let before = 0;
    const lost: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      await openRows(page);
      expect(await given(page)).toBe(before);
      const answers = 5 + kill;
      for (let answer = 0; answer < answers; answer += 1) {
        await giveNext(page);
        await page.waitForTimeout(PACE_MS);
      }
      const typing = kill === KILLS - 1;
      if (typing) {
        expect(await page.locator(`input[name="${QUESTION}"]`).count()).toBeGreaterThan(0);
        // Long enough for the browser to write its list of open tabs with what is in their fields.
        await page.waitForTimeout(4000);
        await goTo(page, 'strengths');
        await page.getByRole('textbox', { name: 'What is the strength?' }).pressSequentially(CANARIES.typed);
        // A control: what a page keeps plainly would be found.
        await page.evaluate(() => { window.localStorage.setItem('control', 'Controlworthington'); });
        await page.waitForTimeout(5000);
      }
      await killBrowser(context);
      if (typing) {
        expect(residueOf(profile, [...words, code, QUESTION])).toEqual([]);
        expect(residueOf(profile, ['Controlworthington']).length).toBeGreaterThan(0);
      }
      context = await launchProfile(profile);
      page = await firstPage(context);
      await openDraft(page, serving.address, code);
      if (typing) {
        await goTo(page, 'strengths');
        expect(await page.getByRole('textbox', { name: 'What is the strength?' }).inputValue()).toContain(CANARIES.typed);
      }
      await openRows(page);
      lost.push(before + answers - (await given(page)));
      before = await given(page);
    }
    expect(Math.max(...lost), `lost at each kill: ${lost.join(', ')}`).toBeLessThanOrEqual(1);

    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.getByRole('heading', { name: 'Locked' }).waitFor();
    await page.waitForTimeout(2000);
    expect(residueOf(profile, [...words, code, QUESTION])).toEqual([]);
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await on(page, 'child/c1/health');

    // The end of the work in the same profile.
    await page.getByRole('button', { name: 'End and clear' }).click();
    await page.getByRole('alertdialog', { name: 'End and clear?' }).getByRole('button', { name: 'End and clear' }).click();
    await on(page, 'ended');
    expect(await page.locator('main').innerText()).toContain('What may remain');
    for (let back = 0; back < 3; back += 1) {
      await page.goBack().catch(() => null);
      await page.waitForTimeout(200);
      const shown = await page.content();
      for (const word of [...words, 'Nan collects']) expect(shown).not.toContain(word);
    }
    await page.goto(`${serving.address}#/working-file`);
    await on(page, 'working-file');
    await page.getByText('There is no draft on this computer.').waitFor();
    await context.close();
    expect(residueOf(profile, [...words, code, QUESTION])).toEqual([]);
  });

  test('has one writer among tabs: the other says so, can take over with everything in it, and the first then shows nothing', async () => {
    const context = await launchProfile(join(folder, 'tabs'));
    const first = await firstPage(context);
    await openCase(first, serving.address, marked);
    const code = await beginDraft(first);
    const second = await context.newPage();
    await second.goto(`${serving.address}#/working-file`);
    await second.getByLabel('Code of the draft').fill(code);
    await second.getByRole('button', { name: 'Open the draft' }).click();
    await second.getByText('This draft is open in another tab or window').first().waitFor();
    await goTo(first, 'strengths');
    await first.getByRole('textbox', { name: 'What is the strength?' }).fill(CANARIES.typed);
    await second.getByRole('button', { name: 'Work here instead' }).click();
    await on(second, 'strengths');
    expect(await second.getByRole('textbox', { name: 'What is the strength?' }).inputValue()).toBe(CANARIES.typed);
    await first.getByRole('heading', { name: 'Locked' }).waitFor();
    const left = await first.content();
    for (const word of [...words, 'Nan collects']) expect(left).not.toContain(word);
    expect(await first.title()).toBe('Locked');

    // And back again, with the code.
    await first.getByLabel('Code', { exact: true }).fill(code);
    await first.getByRole('button', { name: 'Unlock' }).click();
    await on(first, 'strengths');
    await second.getByRole('heading', { name: 'Locked' }).waitFor();
    await context.close();
  });

  test('that cannot be saved says so at once and lastingly, and the work stays', async () => {
    const { page } = await openWatchedPage(browser, serving.address);
    await openCase(page, serving.address, marked);
    await beginDraft(page);
    await goTo(page, 'strengths');
    // A browser whose disk is full refuses to write; filling a real disk is in docs/manual-security-checks.md.
    await page.evaluate(() => {
      const { transaction } = IDBDatabase.prototype;
      Reflect.set(window, 'makeRoom', () => { IDBDatabase.prototype.transaction = transaction; });
      IDBDatabase.prototype.transaction = () => { throw new DOMException('', 'QuotaExceededError'); };
    });
    await page.getByRole('textbox', { name: 'What is the strength?' }).fill(CANARIES.typed);
    await page.getByText('Not saved – save a file now.').waitFor({ timeout: 5000 });
    await goTo(page, 'tasks');
    expect(await page.getByRole('alert').first().innerText()).toContain('Not saved – save a file now.');
    await goTo(page, 'strengths');
    expect(await page.getByRole('textbox', { name: 'What is the strength?' }).inputValue()).toContain(CANARIES.typed);
    await page.evaluate(() => { (Reflect.get(window, 'makeRoom') as () => void)(); });
    await page.getByRole('textbox', { name: 'What is the strength?' }).fill('shorter');
    await page.getByText(/^Draft saved \d\d:\d\d/).waitFor();
    await page.context().close();
  });
});

test('a locked page holds no word of the case, also after Back, and its code brings everything back where it was', async () => {
  const { page, troubles } = await openWatchedPage(browser, serving.address);
  await openCase(page, serving.address, marked);
  const code = await beginDraft(page);
  await goTo(page, 'child/c1/voice');
  await page.getByRole('textbox', { name: 'Evening' }).pressSequentially(CANARIES.typed);
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await page.getByRole('heading', { name: 'Locked' }).waitFor();
  expect(await axeFaults(page, { bestPractice: true })).toEqual([]);
  await page.goBack();
  await page.waitForTimeout(300);
  for (const word of [...words, 'KT', 'Nan']) expect(await page.content()).not.toContain(word);
  expect(await page.title()).toBe('Locked');
  await page.goForward();
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await on(page, 'child/c1/voice');
  expect(await page.getByRole('textbox', { name: 'Evening' }).inputValue()).toContain(CANARIES.typed);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('Hide covers everything, also a question that is open, and one press brings it all back', async () => {
  const { page, troubles } = await openWatchedPage(browser, serving.address);
  await openCase(page, serving.address, marked);
  await goTo(page, 'working-file');
  await page.getByRole('button', { name: 'End and clear' }).first().click();
  await page.getByRole('alertdialog').waitFor();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await page.getByRole('button', { name: 'Show the page again' }).waitFor();
  expect((await page.locator('body').innerText()).trim()).toBe('Show the page again');
  await page.getByRole('button', { name: 'Show the page again' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  await goTo(page, 'strengths');
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('a page that locks by itself warns two minutes before, any key keeps it open, it then locks within five seconds of its time although a field has the focus, and nothing is lost', async () => {
  const { page } = await openWatchedPage(browser, serving.address);
  await page.clock.install();
  await openCase(page, serving.address, marked);
  const code = await beginDraft(page);
  await page.getByRole('radio', { name: '5 minutes', exact: true }).check();
  await goTo(page, 'child/c1/voice');
  await page.getByRole('textbox', { name: 'Evening' }).pressSequentially(CANARIES.typed);
  await page.clock.runFor(190_000);
  const warning = page.getByRole('alertdialog', { name: 'Are you still there?' });
  await warning.waitFor();
  expect(await axeFaults(page, { bestPractice: true })).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await warning.waitFor({ state: 'detached' });
  await page.getByRole('textbox', { name: 'Evening' }).focus();
  const locked = page.getByRole('heading', { name: 'Locked' });
  await page.clock.runFor(299_000);
  expect(await locked.count()).toBe(0);
  await page.clock.runFor(6_000);
  await locked.waitFor();
  const left = await page.content();
  for (const word of [...words, 'KT', 'Nan']) expect(left).not.toContain(word);
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await on(page, 'child/c1/voice');
  expect(await page.getByRole('textbox', { name: 'Evening' }).inputValue()).toContain(CANARIES.typed);
  await page.context().close();
});

describe.each([{ name: 'the hosted app', address: () => serving.address }, { name: 'the one file', address: oneFileAddress }])('the privacy check of $name', ({ address }) => {
  test('finds every way refused, and the page is still there', async () => {
    const { page } = await openWatchedPage(browser, address());
    await page.goto(`${address()}#/privacy`);
    await page.getByRole('button', { name: 'Try to send something' }).click();
    await page.getByText(/ways were tried or are gone, and none is open/).waitFor({ timeout: 60_000 });
    const rows = await page.getByRole('row').allInnerTexts();
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows.slice(1)) expect(row).toMatch(/Refused/);
    expect(await axeFaults(page, { bestPractice: true })).toEqual([]);
    expect(page.context().pages()).toHaveLength(1);
    await page.context().close();
  });
});
