import { readFile } from 'node:fs/promises';
import { SAMPLE_SCREENINGS } from '../../../src/app/sample-records.ts';
import { shippedBank } from '../../../src/content/bank.ts';
import type { Screening } from '../../../src/model/screening.ts';
import { launchBrowser } from '../../support/browser.ts';
import { goTo, openCase } from '../../support/open-case.ts';
import { benchHousehold } from '../bench-household.ts';
import { serveSite } from './bench-server.ts';
import { fastLine, settled, watchPage, type Watched } from './watch-page.ts';

/** One record made into a PDF by the app, at a quarter of this machine's speed. */
export interface PdfRow {
  readonly what: string;
  readonly pages: number;
  readonly sizeKB: number;
  /** From the press to the file, in milliseconds: for the first PDF of a visit, with the writer and its fonts to load, and for the next. */
  readonly first: number;
  readonly again: number;
  /** The longest time in which the page could not answer meanwhile, in milliseconds. */
  readonly longestBlock: number;
}

const RECORDS: readonly { readonly what: string; readonly screening: () => Screening }[] = [
  { what: 'one child, a short fictional case', screening: () => SAMPLE_SCREENINGS.short },
  { what: 'three children, a long fictional case', screening: () => SAMPLE_SCREENINGS.long },
  { what: 'four children rated in full, 700 events', screening: () => {
    if (!shippedBank.ok) throw new Error('the shipped bank is not in order');
    return benchHousehold(shippedBank.value, { children: 4, events: 700 });
  } },
];

const makePdf = async (watched: Watched): Promise<{ readonly takes: number; readonly bytes: number; readonly pages: number }> => {
  const { page } = watched;
  const began = performance.now();
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), page.getByRole('button', { name: 'Save accessible PDF' }).click()]);
  const takes = performance.now() - began;
  const bytes = await readFile(await download.path());
  const said = await page.getByText(/\(\d+ pages?\)/).innerText();
  return { takes, bytes: bytes.length, pages: Number(/\((\d+) pages?\)/.exec(said)?.[1]) };
};

/** Makes each record twice in the hosted app. @param app the folder of the hosted build */
export const pdfFigures = async (app: string, says: (words: string) => void): Promise<readonly PdfRow[]> => {
  const site = await serveSite({ folders: [app], ours: true });
  const browser = await launchBrowser();
  const rows: PdfRow[] = [];
  try {
    for (const { what, screening } of RECORDS) {
      says(`PDF: ${what}`);
      const watched = await watchPage(browser, 'input[type=radio]');
      await fastLine(watched);
      await openCase(watched.page, site.address, screening());
      await goTo(watched.page, 'record');
      await watched.page.getByRole('button', { name: 'Save accessible PDF' }).waitFor();
      await settled(watched);
      await watched.page.evaluate(() => { window.benchNotes?.long.splice(0); });
      const first = await makePdf(watched);
      await settled(watched);
      const longestBlock = await watched.page.evaluate(() => Math.max(0, ...(window.benchNotes?.long ?? []).map(({ takes }) => takes)));
      const again = await makePdf(watched);
      rows.push({ what, pages: first.pages, sizeKB: first.bytes / 1000, first: first.takes, again: again.takes, longestBlock });
      await watched.close();
    }
  } finally {
    await browser.close();
    site.close();
  }
  return rows;
};
