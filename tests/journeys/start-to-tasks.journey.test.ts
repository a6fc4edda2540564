import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
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

const MOST_PRESSES = 80;

const focusedName = (page: Page): Promise<string> => page.evaluate(() => {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return '';
  const label = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement ? element.labels?.[0]?.textContent : undefined;
  const group = element.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
  return `${group} | ${(label ?? element.textContent).replaceAll(/\s+/g, ' ').trim()}`;
});

/** Presses Tab until focus stands on something so named; what has focus must be in view each time. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focusedName(page))) {
      const inView = await page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        return box !== undefined && box.bottom > 0 && box.top < innerHeight;
      });
      expect(inView).toBe(true);
      return;
    }
  }
  throw new Error(`no way by Tab to ${String(name)}`);
};

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Focus is at the main heading after each change of page, so that it is read out. */
const expectAtHeading = async (page: Page, name: string): Promise<void> => {
  await heading(page, name);
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  expect(await axeFaults(page, { bestPractice: true })).toEqual([]);
};

test('a person with a keyboard alone goes from the start to the task list', async () => {
  const { page, troubles } = await openWatchedPage(browser, serving.address);
  await page.goto(serving.address);
  await heading(page, 'Screen for child neglect');

  await tabTo(page, /What is your role\? \| School or college/);
  await page.keyboard.press('Space');
  await tabTo(page, /Which local area/);
  await page.keyboard.type('Devon');
  await tabTo(page, /How much do you want to go through\?/);
  await page.keyboard.press('Space');
  await tabTo(page, /^ \| Start$/);
  await page.keyboard.press('Enter');

  await expectAtHeading(page, 'Is anyone in danger right now?');
  await tabTo(page, /in danger right now\? \| Yes/);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('link', { name: 'Call 999' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('link', { name: 'Call 999' }).waitFor({ state: 'detached' });
  await tabTo(page, /^ \| Continue$/);
  await page.keyboard.press('Enter');

  await expectAtHeading(page, 'Who is in the household');
  await tabTo(page, /Add a child/);
  await page.keyboard.press('Enter');
  await expectAtHeading(page, 'Add a child');
  await tabTo(page, /Initials or local reference/);
  await page.keyboard.type('AB');
  await tabTo(page, /How old is the child\?/);
  await page.keyboard.press('Space');
  await tabTo(page, /Years/);
  await page.keyboard.type('400');
  await tabTo(page, /Does the child live in this home\?/);
  await page.keyboard.press('Space');
  await tabTo(page, /^ \| Continue$/);
  await page.keyboard.press('Enter');

  // The summary of problems takes focus; its link leads to the field, where what was typed still stands.
  await page.getByRole('alert').waitFor();
  await tabTo(page, /Enter an age from 0 to 17 years/);
  await page.keyboard.press('Enter');
  expect(await focusedName(page)).toContain('Years');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('4');
  await tabTo(page, /^ \| Continue$/);
  await page.keyboard.press('Enter');

  await expectAtHeading(page, 'Who is in the household');
  await page.getByText('4 years, lives here').waitFor();
  await tabTo(page, /Go to the task list/);
  await page.keyboard.press('Enter');
  await heading(page, 'Task list');
  await page.getByText('No question is answered yet about AB.').waitFor();
  expect(page.url()).not.toContain('AB');
  expect(await page.title()).not.toContain('AB');
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('help is one press away before anything was entered, and prints on one page', async () => {
  const { page } = await openWatchedPage(browser, serving.address);
  await page.goto(serving.address);
  await tabTo(page, /Get help now: 999 and front door/);
  await page.keyboard.press('Enter');
  await expectAtHeading(page, 'Get help now');
  const areas = await page.locator('#help-area option').evaluateAll((options) => options.map((option) => (option instanceof HTMLOptionElement ? option.value : '')));
  expect(areas.length).toBeGreaterThan(5);
  for (const area of areas) {
    await page.selectOption('#help-area', area);
    const paper = await page.pdf({ format: 'A4', margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' } });
    expect({ area, pages: paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length }).toEqual({ area, pages: 1 });
  }
  await page.context().close();
});

test.each([320, 1280])('no page of the start needs sideways scrolling at %i pixels', async (width) => {
  const { page } = await openWatchedPage(browser, serving.address);
  await page.setViewportSize({ width, height: 800 });
  await page.goto(serving.address);
  await page.getByRole('radio', { name: 'School or college' }).check();
  await page.getByRole('combobox').selectOption({ label: 'Essex' });
  await page.getByRole('radio', { name: 'Quick pass' }).check();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('radio', { name: 'Yes', exact: true }).check();
  for (const path of ['danger', 'household', 'household/child/new', 'household/adult/new', 'tasks', 'strengths', 'agencies', 'help-now', '']) {
    await page.goto(`${serving.address}#/${path}`);
    await page.locator('h1').first().waitFor();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect({ path, over }).toEqual({ path, over: 0 });
  }
  await page.context().close();
});
