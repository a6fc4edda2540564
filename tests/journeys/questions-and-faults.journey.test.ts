import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_SCREENINGS } from '../../src/app/sample-records.ts';
import { launchBrowser } from '../support/browser.ts';
import { asFile, choose, goTo, openCase } from '../support/open-case.ts';
import { faultsNow, onPhone } from '../support/screen-faults.ts';
import { serveBuild, type Serving } from '../support/serve.ts';

let browser: Browser;
let serving: Serving;

beforeAll(async () => {
  [browser, serving] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
  await browser.close();
  await serving.close();
});

/** For a machine that is busy with other work; alone each takes a few seconds. */
const AT_MOST = 300_000;
const sample = { ...SAMPLE_SCREENINGS.long, purpose: 'case' as const };

/** A page on a phone, and what was found wrong with what it showed so far. */
interface Look {
  readonly page: Page;
  readonly faults: string[];
  /** Waits for an element, and looks at the whole page while it stands. */
  readonly at: (where: string, shown: ReturnType<Page['getByRole']>) => Promise<void>;
}

const newLook = async (): Promise<Look> => {
  // Without the offline worker, so that a part of the program can be changed on its way.
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await onPhone(page);
  const faults: string[] = [];
  return {
    page, faults,
    at: async (where, shown) => {
      await shown.waitFor();
      if (await page.evaluate(() => document.activeElement === document.body)) faults.push(`${where}: the focus is lost`);
      faults.push(...await faultsNow(page, where));
      await onPhone(page);
    },
  };
};

const end = async ({ page, faults }: Look): Promise<void> => {
  expect(faults).toEqual([]);
  await page.context().close();
};

describe('every question that comes over a page is whole on a phone, with large text, in dark and in forced colours', () => {
  test('before something is replaced, carried forward or left; and before the page locks by itself', async () => {
    const look = await newLook();
    const { page, at } = look;
    const dialog = (name: string | RegExp): ReturnType<Page['getByRole']> => page.getByRole('dialog', { name }).or(page.getByRole('alertdialog', { name }));
    const away = async (name: string | RegExp): Promise<void> => {
      await page.keyboard.press('Escape');
      await dialog(name).waitFor({ state: 'hidden' });
    };
    const noon = new Date('2026-11-20T12:00:00Z').getTime();
    await page.clock.setFixedTime(noon);
    await openCase(page, serving.address, sample);

    await goTo(page, 'working-file');
    await page.getByRole('radio', { name: '5 minutes', exact: true }).check();
    await page.clock.setFixedTime(noon + 200_000);
    await page.evaluate(() => { dispatchEvent(new Event('focus')); });
    await at('the warning before the page is hidden', dialog('Are you still there?'));
    await away('Are you still there?');

    await goTo(page, 'household');
    await page.getByLabel('Reference for the record').fill('HH-1');
    await goTo(page, 'working-file');
    await choose(page, asFile(sample));
    await page.getByRole('button', { name: 'Open this file' }).click();
    await at('the question before a file takes the place of the work', dialog('Replace what is open?'));
    await away('Replace what is open?');

    await goTo(page, '');
    await page.getByRole('radio', { name: 'School or college' }).check();
    await page.getByLabel('Which local area').selectOption({ label: 'Essex' });
    await page.getByRole('radio', { name: /^Quick pass/ }).check();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await at('the question before a new screening takes the place of the work', dialog(/Replace it\?$/));
    await away(/Replace it\?$/);

    await goTo(page, 'review');
    await page.getByRole('button', { name: 'Carry this screening forward as a review' }).click();
    await at('the question before a review', dialog('Start a review now?'));
    await away('Start a review now?');

    await goTo(page, 'second-reader');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.locator('#level-c1-health').getByRole('radio', { name: /Level 2/ }).check();
    await page.evaluate(() => { location.hash = '#/tasks'; });
    await at('the question before both readings are lost', dialog('Leave and lose both readings?'));
    await end(look);
  }, AT_MOST);

  test('in training: before all answers are shown, before a case is replaced and before one is thrown away; and where real work may not begin', async () => {
    const look = await newLook();
    const { page, at } = look;
    await page.goto(`${serving.address}#/training/case/t1`);
    await page.getByRole('button', { name: 'Begin' }).click();
    for (const part of [2, 3]) {
      await page.getByRole('group', { name: /^What level is it/ }).getByRole('radio', { name: /^Level 2/ }).check();
      await page.getByRole('button', { name: `Read part ${String(part)}` }).click();
    }
    await page.getByRole('button', { name: 'Hand in and get my code' }).click();
    await page.getByRole('button', { name: 'Hand in with these open' }).click();
    const code = await page.locator('.code').innerText();
    await goTo(page, 'training/lead/t1');
    await page.getByLabel('Paste or type the codes here').fill(code);
    await page.getByRole('button', { name: /^Show the questions/ }).click();
    await page.getByRole('button', { name: 'Show everything now' }).click();
    await at('the question before all answers are shown', page.getByRole('alertdialog', { name: 'Show all answers now?' }));
    await page.getByRole('button', { name: 'Show all answers' }).click();
    await at('the answers of a group', page.getByRole('table', { name: 'Agreement' }));

    const shipped = { name: 'case.json', mimeType: 'application/json', buffer: await readFile(new URL('../../src/content/vignettes/o2-tom.json', import.meta.url)) };
    await goTo(page, 'training/own-case');
    await page.getByRole('button', { name: 'Begin a new case' }).click();
    await page.getByLabel('Title', { exact: true }).fill('A made-up case');
    await page.locator('#case-file').setInputFiles(shipped);
    await page.getByRole('button', { name: /^Change it/ }).click();
    await at('the question before a case is replaced', page.getByRole('alertdialog', { name: 'Replace the case that you are writing?' }));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Stop writing this case' }).click();
    await at('the question before a case is thrown away', page.getByRole('alertdialog', { name: 'Throw away what is not saved?' }));
    await page.keyboard.press('Escape');

    await openCase(page, serving.address, { ...sample, purpose: 'training' });
    await goTo(page, 'working-file');
    await choose(page, asFile(sample));
    await at('a file of the other kind of work', page.getByRole('heading', { name: 'This file cannot be opened now' }));
    await end(look);
  }, AT_MOST);
});

