import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { HOST_FILES } from '../../scripts/build/host-files.ts';
import { hostedFolder, oneFile } from '../support/built.ts';

// What the first screen needs is counted in a browser: tests/journeys/first-load.journey.test.ts.
const KB = 1000;
const folder = hostedFolder();

const brotli = (file: string): number => brotliCompressSync(readFileSync(join(folder, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && ![...Object.keys(HOST_FILES), 'bom.cdx.json'].includes(entry.name)) // the app fetches none of them
  .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
  .sort();
const sizes = new Map(files.map((file) => [file, brotli(file)]));

const listed = (some: readonly string[]): string => [...some].sort((one, other) => (sizes.get(other) ?? 0) - (sizes.get(one) ?? 0)).map((file) => `\n  ${((sizes.get(file) ?? 0) / KB).toFixed(1).padStart(7)} KB  ${file}`).join('');
const sum = (some: readonly string[]): number => some.reduce((total, file) => total + (sizes.get(file) ?? 0), 0);

test('the whole hosted app, fonts apart, comes to at most 625 KB (Brotli)', () => {
  const all = files.filter((file) => !file.startsWith('assets/fonts/'));
  expect(sum(all), `in the build:${listed(all)}`).toBeLessThanOrEqual(625 * KB);
});

test('the one file is at most 2.25 MB', () => {
  expect(statSync(oneFile()).size, oneFile()).toBeLessThanOrEqual(2250 * KB);
});
