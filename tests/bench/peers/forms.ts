/** The forms that are compared: how each is opened, how an answer is chosen, and how five hundred answers are changed. */
import type { Page } from 'playwright-core';
import type { Screening } from '../../../src/model/screening.ts';
import { goTo, openCase } from '../../support/open-case.ts';
import type { Site } from './bench-server.ts';
import { lhcFormsPage, plainPage, surveyJsPage, type PeerPage } from './peer-pages.ts';
import { A_PAGE, BENCH_CHILD, QUESTIONS, type Question } from './questionnaire.ts';

/** One form of the comparison. */
export interface Form {
  readonly name: string;
  readonly site: Site;
  /** Finds a choice of the first page. */
  readonly choice: string;
  /** Goes from the first page to the questions; nothing to do where they stand on it. */
  readonly toQuestions: (page: Page, address: string) => Promise<void>;
  /** Makes a question ready to be answered: opens its row where there are rows. */
  readonly openQuestion: (page: Page, at: number) => Promise<void>;
  /** Presses one choice of a question, as a person would. @param choice from 0 */
  readonly choose: (page: Page, at: number, choice: number) => Promise<void>;
  /** How many answers are in the page at least when so many questions were answered. */
  readonly staysChosen: (answered: number) => number;
  /** Changes answers inside the page, over all of its questions, as fast as it can. */
  readonly edit: (page: Page, edits: number) => Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

/** Presses inside the page: the answer of each question of the page in turn, then the next page where there is one. */
const editRadios = async (page: Page, edits: number, aPage: number, radio: string): Promise<void> => {
  await page.evaluate(async ({ edits: wanted, aPage: shown, radio: selector }) => {
    const turnPage = (window as { nextPage?: () => void }).nextPage;
    for (let done = 0; done < wanted; done += 1) {
      const radios = [...document.querySelectorAll<HTMLInputElement>(selector)];
      const questions = Math.max(1, Math.floor(radios.length / 4));
      radios[(done % questions) * 4 + ((Math.floor(done / questions) + done) % 4)]?.click();
      if (turnPage && done % shown === shown - 1) turnPage();
      await new Promise((next) => { setTimeout(next); });
    }
  }, { edits, aPage, radio });
};

const peer = (name: string, { html, from }: PeerPage, folders: Readonly<Record<string, string>>, radio: string, pressed: string, aPage: number): Form => ({
  name, site: { html, folders: from.flatMap((one) => folders[one] ?? []), ours: false }, choice: radio,
  toQuestions: nothing, openQuestion: nothing,
  choose: async (page, at, choice) => { await page.locator(pressed).nth(at * 4 + choice).click(); },
  staysChosen: (answered) => answered,
  edit: (page, edits) => editRadios(page, edits, aPage, radio),
});

const benchScreening = (): Screening => ({
  format: 'screen-for-neglect', version: 1, id: 'bench', purpose: 'case', assessedOn: '2026-03-02', role: 'school', pass: 'full', framework: { id: 'generic-england', edition: '1' },
  household: { children: [BENCH_CHILD], adults: [], ratings: {}, facts: {} }, chronology: [], strengths: [], agencies: {}, judgement: {}, actions: [], earlier: [],
});

const FIRST_PAGE = 'child/c1/health';
/** The pages of the app that hold the seventy questions, in order. */
const PAGES = [FIRST_PAGE, 'home/home', 'child/c1/education', 'child/c1/supervision', 'child/c1/emotional', 'home/parental-factors'];

/** Our own app, with its real pages: an answer is stored, and every level is worked out anew. */
const ours = (folder: string): Form => ({
  name: 'this product', site: { folders: [folder], ours: true }, choice: 'input[type=radio]',
  toQuestions: async (page, address) => {
    await openCase(page, address, benchScreening());
    await goTo(page, FIRST_PAGE);
  },
  openQuestion: async (page, at) => {
    const row = page.locator('.rows > .disclosure > h3 > button').nth(at);
    if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
  },
  choose: async (page, at, choice) => { await page.locator('.rows > .disclosure').nth(at).locator('fieldset').first().locator('label.choice').nth(choice).click(); },
  staysChosen: () => 1, // only the row that is open
  edit: async (page, edits) => {
    for (const [at, path] of PAGES.entries()) {
      await goTo(page, path);
      await page.evaluate(async (wanted) => {
        const rest = (): Promise<unknown> => new Promise((next) => { setTimeout(next); });
        const rows = (): readonly HTMLButtonElement[] => [...document.querySelectorAll<HTMLButtonElement>('.rows > .disclosure > h3 > button')];
        for (let done = 0; done < wanted; done += 1) {
          const row = rows()[done % rows().length];
          if (row?.getAttribute('aria-expanded') === 'false') { row.click(); await rest(); }
          const choices = [...(row?.closest('.disclosure')?.querySelector('fieldset')?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])];
          choices[(Math.floor(done / rows().length) + done) % 4]?.click();
          await rest();
        }
      }, Math.floor(edits / PAGES.length) + (at < edits % PAGES.length ? 1 : 0));
    }
    await goTo(page, FIRST_PAGE);
  },
});

/**
 * Gives the forms in the order in which they are run.
 * @param folders where the files of each peer lie, by its name
 * @param app the folder of our own hosted build
 */
export const formsOf = (questions: readonly Question[], folders: Readonly<Record<string, string>>, app: string): readonly Form[] => [
  peer('plain HTML (the floor)', plainPage(questions), folders, 'input[type=radio]', 'label', QUESTIONS),
  ours(app),
  peer('SurveyJS, 14 a page', surveyJsPage(questions), folders, 'input[type=radio]', 'label.sd-selectbase__label', A_PAGE),
  peer('SurveyJS, all 70', surveyJsPage(questions, QUESTIONS), folders, 'input[type=radio]', 'label.sd-selectbase__label', QUESTIONS),
  peer('LHC-Forms', lhcFormsPage(questions), folders, 'input[type=radio]', 'label.ant-radio-wrapper', QUESTIONS),
];