describe('every fault is told so that anybody can read it', () => {
  test('a file that cannot be read, guidance that has grown old, a page that cannot be drawn, and a copy whose rules are broken', async () => {
    const look = await newLook();
    const { page, at } = look;
    await page.clock.setFixedTime(new Date('2029-01-15T12:00:00Z'));
    await openCase(page, serving.address, sample);
    await goTo(page, 'working-file');
    await choose(page, { name: 'letter.json', mimeType: 'application/json', buffer: Buffer.from('Dear colleague') });
    await page.locator('#file').focus();
    await at('a file that is no screening, long after the guidance was checked', page.getByRole('alert').filter({ hasText: 'What you have open here has not changed.' }));

    await page.evaluate(() => { Array.prototype.toSorted = () => { throw new TypeError('made up'); }; });
    await page.evaluate(() => { location.hash = '#/catalogue/rules'; });
    await at('a page that cannot be drawn', page.getByRole('heading', { level: 1, name: 'Something in this tool went wrong' }));

    // One condition of one rule names something that is not there.
    await page.route('**/assets/bank-*.js', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('ageYears >= 16 and ageYears <= 17', 'ageYears >= 16 and nothingOfTheKind') });
    });
    await page.goto('about:blank');
    await page.goto(serving.address);
    await at('a copy whose rules are broken', page.getByRole('heading', { level: 1, name: 'This copy of the app is broken' }));
    expect(await page.getByRole('listitem').allInnerTexts()).toEqual([expect.stringContaining('nothingOfTheKind')]);
    expect(await page.getByRole('link', { name: 'Call 999' }).getAttribute('href')).toBe('tel:999');
    await end(look);
  }, AT_MOST);
});
