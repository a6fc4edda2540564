/** Goes through the app as a person with a keyboard alone does, and watches where the focus is. */
import type { Page } from 'playwright-core';

/** What has the focus now. */
export interface Focused {
  /** The group's question, the label and the words of the control, in the order in which they are read. */
  readonly name: string;
  /** Why the person cannot see it; empty when it is in full view or at least in part. */
  readonly fault: string;
}

/** Says what has the focus, and whether it is lost, out of view or covered by something else (WCAG 2.4.7 and 2.4.11). */
export const focused = (page: Page): Promise<Focused> => page.evaluate(() => {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return { name: '', fault: 'the focus is lost' };
  const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
  const label = isField ? element.labels?.[0] : undefined;
  const legend = isField ? element.closest('fieldset')?.querySelector('legend')?.textContent ?? '' : '';
  const named = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const words = named !== '' ? named : label?.textContent ?? element.getAttribute('aria-label') ?? element.textContent;
  const name = [legend, words].map((part) => part.replaceAll(/\s+/g, ' ').trim()).filter((part) => part !== '').join(' | ');
  const box = element.getBoundingClientRect();
  const seen = { top: Math.max(box.top, 0), bottom: Math.min(box.bottom, innerHeight), left: Math.max(box.left, 0), right: Math.min(box.right, innerWidth) };
  if (seen.bottom <= seen.top || seen.right <= seen.left) return { name, fault: 'is out of view' };
  const part = (from: number, to: number, share: number): number => from + (to - from) * share;
  const points = [0.5, 0.1, 0.9].flatMap((across) => [0.5, 0.2, 0.8].map((down) => document.elementFromPoint(part(seen.left, seen.right, across), part(seen.top, seen.bottom, down))));
  const shows = points.some((at) => at !== null && (element.contains(at) || label?.contains(at) === true || at.contains(element)));
  return { name, fault: shows ? '' : 'is covered' };
});

const MOST_PRESSES = 150;

/**
 * Presses Tab, or Shift and Tab, until the focus is on something so named.
 * @throws when it never gets there, and when the focus is lost, covered or out of view on the way
 */
export const tabTo = async (page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  const passed: string[] = [];
  for (let press = 0; press < MOST_PRESSES; press += 1) {
    await page.keyboard.press(key);
    const at = await focused(page);
    // Between the last control and the first the focus is with the browser's own controls.
    if (at.fault !== '' && !(at.name === '' && press > 0)) throw new Error(`on the way to ${String(name)}: "${at.name}" ${at.fault}`);
    if (name.test(at.name)) return;
    passed.push(at.name.slice(0, 40));
  }
  throw new Error(`${key} never came to ${String(name)}, only to: ${passed.slice(0, 60).join(' · ')}`);
};
