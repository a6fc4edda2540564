import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPdf } from '../pdf/check-pdf.ts';
import { launchBrowser } from '../support/browser.ts';
import { focused, tabTo } from '../support/keyboard.ts';
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

/** Waits until the page with this heading stands and the focus is at it, so that it is read out. */
const at = async (page: Page, title: string): Promise<void> => {
  await page.waitForFunction((words) => document.activeElement?.tagName === 'H1' && (document.activeElement.textContent ?? '').replaceAll(/\s+/g, ' ').trim().endsWith(words), title);
};

/** Goes to something and presses a key on it. */
const press = async (page: Page, name: RegExp, ...keys: readonly string[]): Promise<void> => {
  await tabTo(page, name);
  for (const key of keys) await page.keyboard.press(key);
};

const hears = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' });

test('a person with a keyboard alone goes from the start to the PDF, by the ways that the pages offer', async () => {
  const { page, troubles } = await openWatchedPage(browser, serving.address);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(serving.address);
  await page.getByRole('heading', { level: 1, name: 'Screen for child neglect' }).waitFor();

  // The skip link is first, and leads past the head of the page.
  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toBe('Skip to main content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');

  await press(page, /What is your role\? \| School or college/, 'Space');
  await press(page, /Which local area/, 'E', 's', 's');
  await press(page, /How much do you want to go through\? \| Quick pass/, 'ArrowDown');
  await press(page, /^Start$/, 'Enter');

  await at(page, 'Is anyone in danger right now?');
  await press(page, /in danger right now\? \| Yes/, 'Space');
  await hears(page, 'Call 999 now. What to do and who to telephone is shown below the question.');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect((await focused(page)).name).toMatch(/\| No$/);
  await press(page, /I have checked this page/, 'Space');
  await press(page, /^Continue$/, 'Enter');

  await at(page, 'Who is in the household');
  await press(page, /^Add a child$/, 'Enter');
  await at(page, 'Add a child');
  await press(page, /Initials or local reference/, 'A', 'B');
  await press(page, /How old is the child\? \| Born/, 'Space');
  await press(page, /^Years$/, '8');
  await press(page, /Does the child live in this home\? \| Yes/, 'Space');
  await press(page, /^Continue$/, 'Enter');
  await at(page, 'Who is in the household');
  await press(page, /^Continue$/, 'Enter');

  // A row opens with Enter; the keys 1 to 4 answer, Delete takes the answer back, and both are heard.
  await at(page, 'Health');
  await press(page, /^Personal hygiene/, 'Enter');
  await press(page, /^Personal hygiene: what fits best\? \| Level 1: /, '3');
  expect((await focused(page)).name).toMatch(/^Personal hygiene: what fits best\? \| Level 3: Often dirty or smelly/);
  await hears(page, 'Questions about what was seen or heard were added below the answers.');
  await page.keyboard.press('Delete');
  await hears(page, 'Answer cleared');
  expect((await focused(page)).name).toMatch(/\| Level 1: /);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect((await focused(page)).name).toMatch(/\| Level 3: /);
  await tabTo(page, /^What was seen or heard\?/);
  await page.keyboard.type('Smelled of urine on two days.');
  await press(page, /^How do you know\? \| I saw it/, 'Space');
  await tabTo(page, /^What was seen or heard\?/, 'Shift+Tab');
  await press(page, /^Next unanswered$/, 'Enter');
  expect((await focused(page)).name).toMatch(/: what fits best\? \| Level 1: /);
  await tabTo(page, /^Immunis|^Growth|^Teeth|^Food|^[A-Z].*Not answered$/, 'Shift+Tab');

  // Words that cannot be read: the summary has the focus, and its link leads to the field.
  await press(page, /^Personal hygiene.*Level 3/, 'Enter');
  await tabTo(page, /^When was it seen or heard\?/);
  await page.keyboard.type('31 February');
  await press(page, /^Continue$/, 'Enter');
  await page.getByRole('alert').waitFor();
  expect(await page.title()).toMatch(/^Error: Health, child 1/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect((await focused(page)).name).toMatch(/^When was it seen or heard\?/);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('March 2026');
  await press(page, /I have checked this page/, 'Space');
  await press(page, /^Continue$/, 'Enter');

  await at(page, 'Education');
  expect(await page.title()).toBe('Education, child 1 – Screen for neglect');
  await page.goBack();
  await at(page, 'Health');
  await page.goForward();
  await at(page, 'Education');

  // A dialog keeps the focus inside, closes by Escape and gives the focus back.
  await tabTo(page, /^End and clear$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog', { name: 'End and clear?' }).waitFor();
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true);
  }
  await page.keyboard.press('Escape');
  expect((await focused(page)).name).toBe('End and clear');

  await tabTo(page, /^Task list$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await at(page, 'Task list');
  await press(page, /^Your own view of the level$/, 'Enter');
  await at(page, 'What level do you think this is?');
  await press(page, /^Your level for AB \| /, 'Space', 'ArrowDown', 'ArrowDown');
  await press(page, /^Continue$/, 'Enter');
  await at(page, 'Suggested level, reasons and gaps');
  await press(page, /^Continue$/, 'Enter');
  await at(page, 'Your judgement');
  await press(page, /^Your judgement now for AB \| /, 'Space', 'ArrowDown', 'ArrowDown');
  await press(page, /^Continue$/, 'Enter');
  await at(page, 'Next steps');
  await press(page, /^Continue$/, 'Enter');
  await at(page, 'The record to keep');
  await tabTo(page, /^Save accessible PDF$/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const pdf = checkPdf(new Uint8Array(await readFile(await download.path())));
  expect(pdf.problems).toEqual([]);
  expect(pdf.text).toContain('Smelled of urine on two days.');
  expect((await focused(page)).fault).toBe('');
  expect(troubles).toEqual([]);
  await page.context().close();
});
