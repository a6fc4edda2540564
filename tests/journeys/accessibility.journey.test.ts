import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_SCREENINGS } from '../../src/app/sample-records.ts';
import { launchBrowser } from '../support/browser.ts';
import { beginDraft, goTo, on, openCase } from '../support/open-case.ts';
import { faultsNow, onPhone } from '../support/screen-faults.ts';
import { SCREENS } from '../support/screens.ts';
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

/** For a machine that is busy with other work; alone it takes about half a minute. */
const AT_MOST = 400_000;

const sample = { ...SAMPLE_SCREENINGS.long, purpose: 'case' as const };

describe('every screen', () => {
  test('has no fault on a phone, with wide spacing, with large text, in dark and in forced colours; its heading has the focus and its window a title of its own', async () => {
    const { page, troubles } = await openWatchedPage(browser, serving.address);
    await onPhone(page);
    await openCase(page, serving.address, sample);
    const faults: string[] = [];
    const titles = new Map<string, string>();
    for (const path of SCREENS) {
      await goTo(page, path);
      await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
      const title = await page.title();
      const before = titles.get(title);
      if (before !== undefined && !path.startsWith('training/')) faults.push(`#/${path}: the window has the title of #/${before}: ${title}`);
      titles.set(title, path);
      faults.push(...await faultsNow(page, `#/${path}`));
    }
    expect(faults).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  }, AT_MOST);
});

describe('what comes over a screen or in its place', () => {
  test('has no fault either: errors, dialogs, the hidden, the locked and the ended page, and a part that failed', async () => {
    const { page } = await openWatchedPage(browser, serving.address);
    const faults: string[] = [];
    const look = async (where: string): Promise<void> => {
      if (await page.evaluate(() => document.activeElement === document.body)) faults.push(`${where}: the focus is lost`);
      faults.push(...await faultsNow(page, where));
      await onPhone(page);
    };
    await onPhone(page);
    await page.goto(serving.address);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.title()).toBe('Error: Screen for neglect');
    await look('the start page with errors');

    await openCase(page, serving.address, sample);
    expect(await page.title()).not.toContain('Error');
    await goTo(page, 'child/c1/health');
    await page.locator('main h3 button').first().click();
    await page.getByRole('radio', { name: /^Level 3: / }).check();
    await look('a card with a concern');

    await goTo(page, 'household');
    await page.getByRole('button', { name: /^Remove/ }).first().click();
    await page.getByRole('alertdialog', { name: /^Remove/ }).waitFor();
    await look('the question before a child is removed');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Lock' }).click();
    await page.getByRole('dialog', { name: 'Lock needs a draft' }).waitFor();
    await look('the offer of a draft');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Hide', exact: true }).click();
    await page.getByRole('dialog', { name: 'Blank page' }).waitFor();
    expect(await page.title()).toBe('Blank page');
    await page.getByRole('button', { name: 'Show the page again' }).click();

    await page.evaluate(() => { dispatchEvent(new ErrorEvent('error', { error: new Error('made up') })); });
    await page.getByText('Something in this tool went wrong').waitFor();
    faults.push(...await faultsNow(page, 'a part that failed'));
    await onPhone(page);

    await beginDraft(page);
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.getByRole('heading', { name: 'Locked' }).waitFor();
    await page.waitForFunction(() => document.title === 'Locked' && document.activeElement?.tagName === 'H1');
    await look('the locked page');
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page.getByText('Error:').first().waitFor();
    await look('the locked page with an error');
    await page.getByRole('button', { name: 'Leave it locked and go to the start' }).click();
    await page.getByText('is on this computer').first().waitFor();
    await look('the start page with a draft on the computer');

    await openCase(page, serving.address, sample);
    await page.getByRole('button', { name: 'End and clear' }).click();
    await page.getByRole('alertdialog', { name: 'End and clear?' }).waitFor();
    await look('the question before the end');
    await page.getByRole('alertdialog').getByRole('button', { name: 'End and clear' }).click();
    await on(page, 'ended');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await look('the ended page');
    await page.goto(`${serving.address}#/tasks`);
    await page.getByRole('complementary', { name: 'No screening is open' }).waitFor();
    await look('the start page in place of a page that needs a screening');
    expect(faults).toEqual([]);
    await page.context().close();
  }, AT_MOST);
});
