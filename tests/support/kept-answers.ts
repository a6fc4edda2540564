/** Knows which answers a page's draft has said to be on the disk, so that none of these may be missing after a crash. */
import type { Page } from 'playwright-core';

/**
 * Notes each save of a draft that the browser calls complete, with the answers that were on the page when its text was
 * encrypted. Call before the app is opened in the page.
 * @returns gives the number of answers in the newest save that was called complete; 0 before there was one
 */
export const watchKept = async (page: Page): Promise<() => number> => {
  let kept = 0;
  await page.exposeFunction('noteKept', (answers: number) => { kept = answers; });
  await page.addInitScript(() => {
    const answersNow = (): number =>
      [...document.querySelectorAll<HTMLInputElement>('main input[type=radio][value="1"]')]
        .reduce((sum, first) => sum + Number(document.querySelector<HTMLInputElement>(`input[name="${first.name}"]:checked`)?.value ?? 0), 0);
    let inText = 0;
    const { encrypt } = SubtleCrypto.prototype;
    SubtleCrypto.prototype.encrypt = function (...given) {
      inText = answersNow();
      return encrypt.apply(this, given);
    };
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...given) {
      const answers = inText;
      this.transaction.addEventListener('complete', () => { (Reflect.get(window, 'noteKept') as (answers: number) => void)(answers); });
      return put.apply(this, given);
    };
  });
  return () => kept;
};
