import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { oneFile, projectFolder } from '../support/built.ts';

const page = readFileSync(oneFile(), 'utf8');
const sha256 = (text: string, form: 'base64' | 'hex'): string => createHash('sha256').update(text).digest(form);
const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
const sources = (directive: string): readonly string[] => new RegExp(`(?:^|; )${directive} ([^;]*)`).exec(policy)?.[1]?.split(' ') ?? [];
const elements = (name: 'script' | 'style'): readonly string[] => [...page.matchAll(new RegExp(`<${name}[^>]*>(.*?)</${name}>`, 'gs'))].map((match) => match[1] ?? '');

test('the policy names the hash of every script and style in the page, and no other', () => {
  for (const name of ['script', 'style'] as const) {
    const hashes = elements(name).map((text) => `'sha256-${sha256(text, 'base64')}'`);
    expect(hashes.length).toBeGreaterThan(0);
    expect(sources(`${name}-src`)).toEqual(hashes);
  }
});

test('the policy lets no text become a script or a page', () => {
  expect(sources('require-trusted-types-for')).toEqual(["'script'"]);
  expect(sources('trusted-types')).toEqual(["'none'"]);
  expect(sources('default-src')).toEqual(["'none'"]);
  expect(sources('connect-src')).toEqual(["'none'"]);
});

test('the policy and then the lockdown come before anything else in the page', () => {
  expect(page).toMatch(/<head>\s*<meta charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy"[^>]*>\s*<script>/);
});

test('the page has everything inside it', () => {
  expect(page).not.toMatch(/<(?:script|img|iframe|source)[^>]*\ssrc="(?!data:)/);
  expect(page).not.toMatch(/<link\s/);
  expect(readdirSync(dirname(oneFile())).sort()).toEqual(['screen-for-neglect.cdx.json', 'screen-for-neglect.html', 'screen-for-neglect.html.sha256']);
  expect(page).not.toContain(projectFolder);
});

test('spelling services and translation are off for every field at once', () => {
  expect(page).toContain('<html lang="en-GB" translate="no" spellcheck="false">');
});

test('the file beside the page holds its SHA-256 in the form that sha256sum checks', () => {
  expect(readFileSync(`${oneFile()}.sha256`, 'utf8')).toBe(`${sha256(page, 'hex')}  screen-for-neglect.html\n`);
});
