/** Measures on a page what a checker of markup cannot see: where text is cut, and how large the targets are. */
import type { Page } from 'playwright-core';

/** Smallest height and width of a target, in pixels of the page. */
const TARGET = 44;

/**
 * Text that is cut, what makes the page scroll sideways, and anything but one main heading, on the page as it is now.
 * @returns one line for each fault; empty when there is none
 */
export const layoutFaults = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const faults: string[] = [];
  const called = (element: Element): string => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> "${(element.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 60)}"`;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1).at(-1);
    faults.push(`scrolls sideways by ${String(root.scrollWidth - root.clientWidth)}, up to ${wide ? called(wide) : 'nothing found'}`);
  }
  const headings = document.querySelectorAll('h1').length;
  if (headings !== 1) faults.push(`${String(headings)} main headings`);
  for (const element of document.querySelectorAll('body *')) {
    if (!(element instanceof HTMLElement) || element.clientWidth <= 2 || element.clientHeight <= 2) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const cutAcross = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const cutDown = ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (cutAcross || cutDown) faults.push(`cuts its text: ${called(element)}`);
    if (element instanceof HTMLButtonElement && element.scrollWidth > element.clientWidth + 1) faults.push(`is wider than its button: ${called(element)}`);
  }
  return faults;
});

/**
 * Targets that are smaller than 44 by 44 pixels. Links inside a sentence are left out, as WCAG does; a radio or tick box
 * counts with its whole row, and a link spread over its row with that row.
 */
export const targetFaults = (page: Page): Promise<readonly string[]> => page.evaluate((least) => {
  const textOf = (element: Element | null): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  /** The nearest box that lays out lines of text. */
  const blockOf = (element: Element): Element | null => {
    let block = element.parentElement;
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
    return block;
  };
  const isInSentence = (element: Element): boolean => {
    if (!(element instanceof HTMLAnchorElement) || !['inline', 'inline-block'].includes(getComputedStyle(element).display)) return false;
    const block = blockOf(element);
    return block !== null && !['flex', 'grid', 'inline-flex'].includes(getComputedStyle(block).display) && textOf(block).length > textOf(element).length;
  };
  const areaOf = (element: HTMLElement): DOMRect => {
    if (element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type)) return (element.labels?.[0] ?? element).getBoundingClientRect();
    const spread = getComputedStyle(element, '::after').position === 'absolute' && element.offsetParent;
    return (spread || element).getBoundingClientRect();
  };
  return [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].flatMap((element) => {
    const { width, height } = areaOf(element);
    const hidden = width <= 1 || height <= 1 || !element.checkVisibility();
    if (hidden || isInSentence(element) || (width >= least - 0.5 && height >= least - 0.5)) return [];
    return [`target of ${width.toFixed(0)} by ${height.toFixed(0)}: <${element.tagName.toLowerCase()}> "${textOf(element).slice(0, 50) || element.id}"`];
  });
}, TARGET);

/** Switches the wider spacing of WCAG 1.4.12 on or off, and the size of the text in percent of what the browser has. */
export const setText = (page: Page, { spaced, percent }: { readonly spaced: boolean; readonly percent: number }): Promise<void> => page.evaluate(({ wide, size }) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root { font-size: ${String(size)}% !important } ${wide ? '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }' : ''}`);
  document.adoptedStyleSheets = wide || size !== 100 ? [sheet] : [];
}, { wide: spaced, size: percent });
