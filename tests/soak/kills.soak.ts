import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { given, giveNext, openRows, withoutAnswers } from '../support/answering.ts';
import { launchProfile } from '../support/browser.ts';
import { oneFileAddress } from '../support/built.ts';
import { watchKept } from '../support/kept-answers.ts';
import { crashTab, killBrowser } from '../support/killed-browser.ts';
import { beginDraft, openCase, openDraft } from '../support/open-case.ts';
import { serveBuild, type Serving } from '../support/serve.ts';

/** `KILLS=200 npm run soak -- tests/soak/kills.soak.ts`: how often the browser is killed, in each of the two builds. */
const KILLS = Number(process.env['KILLS'] ?? 50);
/** How often only the program of the tab is ended, as when a computer runs out of memory. */
const CRASHES = Number(process.env['CRASHES'] ?? 20);
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

/** The tab to go on in after the one before it has gone. */
type Next = { readonly context: BrowserContext; readonly page: Page };
const firstPage = async (context: BrowserContext): Promise<Next> => ({ context, page: context.pages()[0] ?? await context.newPage() });

/** What was lost at one end of a page: of all answers, and of those that the disk was said to have. */
interface Loss { readonly answers: number; readonly acknowledged: number; /** The watch saw a save of this round. */ readonly seen: boolean }

/** Answers, ends the page, opens the draft again and counts what is missing, over and over. */
const lostAtEachEnd = async (profile: string, address: string, times: number, end: (at: Next) => Promise<Next>): Promise<readonly Loss[]> => {
  const lost: Loss[] = [];
  let at = await firstPage(await launchProfile(profile));
  let kept = await watchKept(at.page);
  await openCase(at.page, address, withoutAnswers());
  let code = await beginDraft(at.page);
  await openRows(at.page);
  let before = await given(at.page);
  for (let time = 0; time < times; time += 1) {
    // Every question has four answers; when few are left, a new case and a new draft.
    const answers = 3 + (time % 5);
    const room = await at.page.evaluate(() => 4 * document.querySelectorAll('main input[type=radio][value="1"]').length);
    if (before + answers > room) {
      await at.page.getByRole('button', { name: 'End and clear' }).click();
      await at.page.getByRole('alertdialog', { name: 'End and clear?' }).getByRole('button', { name: 'End and clear' }).click();
      await at.page.locator('main[data-page="ended"]').waitFor();
      await openCase(at.page, address, withoutAnswers());
      code = await beginDraft(at.page);
      await openRows(at.page);
      before = 0;
    }
    expect(await given(at.page)).toBe(before);
    for (let answer = 0; answer < answers; answer += 1) {
      await giveNext(at.page);
      // Now and then the end comes at the very moment of the last answer.
      if (answer < answers - 1 || time % 3 !== 0) await at.page.waitForTimeout(PACE_MS);
    }
    at = await end(at);
    const acknowledged = kept();
    kept = await watchKept(at.page);
    await openDraft(at.page, address, code);
    await openRows(at.page);
    const after = await given(at.page);
    lost.push({ answers: before + answers - after, acknowledged: Math.max(0, acknowledged - after), seen: acknowledged > before });
    before = after;
  }
  await at.context.close();
  return lost;
};

const most = (numbers: readonly number[]): number => Math.max(...numbers);

const BUILDS = [{ name: 'hosted', address: () => serving.address }, { name: 'one-file', address: oneFileAddress }] as const;
const ENDS = [
  {
    what: 'browser that is killed', times: KILLS,
    end: (profile: string) => async ({ context }: Next) => {
      await killBrowser(context);
      return firstPage(await launchProfile(profile));
    },
  },
  {
    what: 'tab whose program ends', times: CRASHES,
    end: () => async ({ context, page }: Next) => {
      const next = await context.newPage();
      await crashTab(page);
      return { context, page: next };
    },
  },
] as const;

describe.each(BUILDS)('in the $name build', ({ name, address }) => {
  test.each(ENDS)('a $what while answering loses at most one answer, and none that was called saved', async ({ what, times, end }) => {
    const profile = join(folder, `${name} ${what}`);
    const lost = await lostAtEachEnd(profile, address(), times, end(profile));
    const answers = lost.map((one) => one.answers);
    const acknowledged = lost.map((one) => one.acknowledged);
    process.stdout.write(`${name}, a ${what}: ${String(lost.length)} times; answers lost in all ${String(answers.reduce((sum, one) => sum + one, 0))}, at most ${String(most(answers))} at once; called saved and lost: at most ${String(most(acknowledged))}\n`);
    expect(lost).toHaveLength(times);
    expect(lost.filter((one) => one.seen).length).toBeGreaterThan(times / 2);
    expect(most(answers), answers.join(', ')).toBeLessThanOrEqual(1);
    expect(most(acknowledged), acknowledged.join(', ')).toBe(0);
  });
});
