/** Gives answers in a page about a child so that they can be counted, and finds out how many there are. */
import type { Page } from 'playwright-core';
import { sampleScreening } from '../save/sample-screening.ts';
import type { Screening } from '../../src/model/screening.ts';
import { goTo } from './open-case.ts';

/** Nothing is rated about a child, so that each answer can be told from no answer. */
export const withoutAnswers = (screening: Screening = sampleScreening): Screening => ({
  ...screening, household: { ...screening.household, children: screening.household.children.map((child) => ({ ...child, ratings: {}, facts: {}, injuries: [] })) },
});

/** Goes to the health of the first child and opens every row. */
export const openRows = async (page: Page): Promise<void> => {
  await goTo(page, 'child/c1/health');
  await page.evaluate(() => { for (const row of document.querySelectorAll<HTMLElement>('main button[aria-expanded="false"]')) row.click(); });
};

const LEVELS = 'main input[type=radio][value="1"]';

/** How often an answer was given, read off the page: each group of levels counts what is chosen in it. */
export const given = (page: Page): Promise<number> =>
  page.evaluate((levels) => [...document.querySelectorAll<HTMLInputElement>(levels)].reduce((sum, first) => sum + Number(document.querySelector<HTMLInputElement>(`input[name="${first.name}"]:checked`)?.value ?? 0), 0), LEVELS);

/** Answers one question after the other: all with 1, then all with 2 and so on, so that the sum on the page counts the answers. */
export const giveNext = (page: Page): Promise<void> =>
  page.evaluate((levels) => {
    const names = [...document.querySelectorAll<HTMLInputElement>(levels)].map((first) => first.name);
    const chosen = names.map((name) => Number(document.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? 0));
    const least = Math.min(...chosen);
    document.querySelector<HTMLInputElement>(`input[name="${names[chosen.indexOf(least)] ?? ''}"][value="${String(least + 1)}"]`)?.click();
  }, LEVELS);
