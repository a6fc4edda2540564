/** Looks at what a page shows now in every way that a person may look at it. */
import type { Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { layoutFaults, setText, targetFaults } from './layout.ts';

const PHONE = { width: 320, height: 640 };
const LAPTOP = { width: 1280, height: 800 };
/** Elements of a page at most, so that it answers at once; the printable catalogue holds everything on purpose. */
const MOST_ELEMENTS = 2500;
const MOST_IN_CATALOGUE = 8000;

/** Puts the page back to how it is on a phone in light colours. */
export const onPhone = async (page: Page): Promise<void> => {
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
};

/** Everything that is wrong with what the page shows now: markup, sizes and layout on a phone, then each other way to look at it. */
export const faultsNow = async (page: Page, where: string): Promise<readonly string[]> => {
  const faults: string[] = [];
  const note = (way: string, found: readonly string[]): void => { faults.push(...found.map((fault) => `${where}, ${way}: ${fault}`)); };
  await onPhone(page);
  note('on a phone', await axeFaults(page, { bestPractice: true }));
  note('on a phone', await layoutFaults(page));
  note('on a phone', await targetFaults(page));
  note('on a phone', await page.evaluate((most) => {
    const elements = document.querySelectorAll('*').length;
    return [...(elements > most ? [`${String(elements)} elements`] : []), ...(document.getAnimations().length > 0 ? ['something moves although less movement is wanted'] : [])];
  }, where.startsWith('#/catalogue') ? MOST_IN_CATALOGUE : MOST_ELEMENTS));
  await setText(page, { spaced: true, percent: 100 });
  note('with wide spacing', await layoutFaults(page));
  await page.setViewportSize(LAPTOP);
  await setText(page, { spaced: false, percent: 200 });
  note('with text twice as large', await layoutFaults(page));
  await setText(page, { spaced: false, percent: 100 });
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' });
  note('in dark colours', await axeFaults(page, { coloursOnly: true }));
  note('on a laptop', await layoutFaults(page));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active', reducedMotion: 'reduce' });
  note('in forced colours', await axeFaults(page, { coloursOnly: true }));
  return faults;
};
