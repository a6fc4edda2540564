import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { oneFileAddress } from '../support/built.ts';
import { serveBuild, type Serving } from '../support/serve.ts';
import { openWatchedPage } from '../support/watched-page.ts';

let browser: Browser;
let serving: Serving;

beforeAll(async () => {
  [browser, serving] = await Promise.all([launchBrowser(), serveBuild()]);
});

afterAll(async () => {
  await browser.close();
  await serving.close();
});

const BUILDS = [
  { name: 'the hosted app', address: () => serving.address, home: () => serving.address },
  { name: 'the one file', address: oneFileAddress, home: () => 'file:' },
] as const;

describe.each(BUILDS)('$name', ({ address, home }) => {
  test('opens without an error, a policy violation or a request to anyone else', async () => {
    const { page, troubles } = await openWatchedPage(browser, home());
    await page.goto(address());
    await page.locator('#app h1').first().waitFor();
    await page.waitForTimeout(300);
    expect(troubles).toEqual([]);
    expect(page.context().pages()).toHaveLength(1);
    await page.context().close();
  });

  test('opens before any other script with the ways out closed for good', async () => {
    const { page } = await openWatchedPage(browser, home());
    await page.goto(address());
    const closed = await page.evaluate(() =>
      ['fetch', 'XMLHttpRequest', 'WebSocket', 'RTCPeerConnection'].map((name) => {
        const before = Reflect.get(window, name) as unknown;
        return before === undefined && !Reflect.set(window, name, () => 'back') && !Reflect.deleteProperty(window, name);
      }),
    );
    expect(closed).toEqual([true, true, true, true]);
    await page.context().close();
  });

  test('refuses text as markup or script', async () => {
    const { page } = await openWatchedPage(browser, home());
    await page.goto(address());
    const refused = await page.evaluate(async () => {
      // What the debugger itself runs may make functions out of text; what a timer runs may not.
      await new Promise((done) => { setTimeout(done, 0); });
      const tries: (() => void)[] = [
        () => { document.body.innerHTML = '<b>x</b>'; },
        () => { document.body.insertAdjacentHTML('beforeend', '<b>x</b>'); },
        () => { new DOMParser().parseFromString('<b>x</b>', 'text/html'); },
        () => { document.write('x'); },
        () => { Reflect.construct(Function, ['return 1']); },
        () => { window.trustedTypes?.createPolicy('another', { createHTML: (text: string) => text }); },
        () => { window.trustedTypes?.createPolicy('app-sw', { createHTML: (text: string) => text }); },
      ];
      return tries.map((attempt) => {
        try {
          attempt();
          return 'allowed';
        } catch {
          return 'refused';
        }
      });
    });
    expect(refused).toEqual(refused.map(() => 'refused'));
    await page.context().close();
  });
});

declare global {
  interface Window {
    readonly trustedTypes?: { readonly createPolicy: (name: string, rules: Readonly<Record<string, (text: string) => string>>) => unknown };
  }
}
