import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Screening } from '../../src/model/screening.ts';
import { sampleScreening } from '../save/sample-screening.ts';
import { launchBrowser } from '../support/browser.ts';
import { goTo, openCase } from '../support/open-case.ts';
import { SCREENS } from '../support/screens.ts';
import { serveBuild, type Serving } from '../support/serve.ts';
import { openWatchedPage } from '../support/watched-page.ts';

let browser: Browser;
let serving: Serving;
beforeAll(async () => { [browser, serving] = await Promise.all([launchBrowser(), serveBuild()]); });
afterAll(async () => {
  await browser.close();
  await serving.close();
});

/** Words that are nowhere else, in every kind of place that an answer can have. */
const CANARIES = ['Quibblethwaite', 'Zanderpluckton', 'VX-7391', 'QXZ'];
const marked: Screening = {
  ...sampleScreening,
  purpose: 'case',
  reasonForScreening: 'Quibblethwaite',
  strengths: [{ id: 's1', text: 'Zanderpluckton', children: ['c1'] }],
  household: { ...sampleScreening.household, reference: 'VX-7391', children: sampleScreening.household.children.map((child, at) => (at === 0 ? { ...child, label: 'QXZ' } : child)) },
};

/** What a field for words must ask of browsers and writing assistants, and what every field must ask of the browser's own memory. */
const ASKED_OF_TEXT = { spellcheck: 'false', autocorrect: 'off', autocapitalize: 'off', writingsuggestions: 'false', 'data-gramm': 'false', 'data-gramm_editor': 'false', 'data-enable-grammarly': 'false' };

/** Fields of the page that would let a browser remember or send what is in them. */
const openFields = (page: Page): Promise<readonly string[]> =>
  page.evaluate((asked) => {
    const name = (field: Element): string => `${field.localName}#${field.id} ${field.getAttribute('aria-label') ?? ''}`;
    const faults: string[] = [];
    for (const field of document.querySelectorAll<HTMLElement>('input, textarea, select, [contenteditable]')) {
      if (!/^(?:off|new-password)$/.test(field.getAttribute('autocomplete') ?? '')) faults.push(`${name(field)}: autocomplete`);
      const isText = field.localName === 'textarea' || field.isContentEditable || (field instanceof HTMLInputElement && !/^(?:radio|checkbox|file|range|button|submit)$/.test(field.type));
      if (isText) faults.push(...Object.entries(asked).filter(([attribute, value]) => field.getAttribute(attribute) !== value).map(([attribute]) => `${name(field)}: ${attribute}`));
    }
    return faults;
  }, ASKED_OF_TEXT);

/** Everything beside the page itself that a browser shows or keeps: title, address, history, window name, stores. */
const besidePage = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const stored = (store: Storage): string => JSON.stringify(Object.entries(store));
    const databases = (await indexedDB.databases()).map((one) => one.name);
    const entries = performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource')).map((one) => one.name);
    return [document.title, location.href, JSON.stringify(history.state), window.name, stored(localStorage), stored(sessionStorage), databases.join(' '), (await caches.keys()).join(' '), entries.join(' ')].join('\n');
  });

test('every screen stands with the host gone, no field of it may be remembered or sent, and nothing of the case is in title, address, history or stores', async () => {
  const { page, troubles } = await openWatchedPage(browser, serving.address);
  await page.goto(serving.address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await serving.close();
  await page.reload();
  await openCase(page, serving.address, marked);
  const faults: string[] = [];
  let fields = 0;
  for (const path of SCREENS) {
    await goTo(page, path);
    // What is folded away is in the page only once it is open.
    await page.evaluate(() => { for (const part of document.querySelectorAll<HTMLElement>('main button[aria-expanded="false"], main details:not([open]) > summary')) part.click(); });
    faults.push(...(await openFields(page)).map((fault) => `#/${path}: ${fault}`));
    const beside = await besidePage(page);
    faults.push(...CANARIES.filter((word) => beside.includes(word)).map((word) => `#/${path}: ${word} beside the page`));
    if ((await page.locator('main h1').count()) !== 1) faults.push(`#/${path}: no heading`);
    if ((await page.getByText('Something in this tool went wrong').count()) > 0) faults.push(`#/${path}: does not work`);
    fields += await page.locator('main input, main textarea, main select').count();
  }
  expect(faults).toEqual([]);
  expect(SCREENS.length).toBeGreaterThan(30);
  expect(fields).toBeGreaterThan(200);
  expect(await page.context().cookies()).toEqual([]);
  expect(troubles).toEqual([]);
  await page.context().close();
});

// Without this, no fault would prove nothing.
test('a field and a title that tell something are found by the same looks', async () => {
  const { page } = await openWatchedPage(browser, 'about:');
  await page.setContent('<title>QXZ</title><input id="plain"><input id="tick" type="checkbox" autocomplete="off">');
  expect((await openFields(page)).length).toBe(1 + Object.keys(ASKED_OF_TEXT).length);
  expect(await page.title()).toContain('QXZ');
  await page.context().close();
});
