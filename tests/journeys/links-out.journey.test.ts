import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { oneFileAddress } from '../support/built.ts';
import { serveBuild, type Serving } from '../support/serve.ts';

let browser: Browser;
let serving: Serving;

beforeAll(async () => {
  [browser, serving] = await Promise.all([launchBrowser(), serveBuild()]);
});

afterAll(async () => {
  await browser.close();
  await serving.close();
});

/** Adds a link of our own to the running app, so that these tests do not hang on any screen's words. */
const withLink = async (address: string, href: string, marked: boolean): Promise<Page> => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await context.route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title><script>document.title += ` ${String(opener)} [${document.referrer}]`</script>' }));
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(([to, leaves]) => {
    const link = document.createElement('a');
    link.setAttribute('href', to);
    if (leaves) link.setAttribute('data-leaves-app', '');
    link.id = 'link-of-the-test';
    link.textContent = 'Out';
    link.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:9999;padding:20px;background:#fff';
    document.body.append(link);
    document.body.dataset['stillHere'] = 'yes';
  }, [href, marked] as const);
  return page;
};

const otherPages = (page: Page): readonly Page[] => page.context().pages().filter((other) => other !== page);
const stillHere = (page: Page): Promise<string | undefined> => page.evaluate(() => document.body.dataset['stillHere']);

const BUILDS = [
  { name: 'the hosted app', address: () => serving.address },
  { name: 'the one file', address: oneFileAddress },
] as const;

describe.each(BUILDS)('in $name', ({ address }) => {
  test('a marked link that a person presses opens a tab that knows nothing of this one', async () => {
    const page = await withLink(address(), 'https://www.gov.uk/', true);
    const [opened] = await Promise.all([page.context().waitForEvent('page'), page.click('#link-of-the-test')]);
    await opened.waitForLoadState();
    expect(opened.url()).toBe('https://www.gov.uk/');
    expect(await opened.title()).toBe('Elsewhere null []');
    expect(await stillHere(page)).toBe('yes');
    await page.context().close();
  });

  test('a marked link opens with the middle button too', async () => {
    const page = await withLink(address(), 'https://www.gov.uk/', true);
    await Promise.all([page.context().waitForEvent('page'), page.click('#link-of-the-test', { button: 'middle' })]);
    expect(await stillHere(page)).toBe('yes');
    await page.context().close();
  });

  test('a marked link opens by the keyboard too', async () => {
    const page = await withLink(address(), 'https://www.gov.uk/', true);
    await page.focus('#link-of-the-test');
    const [opened] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')]);
    await opened.waitForLoadState();
    expect(opened.url()).toBe('https://www.gov.uk/');
    await page.context().close();
  });

  test.each([
    ['without the mark', 'https://www.gov.uk/', false],
    ['without encryption', 'http://www.gov.uk/', true],
    ['with a scheme of another program', 'ms-settings:privacy', true],
  ])('a link %s leads nowhere', async (_what, href, marked) => {
    const page = await withLink(address(), href, marked);
    for (const button of ['left', 'middle'] as const) await page.click('#link-of-the-test', { button });
    await page.waitForTimeout(300);
    expect(otherPages(page)).toEqual([]);
    expect(await stillHere(page)).toBe('yes');
    await page.context().close();
  });

  test.each(['tel:999', 'mailto:front.door@example.gov.uk'])('a marked %s link leaves the case as it is', async (href) => {
    const page = await withLink(address(), href, true);
    const heard = page.evaluate(
      () =>
        new Promise<string>((done) => {
          document.addEventListener('click', (event) => { done(`prevented: ${String(event.defaultPrevented)}`); });
        }),
    );
    await page.waitForTimeout(50);
    await page.click('#link-of-the-test');
    expect(await heard).toBe('prevented: false');
    await page.waitForTimeout(300);
    expect(otherPages(page)).toEqual([]);
    expect(await stillHere(page)).toBe('yes');
    await page.context().close();
  });

  test('a move inside the page, a reload and a file made here all work', async () => {
    const page = await withLink(address(), '#/somewhere', false);
    await page.click('#link-of-the-test');
    expect(new URL(page.url()).hash).toBe('#/somewhere');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.evaluate(() => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob(['one']));
        link.download = 'one.txt';
        link.click();
      }),
    ]);
    expect(download.suggestedFilename()).toBe('one.txt');
    await page.reload();
    expect(await stillHere(page)).toBeUndefined();
    await page.context().close();
  });
});
