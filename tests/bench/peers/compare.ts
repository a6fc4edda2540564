import type { Browser } from 'playwright-core';
import { shippedBank } from '../../../src/content/bank.ts';
import { launchBrowser } from '../../support/browser.ts';
import { serveSite } from './bench-server.ts';
import { fetchPeers } from './fetch-peers.ts';
import { formsOf, type Form } from './forms.ts';
import { questionnaire } from './questionnaire.ts';
import { atFullSpeed, elementsIn, forgetPresses, heapMB, loadFigures, pressTimes, settled, watchPage } from './watch-page.ts';

/** What one form cost. Times are milliseconds at a quarter of this machine's speed and on a slow line. */
export interface FormFigures {
  readonly sentKB: number;
  readonly interactive: number;
  readonly blocked: number;
  /** Until the questions could be answered, where they do not stand on the first page. */
  readonly sentKBAtQuestions: number;
  readonly pressMedian: number;
  readonly pressP95: number;
  readonly elements: number;
  readonly heapMB: number;
  readonly heapMBAfterEdits: number;
}

/** The medians of all rounds for one form. */
export interface FormRow extends FormFigures {
  readonly name: string;
}

/** How many answers are changed before memory is looked at. */
export const EDITS = 500;
/** Questions that are answered by presses; each of the forms shows as many at once. */
const ANSWERED = 12;
const PRESSES_A_QUESTION = [1, 2, 0];

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

/** One visit: the page is opened, twelve questions are answered three times each, then five hundred answers change. */
const visit = async (browser: Browser, form: Form, address: string): Promise<FormFigures> => {
  const watched = await watchPage(browser, form.choice);
  try {
    const { page } = watched;
    await page.goto(address, { waitUntil: 'commit' });
    const load = await loadFigures(watched);
    const sentKB = watched.sentKB();
    await form.toQuestions(page, address);
    await settled(watched);
    const sentKBAtQuestions = watched.sentKB();
    const times: number[] = [];
    for (let question = 0; question < ANSWERED; question += 1) {
      await form.openQuestion(page, question);
      await settled(watched);
      await forgetPresses(watched);
      for (const choice of PRESSES_A_QUESTION) {
        await form.choose(page, question, choice);
        await settled(watched);
      }
      times.push(...(await pressTimes(watched, PRESSES_A_QUESTION.length)));
    }
    times.sort((a, b) => a - b);
    const answered = await page.locator('input[type=radio]:checked').count();
    if (answered < form.staysChosen(ANSWERED)) throw new Error(`${form.name}: the presses did not reach the answers`);
    await atFullSpeed(watched);
    const [elements, before] = [await elementsIn(watched), await heapMB(watched)];
    await form.edit(page, EDITS);
    return { sentKB, ...load, sentKBAtQuestions, pressMedian: at(times, 0.5), pressP95: at(times, 0.95), elements, heapMB: before, heapMBAfterEdits: await heapMB(watched) };
  } finally {
    await watched.close();
  }
};

const median = (values: readonly number[]): number => at(values.toSorted((a, b) => a - b), 0.5);

const medians = (rounds: readonly FormFigures[]): FormFigures => {
  const of = (figure: keyof FormFigures): number => median(rounds.map((round) => round[figure]));
  return {
    sentKB: of('sentKB'), interactive: of('interactive'), blocked: of('blocked'), sentKBAtQuestions: of('sentKBAtQuestions'), pressMedian: of('pressMedian'), pressP95: of('pressP95'),
    elements: of('elements'), heapMB: of('heapMB'), heapMBAfterEdits: of('heapMBAfterEdits'),
  };
};

/**
 * Opens the same questionnaire in each form in turn, several rounds over, and gives the medians.
 * @param app the folder of our own hosted build
 * @param rounds how often each form is visited; the forms take turns, so that a busy minute touches all of them
 * @param says told what is being done
 */
export const compareForms = async (app: string, rounds: number, says: (words: string) => void): Promise<readonly FormRow[]> => {
  if (!shippedBank.ok) throw new Error('the shipped bank is not in order');
  const forms = formsOf(questionnaire(shippedBank.value), fetchPeers(), app);
  const figures = new Map<string, FormFigures[]>(forms.map((form) => [form.name, []]));
  const browser = await launchBrowser();
  try {
    for (let round = 1; round <= rounds; round += 1) {
      for (const form of forms) {
        says(`round ${String(round)} of ${String(rounds)}: ${form.name}`);
        const site = await serveSite(form.site);
        figures.get(form.name)?.push(await visit(browser, form, site.address).finally(site.close));
      }
    }
  } finally {
    await browser.close();
  }
  return forms.map((form) => ({ name: form.name, ...medians(figures.get(form.name) ?? []) }));
};
