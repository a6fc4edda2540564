import { readFile } from 'node:fs/promises';
import jsQR from 'jsqr';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { oneFileAddress } from '../support/built.ts';
import { goTo, on } from '../support/open-case.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let browser: Browser;

beforeAll(async () => { browser = await launchBrowser(); });
afterAll(async () => { await browser.close(); });

/** The one file, as it lies on a stick, on a device without a network. */
const openOffline = async (): Promise<WatchedPage> => {
  const watched = await openWatchedPage(browser, 'file:');
  await watched.page.context().setOffline(true);
  await watched.page.goto(oneFileAddress());
  return watched;
};

const expectMark = async (page: Page): Promise<void> => {
  const marks = await page.getByRole('note').allInnerTexts();
  expect(marks.filter((text) => /^TRAINING\b.*never enter a real child/is.test(text)).length, `the mark of training on ${page.url()}`).toBeGreaterThan(0);
};

const saved = async (page: Page, press: string): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: press }).click()]);
  return download;
};

/** Rates a case from the first page of the app to the code, as a participant does. */
const takePart = async (overall: string): Promise<WatchedPage> => {
  const watched = await openOffline();
  const { page } = watched;
  await page.getByRole('link', { name: 'Training' }).first().click();
  await page.getByRole('link', { name: /^Rate it\s*: Isla/ }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expectMark(page);
  for (const part of [2, 3]) {
    await page.getByRole('group', { name: /^What level is it/ }).getByRole('radio', { name: /^Level 2/ }).check();
    await page.getByRole('button', { name: `Read part ${part}` }).click();
  }
  await page.getByRole('group', { name: /^Supervision/ }).getByRole('radio', { name: /^Level 3/ }).check();
  await page.getByRole('group', { name: /^Overall level/ }).getByRole('radio', { name: overall }).check();
  await page.getByRole('combobox', { name: 'First step you would take' }).selectOption({ label: 'Phone the front door' });
  await expectMark(page);
  await page.getByRole('button', { name: 'Hand in and get my code' }).click();
  await page.getByRole('button', { name: 'Hand in with these open' }).click();
  await page.locator('.code').waitFor();
  expect(await page.getByText(/panel said/).count()).toBe(0);
  return watched;
};

/** Reads the QR picture as the browser draws it. */
const photographed = async (page: Page): Promise<string | undefined> => {
  const picture = page.getByRole('img', { name: /^QR picture of your code/ });
  const { side, pixels } = await picture.evaluate((svg) => {
    const scale = 4;
    const side = (svg as SVGSVGElement).viewBox.baseVal.width * scale;
    const canvas = new OffscreenCanvas(side, side).getContext('2d');
    if (!canvas) throw new Error('no canvas');
    canvas.fillStyle = 'white';
    canvas.fillRect(0, 0, side, side);
    canvas.scale(scale, scale);
    canvas.fillStyle = getComputedStyle(svg.querySelector('path') ?? svg).fill;
    canvas.fill(new Path2D(svg.querySelector('path')?.getAttribute('d') ?? ''));
    return { side, pixels: [...canvas.getImageData(0, 0, side, side).data] };
  });
  return jsQR(Uint8ClampedArray.from(pixels), side, side)?.data;
};

test('a trainer and three participants, without a network, from the first page to the discussion', async () => {
  const [anna, ben, cai] = await Promise.all([takePart('Level 4: Social care now'), takePart('Level 3: Several agencies, one plan'), takePart('Level 2: Extra help early')]);

  // Three ways to hand a code on: copied from the screen, photographed, saved as a file.
  const copied = (await anna.page.locator('.code').innerText()).trim();
  const photo = await photographed(ben.page);
  expect(photo).toBe((await ben.page.locator('.code').innerText()).trim());
  const file = await saved(cai.page, 'Save it as a text file');
  expect(file.suggestedFilename()).toBe('TRAINING-case-9-code.txt');

  const trainer = await openOffline();
  const { page } = trainer;
  let actions = 0;
  const act = async (action: Promise<unknown>): Promise<void> => { actions += 1; await action; };
  await act(page.getByRole('link', { name: 'Training' }).first().click());
  await act(page.getByRole('link', { name: /^Lead a group\s+on Isla/ }).click());
  await act(page.getByLabel('Paste or type the codes here').fill(`[10:02] Anna: ${copied} 👍\nBen (by phone) ${photo?.toLowerCase() ?? ''}\n`));
  await act(page.getByLabel('Or add files with codes').setInputFiles({ name: file.suggestedFilename(), mimeType: 'text/plain', buffer: await readFile(await file.path()) }));
  await page.getByText('3 codes understood.', { exact: true }).waitFor();
  await expectMark(page);
  await act(page.getByRole('button', { name: /^Show the questions/ }).click());
  await page.getByText('question 1 of 8').waitFor();
  // Five things to do before the first question stands: seconds, not minutes.
  expect(actions).toBe(5);

  // Blind until it is shown, then the spread, then the panel and the tool; one key does it all.
  expect(await page.getByText(/reference panel said/).count()).toBe(0);
  await page.keyboard.press('PageDown');
  await page.getByText('3 of 3 gave a level, and all of them Level 2.').waitFor();
  expect(await page.getByText(/reference panel said/).count()).toBe(0);
  await page.keyboard.press('PageDown');
  await page.getByText(/reference panel said/).waitFor();
  expect(await axeFaults(page, { bestPractice: true })).toEqual([]);
  for (let question = 2; question <= 8; question += 1) {
    await page.keyboard.press('ArrowRight');
    await page.getByText(`question ${question} of 8`).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByText(/reference panel said/).waitFor();
  }
  await page.getByText('3 of 3 gave a level, from Level 2 to Level 4.').waitFor();
  expect(await page.getByRole('table', { name: 'Agreement' }).innerText()).toMatch(/n = 4 questions, 12 ratings/);
  await expectMark(page);
  const csv = await saved(page, 'Save the results for a spreadsheet (CSV)');
  expect(csv.suggestedFilename()).toBe('TRAINING-case-9-results.csv');
  expect((await readFile(await csv.path(), 'utf8')).startsWith('"TRAINING"')).toBe(true);

  await goTo(page, 'training/hand-outs/t1');
  await expectMark(page);
  const paper = await saved(page, 'Save as PDF');
  expect(paper.suggestedFilename()).toBe('TRAINING-case-9-case-sheet.pdf');
  expect([...anna.troubles, ...ben.troubles, ...cai.troubles, ...trainer.troubles]).toEqual([]);
  for (const context of browser.contexts()) await context.close();
});

test('a whole screening of a made-up case stays one, on its pages and in its files, and no other case takes its place', async () => {
  const { page, troubles } = await openOffline();
  await page.goto(`${oneFileAddress()}#/training/case/t1`);
  await page.getByRole('button', { name: 'Open this case as a full screening' }).click();
  await on(page, 'tasks');
  for (const path of ['household', 'child/c1/health', 'result', 'next-steps', 'record', 'working-file', 'help-now', 'thresholds', 'tasks']) {
    await goTo(page, path);
    await expectMark(page);
  }
  // On paper the head of the page is left out, the mark is not.
  await page.emulateMedia({ media: 'print' });
  for (const path of ['tasks', 'result', 'child/c1/health']) {
    await goTo(page, path);
    expect(await page.getByText('TRAINING', { exact: true }).filter({ visible: true }).count(), path).toBe(1);
  }
  await page.emulateMedia({ media: 'screen' });
  // Somebody gives it the reference of a real household: what leaves the page says TRAINING all the same.
  await goTo(page, 'household');
  await page.getByLabel('Reference for the record').fill('HH-0412');
  await goTo(page, 'record');
  const record = await saved(page, 'Save as web page (HTML)');
  expect(record.suggestedFilename()).toMatch(/^TRAINING-screening-record-/);
  expect(await readFile(await record.path(), 'utf8')).toMatch(/<title>TRAINING/);
  expect(await page.getByLabel('Call script for the front door (two minutes)').inputValue()).toMatch(/^TRAINING/);
  await goTo(page, 'training/case/t4');
  await page.getByText(/A training screening is already open/).waitFor();
  expect(await page.getByRole('button', { name: 'Open this case as a full screening' }).count()).toBe(0);
  expect(troubles).toEqual([]);
  await page.context().close();
});
