import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { serveBuild } from '../support/serve.ts';

let browser: Browser;

beforeAll(async () => { browser = await launchBrowser(); });
afterAll(async () => { await browser.close(); });

const PAGE = (body: string): string => `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Small page</title><main><h1>Small page</h1>${body}</main></html>`;

describe('the accessibility check', () => {
  test('finds nothing on a page in order', async () => {
    const page = await browser.newPage();
    await page.setContent(PAGE('<label>Name <input autocomplete="off"></label>'));
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });

  test('says which element is at fault and why', async () => {
    const page = await browser.newPage();
    await page.setContent(PAGE('<p style="color:#ccc;background:#fff">Pale</p><section id="one"><input></section>'));
    const faults = await axeFaults(page);
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual(['color-contrast', 'label']);
    expect(await axeFaults(page, { within: '#one' })).toEqual([expect.stringContaining('<input>')]);
    await page.close();
  });
});

describe('the search for a browser', () => {
  test('takes the one that CHROMIUM_PATH names, and says so when that is no program', async () => {
    expect((await findBrowser({ CHROMIUM_PATH: process.execPath })).from).toBe('CHROMIUM_PATH');
    await expect(findBrowser({ CHROMIUM_PATH: '/no/such/program' })).rejects.toThrow('CHROMIUM_PATH does not point to a program: /no/such/program');
  });
});

describe('the server', () => {
  test('serves the app and its files with their types and headers, and nothing else', async () => {
    const serving = await serveBuild();
    const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(new URL(path, serving.address), init);
    const page = await ask('/');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const script = /type="module"[^>]* src="\.\/(assets\/[^"]*\.js)"/.exec(await page.text())?.[1] ?? '';
    expect((await ask(script)).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await ask('/manifest.webmanifest')).headers.get('content-type')).toBe('application/manifest+json; charset=utf-8');
    for (const path of ['/_headers', '/package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/assets', '/%', '/a%00b']) expect((await ask(path)).status, path).toBe(404);
    expect((await ask('/', { method: 'POST', body: 'x' })).status).toBe(405);
    await serving.close();
  });
});
