import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import type * as InBrowser from './in-browser.ts';

declare global {
  interface Window {
    readonly save: typeof InBrowser;
    draft?: Awaited<ReturnType<ReturnType<typeof InBrowser.browserDrafts>['begin']>> extends { readonly ok: true; readonly value: infer Begun } | { readonly ok: false } ? (Begun extends { readonly draft: infer Draft } ? Draft : never) : never;
    troubles: string[];
    /** What the page has that is not yet saved. */
    unsaved?: string;
  }
}

const LIMIT = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'drafts-'));
let server: Server;
let context: BrowserContext;
let home = '';

const moduleForPages = async (): Promise<string> => {
  const built = await build({
    configFile: false, logLevel: 'silent', publicDir: false,
    build: { write: false, minify: false, target: 'es2022', lib: { entry: join(import.meta.dirname, 'in-browser.ts'), formats: ['iife'], name: 'save' } },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('nothing was built');
  return chunk.code;
};

beforeAll(async () => {
  const code = await moduleForPages();
  server = createServer((request, answer) => {
    answer.setHeader('Content-Type', request.url === '/save.js' ? 'text/javascript' : 'text/html');
    answer.end(request.url === '/save.js' ? code : '<!doctype html><meta charset="utf-8"><title>Drafts</title><button type="button">Press</button><script src="/save.js"></script>');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  home = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  const { launch } = await findBrowser();
  context = await chromium.launchPersistentContext(folder, { ...launch, acceptDownloads: true });
}, LIMIT);

afterAll(async () => {
  await context?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
}, LIMIT);

const openPage = async (): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(home);
  await page.evaluate(() => {
    window.troubles = [];
  });
  return page;
};

/** Begins a draft in the page and gives its code. */
const begin = (page: Page, text: string): Promise<string> =>
  page.evaluate(async (given) => {
    const begun = await window.save.browserDrafts().begin(given, {
      onTrouble: (problem) => window.troubles.push(problem.kind),
      beforeHandOver: async () => window.unsaved !== undefined && window.draft?.save(window.unsaved),
    });
    if (!begun.ok) return begun.problem.kind;
    window.draft = begun.value.draft;
    return begun.value.code;
  }, text);

/** Opens the draft in the page and gives its text, or the kind of problem. */
const open = (page: Page, code: string, takeOver = false): Promise<string> =>
  page.evaluate(async ([typed, take]) => {
    const opened = await window.save.browserDrafts().open(typed, { onTrouble: (problem) => window.troubles.push(problem.kind), beforeHandOver: async () => undefined }, take);
    if (!opened.ok) return opened.problem.kind;
    window.draft = opened.value.draft;
    return opened.value.text.trimEnd();
  }, [code, takeOver] as const);

const save = (page: Page, text: string): Promise<string> =>
  page.evaluate(async (given) => {
    const saved = await window.draft?.save(given);
    return saved?.ok ? 'saved' : (saved?.problem.kind ?? 'no draft');
  }, text);

const discard = (page: Page): Promise<boolean> => page.evaluate(async () => (await window.draft?.discard())?.ok ?? false);

describe('a draft in a real browser', () => {
  test('survives a reload and opens with its code alone', async () => {
    const page = await openPage();
    const code = await begin(page, '{"n":1}');
    expect(await save(page, '{"n":2}')).toBe('saved');
    await page.reload();
    expect(await open(page, 'otter maple kettle violin jelly')).toBe('wrongCode');
    expect(await open(page, code.toUpperCase())).toBe('{"n":2}');
    expect(await discard(page)).toBe(true);
    expect(await page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name))).toEqual([]);
    await page.close();
  }, LIMIT);

  test('is written by one tab at a time, and the newest text goes along when another takes it', async () => {
    const [first, second] = [await openPage(), await openPage()];
    const code = await begin(first, '{"n":1}');
    expect(await open(second, code)).toBe('openElsewhere');
    expect(await second.evaluate(async () => (await window.save.browserDrafts().discard()).ok)).toBe(false);
    await first.evaluate(() => {
      window.unsaved = '{"n":"typed a moment ago"}';
    });
    expect(await open(second, code, true)).toBe('{"n":"typed a moment ago"}');
    await first.waitForFunction(() => window.troubles.length > 0);
    expect(await first.evaluate(() => window.troubles)).toEqual(['takenOver']);
    expect(await save(first, '{"n":"stale"}')).toBe('takenOver');
    expect(await save(second, '{"n":3}')).toBe('saved');
    await second.close();
    expect(await open(first, code)).toBe('{"n":3}');
    expect(await discard(first)).toBe(true);
    await first.close();
  }, LIMIT);

  test('is taken from a tab that hangs', async () => {
    const [first, second] = [await openPage(), await openPage()];
    const code = await begin(first, '{"n":1}');
    await first.evaluate(() => {
      window.unsaved = 'never';
      if (window.draft) window.draft.save = () => new Promise(() => undefined);
    });
    expect(await open(second, code, true)).toBe('{"n":1}');
    expect(await discard(second)).toBe(true);
    await Promise.all([first.close(), second.close()]);
  }, LIMIT);

  test('that the browser deletes is told of at once', async () => {
    const page = await openPage();
    await begin(page, '{"n":1}');
    const control = await context.newCDPSession(page);
    await control.send('Storage.clearDataForOrigin', { origin: new URL(home).origin, storageTypes: 'indexeddb' });
    await page.waitForFunction(() => window.troubles.length > 0);
    expect(await page.evaluate(() => window.troubles)).toEqual(['storageWiped']);
    expect(await save(page, '{"n":2}')).toBe('storageWiped');
    await page.close();
  }, LIMIT);

  test('that does not fit says so, and what was saved before is still there', async () => {
    const page = await openPage();
    const control = await context.newCDPSession(page);
    const origin = new URL(home).origin;
    await control.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
    const code = await begin(page, '{"n":1}');
    expect(['storageFull', 'draftNotSaved']).toContain(await save(page, 'x'.repeat(5_000_000)));
    await control.send('Storage.overrideQuotaForOrigin', { origin });
    await page.reload();
    expect(await open(page, code)).toBe('{"n":1}');
    expect(await discard(page)).toBe(true);
    await page.close();
  }, LIMIT);

  test('is written with the strictest promise of the browser, which a power cut takes back at most the newest of', async () => {
    const page = await openPage();
    await page.evaluate(() => {
      const { transaction } = IDBDatabase.prototype;
      const asked: string[] = [];
      Reflect.set(window, 'asked', asked);
      IDBDatabase.prototype.transaction = function (names, mode, options) {
        if (mode === 'readwrite') asked.push(options?.durability ?? 'as the browser likes');
        return transaction.call(this, names, mode, options);
      };
    });
    await begin(page, '{"n":1}');
    for (let n = 0; n < 5; n += 1) expect(await save(page, `{"n":${n}}`)).toBe('saved');
    expect(await page.evaluate(() => Reflect.get(window, 'asked') as readonly string[])).toEqual(Array.from({ length: 6 }, () => 'strict'));
    expect(await discard(page)).toBe(true);
    await page.close();
  }, LIMIT);

  test('of a newer edition is refused in words of its own and stays', async () => {
    const page = await openPage();
    await page.evaluate(() => new Promise<void>((done) => {
      const asked = indexedDB.open('screen-for-neglect-draft', 2);
      asked.onupgradeneeded = () => asked.result.createObjectStore('of-the-newer-edition');
      asked.onsuccess = () => { asked.result.close(); done(); };
    }));
    expect(await open(page, 'otter maple kettle violin jelly')).toBe('newerDraft');
    expect(await begin(page, '{"n":1}')).toBe('newerDraft');
    expect(await page.evaluate(async () => (await indexedDB.databases()).map((one) => `${one.name} ${one.version}`))).toEqual(['screen-for-neglect-draft 2']);
    await page.evaluate(() => new Promise<void>((done) => { indexedDB.deleteDatabase('screen-for-neglect-draft').onsuccess = () => { done(); }; }));
    await page.close();
  }, LIMIT);

  test('in a browser that keeps nothing is told of before anything is typed', async () => {
    const page = await openPage();
    for (const gives of ['nothing', 'an error'] as const) {
      await page.evaluate((what) => {
        Object.defineProperty(window, 'indexedDB', { configurable: true, get: () => { if (what === 'an error') throw new DOMException('no', 'SecurityError'); return undefined; } });
      }, gives);
      expect(await begin(page, '{}')).toBe('storageBlocked');
    }
    await page.close();
  }, LIMIT);

  test('leaves no byte of the text or the code on the disk', async () => {
    const page = await openPage();
    const code = await begin(page, '{"note":"canary-on-the-windowsill"}');
    for (let n = 0; n < 20; n += 1) expect(await save(page, `{"note":"canary-on-the-windowsill ${n}"}`)).toBe('saved');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const seen = files.map((file) => {
      try {
        return readFileSync(file);
      } catch {
        return Buffer.alloc(0); // the browser's own temporary file has gone
      }
    });
    expect(seen.reduce((sum, bytes) => sum + bytes.length, 0)).toBeGreaterThan(10_000);
    expect(seen.some((bytes) => bytes.includes('screen-for-neglect-draft', 0, 'utf16le') || bytes.includes('screen-for-neglect-draft'))).toBe(true);
    for (const canary of ['windowsill', code]) for (const encoding of ['utf8', 'utf16le'] as const) expect(files.filter((_, at) => seen[at]?.includes(canary, 0, encoding))).toEqual([]);
    expect(await discard(page)).toBe(true);
    await page.close();
  }, LIMIT);
});

test('sealing and opening leave the page usable on a slow computer', async () => {
  const page = await openPage();
  const control = await context.newCDPSession(page);
  await control.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const { blocked, whole, opens } = await page.evaluate(async () => {
    const began = performance.now();
    let before = began;
    let blocked = 0;
    const drawn = (): void => {
      const now = performance.now();
      blocked = Math.max(blocked, now - before);
      before = now;
      requestAnimationFrame(drawn);
    };
    requestAnimationFrame(drawn);
    const sealed = await window.save.seal('{"n":1}', 'otter maple', { work: 15 });
    const opened = sealed.ok ? await window.save.unseal(sealed.value, 'otter maple') : sealed;
    const ended = performance.now();
    return { blocked: Math.max(blocked, ended - before), whole: ended - began, opens: opened.ok && opened.value.trimEnd() === '{"n":1}' };
  });
  expect(opens).toBe(true);
  // In one go, each of the two would keep everything else waiting for about half of the whole time.
  expect(blocked / whole).toBeLessThan(1 / 3);
  await page.close();
}, LIMIT);

test('a browser that cannot ask for a place downloads the very bytes under the given name', async () => {
  const page = await openPage();
  const downloading = page.waitForEvent('download');
  const saved = await page.evaluate(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    return window.save.saveBytes({ suggestedName: 'screening-7-2026-03-09.age', bytes: Uint8Array.from({ length: 256 }, (_, n) => n), mime: 'application/octet-stream' });
  });
  const download = await downloading;
  expect(saved).toEqual({ ok: true, value: { way: 'download', name: 'screening-7-2026-03-09.age', readBack: false } });
  expect(download.suggestedFilename()).toBe('screening-7-2026-03-09.age');
  expect([...readFileSync(await download.path())]).toEqual(Array.from({ length: 256 }, (_, n) => n));
  await page.close();
}, LIMIT);
