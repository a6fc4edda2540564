import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOSTED_BILL } from '../../scripts/build/hosted.ts';
import { HOST_FILES } from '../../scripts/build/host-files.ts';
import { headersFor, hostedPolicy } from '../../scripts/build/policy.ts';
import { hostedFolder, projectFolder } from '../support/built.ts';

const folder = hostedFolder();
const page = readFileSync(join(folder, 'index.html'), 'utf8');
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
  .sort();
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

describe('the page of the hosted build', () => {
  test('has the policy before anything that could break it, and the lockdown next', () => {
    const head = page.slice(page.indexOf('<head>'));
    const order = ['<meta charset', `content="${hostedPolicy}"`, '<script src="./assets/first-', '<title>', '<script type="module"'].map((text) => head.indexOf(text));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });

  test('fetches nothing before its policy, and names between it and the first script only files of its own that it needs in any case', () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="${hostedPolicy}" />`;
    expect(page.slice(0, page.indexOf(policy))).not.toMatch(/<(?:link|script)/);
    const before = page.slice(page.indexOf(policy) + policy.length, page.indexOf('<script src="./assets/first-'));
    const named = [...before.matchAll(/<link rel="(modulepreload|preload" as="style)" crossorigin href="\.\/([^"]+)" \/>/g)];
    expect(before.replaceAll(/<link [^>]*>/g, '').trim()).toBe('');
    expect(named.map((match) => match[2]?.replace(/-.*\./, '.'))).toEqual(['assets/start.js', 'assets/style.css', 'assets/rolldown.js']);
    for (const match of named) expect(files).toContain(match[2]);
  });

  test('comes with what the start needs in one script, and what follows it in one more', () => {
    const start = /<script type="module" crossorigin src="\.\/(assets\/start-[^"]+)">/.exec(page)?.[1] ?? '';
    const bank = files.find((file) => file.startsWith('assets/bank-')) ?? '';
    const importedBy = (file: string): readonly string[] => [...textOf(file).matchAll(/(?:^|;|\})(?:import|export)\b[^;"'`]*?from\s*["'`]\.\/([^"'`]+)["'`]/g)].map((match) => `assets/${match[1] ?? ''}`);
    expect(importedBy(start)).toEqual([]);
    expect(importedBy(bank).filter((file) => !file.includes('/rolldown-runtime-'))).toEqual([start]); // a line of the bundler's own
  });

  test('has no script or style of its own inside it, which the policy would refuse', () => {
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  });

  test('asks for nothing outside its own folder', () => {
    const addresses = [...page.matchAll(/\s(?:src|href)="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect(address).toMatch(/^\.\//);
  });

  test('turns off spelling services and translation for every field at once', () => {
    expect(page).toContain('<html lang="en-GB" translate="no" spellcheck="false">');
  });
});

describe('the files of the hosted build', () => {
  test('hold no source maps and nothing of the machine that built them', () => {
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    const text = files.filter((file) => /\.(?:js|css|html|json|webmanifest|svg)$/.test(file));
    expect(text.filter((file) => textOf(file).includes('sourceMappingURL') || textOf(file).includes(projectFolder))).toEqual([]);
  });

  test('are all kept by the offline worker, with their right hashes', () => {
    const list = /FILES=(\[\[.*?\]\])/s.exec(textOf('sw.js').replaceAll('`', '"'))?.[1];
    const kept = new Map(JSON.parse(list ?? '[]') as readonly (readonly [string, string])[]);
    const wanted = files.filter((file) => !['sw.js', ...Object.keys(HOST_FILES), HOSTED_BILL].includes(file));
    expect([...kept.keys()].sort()).toEqual(wanted.map((file) => (file === 'index.html' ? './' : file)).sort());
    for (const file of wanted) {
      const integrity = `sha256-${createHash('sha256').update(readFileSync(join(folder, file))).digest('base64')}`;
      expect(kept.get(file === 'index.html' ? './' : file), file).toBe(integrity);
    }
  });
});

describe('the headers', () => {
  test('let the page connect to nothing but its own host, and let the offline worker fetch its own files', () => {
    expect(headersFor('/index.html')['Content-Security-Policy']).toContain("connect-src 'none'");
    expect(headersFor('/index.html')['Connection-Allowlist']).toMatch(/^\(response-origin /);
    expect(headersFor('/sw.js')['Content-Security-Policy']).toContain("connect-src 'self'");
    expect(headersFor('/sw.js')['Connection-Allowlist']).toBe('(response-origin)');
  });

  test('keep hashed files and never the page', () => {
    expect(headersFor('/assets/first-abc.js')['Cache-Control']).toContain('immutable');
    expect(headersFor('/')['Cache-Control']).toBe('no-store');
  });
});
