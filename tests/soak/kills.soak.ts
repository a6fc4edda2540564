import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { given, giveNext, openRows, withoutAnswers } from '../support/answering.ts';
import { launchProfile } from '../support/browser.ts';
import { oneFileAddress } from '../support/built.ts';
import { killBrowser } from '../support/killed-browser.ts';
import { beginDraft, openCase, openDraft } from '../support/open-case.ts';
import { serveBuild, type Serving } from '../support/serve.ts';

/** `KILLS=200 npm run soak -- tests/soak/kills.soak.ts`: how often the browser is killed, in each of the two builds. */
const KILLS = Number(process.env['KILLS'] ?? 50);
/** Faster than people answer. Below about 100 the disk of a busy computer is still at one answer when the next but one comes. */
const PACE_MS = Number(process.env['PACE_MS'] ?? 250);

let folder = '';
let serving: Serving;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kills-'));
  serving = await serveBuild();
});
afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true, force: true });
});

const firstPage = async (context: BrowserContext): Promise<Page> => context.pages()[0] ?? context.newPage();

/** Answers, kills, opens the draft again and counts what is missing, over and over. */
const lostAtEachKill = async (profile: string, address: string): Promise<readonly number[]> => {
  const lost: number[] = [];
  let context = await launchProfile(profile);
  let page = await firstPage(context);
  await openCase(page, address, withoutAnswers());
  let code = await beginDraft(page);
  await openRows(page);
  let before = await given(page);
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Every question has four answers; when few are left, a new case and a new draft.
    const answers = 3 + (kill % 5);
    const room = await page.evaluate(() => 4 * document.querySelectorAll('main input[type=radio][value="1"]').length);
    if (before + answers > room) {
      await page.getByRole('button', { name: 'End and clear' }).click();
      await page.getByRole('alertdialog', { name: 'End and clear?' }).getByRole('button', { name: 'End and clear' }).click();
      await page.locator('main[data-page="ended"]').waitFor();
      await openCase(page, address, withoutAnswers());
      code = await beginDraft(page);
      await openRows(page);
      before = 0;
    }
    expect(await given(page)).toBe(before);
    for (let answer = 0; answer < answers; answer += 1) {
      await giveNext(page);
      // Now and then the kill comes at the very moment of the last answer.
      if (answer < answers - 1 || kill % 3 !== 0) await page.waitForTimeout(PACE_MS);
    }
    await killBrowser(context);
    context = await launchProfile(profile);
    page = await firstPage(context);
    await openDraft(page, address, code);
    await openRows(page);
    const after = await given(page);
    lost.push(before + answers - after);
    before = after;
  }
  await context.close();
  return lost;
};

test.each([{ name: 'hosted', address: () => serving.address }, { name: 'one-file', address: oneFileAddress }])('a browser that is killed while answering loses at most one answer: $name', async ({ name, address }) => {
  const lost = await lostAtEachKill(join(folder, name), address());
  process.stdout.write(`${name}: ${String(lost.length)} kills, answers lost in all ${String(lost.reduce((sum, one) => sum + one, 0))}, at most ${String(Math.max(...lost))} at one kill\n`);
  expect(lost).toHaveLength(KILLS);
  expect(Math.max(...lost), lost.join(', ')).toBeLessThanOrEqual(1);
});
