import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_SCREENINGS } from '../../src/app/sample-records.ts';
import { launchBrowser } from '../support/browser.ts';
import { goTo, openCase } from '../support/open-case.ts';
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

/** A sheet of A4 with margins of 10 mm, in pixels of the page. */
const SHEET = { width: 718, height: 1047 };
/** Of a page that has to stay on one sheet: what is left is for a browser with larger letters. */
const MOST_OF_A_SHEET = 0.95;

/** Gives how many sheets the page is high as it would be printed, and what does not belong on paper. */
const printed = async (page: Page): Promise<{ readonly sheets: number; readonly faults: readonly string[]; readonly text: string }> => {
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate((height) => ({
    sheets: document.body.getBoundingClientRect().height / height,
    text: document.body.innerText,
    faults: [
      ...[...document.querySelectorAll('nav, select, input, textarea, .button')].filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1).map((element) => `${element.tagName}: ${(element.textContent ?? '').trim() || element.id}`),
      ...(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['wider than the sheet'] : []),
      ...[...document.querySelectorAll('body *')].filter((element) => element.checkVisibility() && getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 2).map((element) => `cut: ${(element.textContent ?? '').slice(0, 40)}`),
    ],
  }), SHEET.height);
  await page.emulateMedia({ media: 'screen' });
  return found;
};

test('what people print has its area and its day, nothing to press, and is cut nowhere', async () => {
  const page = await browser.newPage();
  await page.clock.setFixedTime(new Date('2026-11-20T12:00:00Z'));
  await openCase(page, serving.address, {
    ...SAMPLE_SCREENINGS.long, purpose: 'case', framework: { id: 'essex', edition: '2026-11' }, checked: ['own-level'],
    judgement: { before: { levels: { c1: 3, c2: 3, c3: 4 }, reason: 'Hungry, and alone late.', date: '2026-05-11' } },
  });
  const faults: string[] = [];
  for (const path of ['result', 'matrix', 'thresholds/EM2', 'pathways', 'help-now', 'catalogue/rules', 'catalogue/numbers', 'record', 'training/hand-outs/t1']) {
    await goTo(page, path);
    const paper = await printed(page);
    faults.push(...paper.faults.map((fault) => `#/${path}: ${fault}`));
    if (/^(record|training)/.test(path)) continue;
    if (!paper.text.includes('Printed 20 November 2026.')) faults.push(`#/${path}: no date`);
    if (!path.startsWith('catalogue') && !paper.text.includes('Essex')) faults.push(`#/${path}: no area`);
  }
  expect(faults).toEqual([]);
  await page.close();
});

test('a sign in the area with the most to say keeps to one sheet, with room to spare', async () => {
  const page = await browser.newPage();
  await page.goto(`${serving.address}#/thresholds/EM2`);
  await page.getByLabel('Area where the child lives').selectOption({ label: 'Essex' });
  expect((await printed(page)).sheets).toBeLessThan(MOST_OF_A_SHEET);
  await page.close();
});

test('paper shows what is folded away on the screen', async () => {
  const page = await browser.newPage();
  await openCase(page, serving.address, { ...SAMPLE_SCREENINGS.long, purpose: 'case' });
  await goTo(page, 'child/c1/health');
  const folded = page.locator('details li').first();
  expect(await folded.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await folded.isVisible()).toBe(true);
  await page.close();
});
