/** Opens a screening in the app through its own file picker, and looks at what is open. */
import type { Page } from 'playwright-core';
import type { Screening } from '../../src/model/screening.ts';
import { writeScreening } from '../../src/save/write-screening.ts';

/** A file as a person would choose it. */
export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Waits until the page of this address stands. */
export const on = async (page: Page, path: string): Promise<void> => {
  await page.locator(`main[data-page="${path}"]`).waitFor();
};

/** Goes to a page of the app by its address, without loading anything anew. */
export const goTo = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((hash) => { location.hash = hash; }, `#/${path}`);
  await on(page, path);
};

/** A screening as a plain file. */
export const asFile = (screening: Screening): PickedFile => ({ name: 'case.json', mimeType: 'application/json', buffer: Buffer.from(writeScreening(screening)) });

/** Chooses a file on the page for working files. */
export const choose = async (page: Page, file: PickedFile): Promise<void> => {
  await page.locator('#file').setInputFiles(file);
};

/** Opens the app at this address with a screening in it. */
export const openCase = async (page: Page, address: string, screening: Screening): Promise<void> => {
  await page.goto(`${address}#/working-file`);
  await on(page, 'working-file');
  await choose(page, asFile(screening));
  await page.getByRole('button', { name: 'Open this file' }).click();
  await page.waitForFunction(() => document.querySelector('main')?.dataset['page'] !== 'working-file');
};

/** Begins a draft of what is open, and gives its code. */
export const beginDraft = async (page: Page): Promise<string> => {
  await goTo(page, 'working-file');
  await page.getByRole('button', { name: 'Keep an encrypted draft on this computer' }).click();
  const code = await page.locator('#draft ~ * .code').innerText();
  await page.getByRole('button', { name: 'I have written it down' }).click();
  return code;
};

/** Opens the draft of this browser with its code. */
export const openDraft = async (page: Page, address: string, code: string): Promise<void> => {
  await page.goto(`${address}#/working-file`);
  await page.getByLabel('Code of the draft').fill(code);
  await page.getByRole('button', { name: 'Open the draft' }).click();
  await page.waitForFunction(() => document.querySelector('main')?.dataset['page'] !== 'working-file');
};
