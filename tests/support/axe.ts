/** Checks a page for accessibility faults that a machine can find. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What to look at and how strictly. */
export interface AxeChoice {
  /** A selector; the whole page when absent. */
  readonly within?: string;
  readonly bestPractice?: boolean;
  /** Only what depends on colours; for a page that was checked in full before, now in another theme. */
  readonly coloursOnly?: boolean;
}

const COLOURS = ['color-contrast', 'link-in-text-block'];

const asText = (results: AxeResults): readonly string[] =>
  results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help}\n  at ${node.target.join(' ')}\n  ${node.html}\n  ${(node.failureSummary ?? '').replaceAll('\n', '\n  ')}`),
  );

/**
 * The faults against WCAG 2.2 level AA on a page as it is now; empty when there are none.
 * @returns one readable text for each element at fault, so that `expect(...).toEqual([])` shows what to mend
 */
export const axeFaults = async (page: Page, { within, bestPractice = false, coloursOnly = false }: AxeChoice = {}): Promise<readonly string[]> => {
  // The debugger runs this text, so the page's own policy does not stop it. A script element would be refused.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${SOURCE}; undefined`);
  const runOnly: RunOptions['runOnly'] = coloursOnly ? { type: 'rule', values: COLOURS } : { type: 'tag', values: bestPractice ? [...WCAG_AA, 'best-practice'] : WCAG_AA };
  const options: RunOptions = { runOnly, resultTypes: ['violations'] };
  const results = await page.evaluate<AxeResults, readonly [string | null, RunOptions]>(
    ([selector, how]) => window.axe.run(selector ?? document, how),
    [within ?? null, options],
  );
  return asText(results);
};

declare global {
  interface Window {
    readonly axe: { readonly run: (context: string | Document, options: RunOptions) => Promise<AxeResults> };
  }
}
