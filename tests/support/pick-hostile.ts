/** Puts hostile files into the app's own file field, one after the other, and looks at what the page makes of each. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { screeningFrom } from '../../src/save/disk/open-file.ts';
import { edition, KNOWN_ATTACKS, MUTANTS, numbersFrom } from '../save/hostile-files.ts';
import { goTo } from './open-case.ts';

/** What the page showed for a file: a problem in words, what is in it, or the question for its passphrase. */
interface Answer { readonly shown: 'problem' | 'preview' | 'passphrase'; readonly took: number }

const sealedFile = (): Uint8Array => new Uint8Array(readFileSync(new URL('../save/vectors/v1-words.age', import.meta.url)));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Sealed files that ask for hours of work, hold another kind of key, or end early. */
const sealedAttacks = (): readonly Uint8Array[] => {
  const file = sealedFile();
  const header = new TextDecoder('latin1').decode(file).split('\n').slice(0, 4).join('\n');
  const rest = file.subarray(header.length);
  const changed = (change: (text: string) => string): Uint8Array => Uint8Array.from([...bytesOf(change(header)), ...rest]);
  return [
    ...['19', '20', '30', '63', '018', '-1', '9'.repeat(100)].map((work) => changed((text) => text.replace(/(-> scrypt \S+) \d+/, `$1 ${work}`))),
    changed((text) => text.replace('/v1', '/v2')), changed((text) => text.replace('scrypt', 'X25519')), file.slice(0, 100), file.slice(0, 4),
  ];
};

/**
 * Gives so many hostile files, always the same: every known attack, hostile sealed files, and mutants of a good file.
 * @param count more than the known attacks
 */
export const hostileFiles = (count: number): readonly Uint8Array[] => {
  const known = [...KNOWN_ATTACKS.map(([, text]) => bytesOf(text)), ...sealedAttacks(), Uint8Array.from([0xff, 0xfe, 0x7b, 0x00])];
  const next = numbersFrom(31);
  return [...known, ...Array.from({ length: count - known.length }, (_, at) => MUTANTS[at % 2 === 0 ? 'bytes' : 'structure'](next))];
};

const pickOne = (page: Page, bytes: Uint8Array): Promise<Answer> =>
  page.evaluate(async (base64) => {
    const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const chosen = new DataTransfer();
    chosen.items.add(new File([content], 'case.json', { type: 'application/json' }));
    const input = document.querySelector<HTMLInputElement>('#file');
    if (!input) throw new Error('there is no field for a file');
    const began = performance.now();
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    for (;;) {
      await new Promise((done) => { setTimeout(done, 0); });
      const shown = document.querySelector('main .problem') ? 'problem' : document.querySelector('#file-passphrase') ? 'passphrase' : [...document.querySelectorAll('main h3')].some((one) => one.textContent === 'What is in this file') ? 'preview' : undefined;
      const took = performance.now() - began;
      if (shown) return { shown, took };
      if (took > 30_000) throw new Error('the page gave no answer');
    }
  }, Buffer.from(bytes).toString('base64'));

/**
 * Picks every file on the page for working files. Fails where the page gives no answer within a second, accepts what the reader
 * refuses, or meets a fault. @returns how many were refused at once
 */
export const pickAll = async (page: Page, files: readonly Uint8Array[]): Promise<number> => {
  await goTo(page, 'working-file');
  let refused = 0;
  for (const [at, bytes] of files.entries()) {
    const { shown, took } = await pickOne(page, bytes);
    if (shown === 'problem') refused += 1;
    if (shown === 'preview') expect(screeningFrom(bytes, edition).ok, `file ${String(at)} was accepted`).toBe(true);
    // One that took long is picked again: the first time may have waited for the machine.
    const fastest = took < 1_000 ? took : Math.min((await pickOne(page, bytes)).took, (await pickOne(page, bytes)).took);
    expect(fastest, `file ${String(at)}: milliseconds to an answer`).toBeLessThan(1_000);
    expect(await page.getByText('Something in this tool went wrong').count(), `file ${String(at)}`).toBe(0);
  }
  return refused;
};
