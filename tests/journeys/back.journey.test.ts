import { createServer } from 'node:http';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Screening } from '../../src/model/screening.ts';
import { sampleScreening } from '../save/sample-screening.ts';
import { findBrowser } from '../support/browser.ts';
import { oneFileAddress } from '../support/built.ts';
import { beginDraft, goTo, on, openCase } from '../support/open-case.ts';
import { serveBuild, type Serving } from '../support/serve.ts';

let browser: Browser;
let serving: Serving;
let elsewhere = '';
/** False of a headless shell, which keeps no page for Back. */
let isFullBrowser = true;
const other = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Elsewhere</title><p>Elsewhere</p>'));

beforeAll(async () => {
  const { launch, from } = await findBrowser();
  isFullBrowser = from !== '@sparticuz/chromium';
  // People's browsers keep a page that was left as it stood, for Back; the test tools switch that off.
  browser = await chromium.launch({ ...launch, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  serving = await serveBuild();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const bound = other.address();
  elsewhere = `http://127.0.0.1:${typeof bound === 'object' && bound ? String(bound.port) : ''}/`;
});
afterAll(async () => {
  await browser.close();
  await serving.close();
  other.close();
});

const marked: Screening = { ...sampleScreening, purpose: 'case', place: 'strengths', strengths: [{ id: 's1', text: 'Zanderpluckton', children: ['c1'] }] };
const WORDS = ['Zanderpluckton', 'Two fillings', 'KT'];

const HOUR = 3_600_000;

/** A page that says how it came back, and in which an hour passes while it is away. */
const pageThatReturns = async (): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript((hour) => {
    const { now } = Date;
    let away = 0;
    Date.now = () => now() + away;
    addEventListener('pagehide', () => { away += hour; });
    addEventListener('pageshow', (event) => { document.documentElement.dataset['cameBack'] = String(event.persisted); });
  }, HOUR);
  return page;
};

/** Leaves for another site and comes back. @returns whether the browser had kept the page as it stood */
const awayAndBack = async (page: Page): Promise<boolean> => {
  await page.goto(elsewhere);
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction(() => document.documentElement.dataset['cameBack'] !== undefined);
  return (await page.evaluate(() => document.documentElement.dataset['cameBack'])) === 'true';
};

/** What a person sees or can get out of the page: its words and what is in its fields. */
const expectNoWord = async (page: Page): Promise<void> => {
  const seen = await page.evaluate(() => [document.title, location.href, document.body.innerText, ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].filter((field) => field.checkVisibility()).map((field) => field.value)].join('\n'));
  expect(WORDS.filter((word) => seen.includes(word))).toEqual([]);
};

describe.each([{ name: 'the hosted app', address: () => serving.address, keeps: true }, { name: 'the one file', address: oneFileAddress, keeps: false }])('Back from another site to $name', ({ address, keeps }) => {
  test('shows no word of a case that was ended', async () => {
    const page = await pageThatReturns();
    await openCase(page, address(), marked);
    await on(page, 'strengths');
    await page.getByRole('button', { name: 'End and clear' }).click();
    await page.getByRole('alertdialog', { name: 'End and clear?' }).getByRole('button', { name: 'End and clear' }).click();
    await on(page, 'ended');
    const kept = await awayAndBack(page);
    // Chromium keeps no page of the disk. Without a page that was kept, this would show nothing about such pages.
    if (keeps && isFullBrowser) expect(kept).toBe(true);
    await expectNoWord(page);
    for (let back = 0; back < 3; back += 1) {
      await page.goBack({ waitUntil: 'commit' }).catch(() => null);
      await page.waitForTimeout(200);
      await expectNoWord(page);
    }
    await page.context().close();
  });

  test('shows no word of a case that was locked', async () => {
    const page = await pageThatReturns();
    await openCase(page, address(), marked);
    await beginDraft(page);
    await goTo(page, 'strengths');
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.getByRole('heading', { name: 'Locked' }).waitFor();
    await awayAndBack(page);
    await expectNoWord(page);
    await page.context().close();
  });

  test('finds the page covered when the time for the lock was up meanwhile', async () => {
    const page = await pageThatReturns();
    await openCase(page, address(), marked);
    await goTo(page, 'working-file');
    await page.getByRole('radio', { name: '5 minutes', exact: true }).check();
    await goTo(page, 'strengths');
    const kept = await awayAndBack(page);
    if (keeps && isFullBrowser) expect(kept).toBe(true);
    if (kept) await page.getByRole('button', { name: 'Show the page again' }).waitFor();
    await expectNoWord(page);
    await page.context().close();
  });
});
