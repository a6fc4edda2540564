import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { missingPackages } from '../../scripts/install.mjs';

let folder = '';

const write = (place: string, content: unknown): void => {
  mkdirSync(join(folder, place, '..'), { recursive: true });
  writeFileSync(join(folder, place), JSON.stringify(content));
};
const lock = (packages: Readonly<Record<string, unknown>>): void => { write('package-lock.json', { packages: { '': {}, ...packages } }); };
const installed = (packages: Readonly<Record<string, unknown>>): void => {
  write('node_modules/.package-lock.json', { packages });
  for (const place of Object.keys(packages)) write(`${place}/package.json`, {});
};

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'install-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

describe('what is not installed', () => {
  const vite = { version: '8.0.0', integrity: 'sha512-a' };

  test('is everything in a fresh copy', () => {
    lock({ 'node_modules/vite': vite, 'node_modules/odd': { ...vite, optional: true, os: ['aix'] } });
    expect(missingPackages(folder)).toEqual(['node_modules/vite', 'node_modules/odd']);
  });

  test('is nothing when both lists agree', () => {
    lock({ 'node_modules/vite': vite });
    installed({ 'node_modules/vite': vite });
    expect(missingPackages(folder)).toEqual([]);
  });

  test('is a package whose version or content changed', () => {
    lock({ 'node_modules/vite': { version: '8.0.1', integrity: 'sha512-b' } });
    installed({ 'node_modules/vite': vite });
    expect(missingPackages(folder)).toEqual(['node_modules/vite']);
  });

  test('is a package whose folder somebody deleted', () => {
    lock({ 'node_modules/vite': vite });
    installed({ 'node_modules/vite': vite });
    rmSync(join(folder, 'node_modules/vite'), { recursive: true });
    expect(missingPackages(folder)).toEqual(['node_modules/vite']);
  });

  test('is not an optional package for another system', () => {
    lock({ 'node_modules/vite': vite, 'node_modules/odd': { ...vite, optional: true, os: ['aix'] } });
    installed({ 'node_modules/vite': vite });
    expect(missingPackages(folder)).toEqual([]);
  });

  test('is nothing in this project while its tests run', () => {
    expect(missingPackages()).toEqual([]);
  });
});
