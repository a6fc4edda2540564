import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostedFolder, oneFile, projectFolder } from '../support/built.ts';

const SOURCES = ['index.html', 'package-lock.json', 'package.json', 'scripts', 'src', 'static', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts'];
let elsewhere = '';

const hashes = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );

const build = (...words: string[]): void => {
  const done = spawnSync(process.execPath, [join(projectFolder, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error', ...words], { cwd: elsewhere, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
};

// Another folder with another name: a build that lets its place or the time into a file shows itself here.
beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'another-place-'));
  for (const name of SOURCES) cpSync(join(projectFolder, name), join(elsewhere, name), { recursive: true });
  symlinkSync(join(projectFolder, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
});

afterAll(() => { rmSync(elsewhere, { recursive: true, force: true }); });

test('the hosted app built again in another folder is the same to the last byte', () => {
  build();
  expect(hashes(join(elsewhere, 'dist'))).toEqual(hashes(hostedFolder()));
});

test('the one file built again in another folder is the same to the last byte', () => {
  build('--mode', 'one-file');
  expect(hashes(join(elsewhere, 'dist-one-file'))).toEqual(hashes(dirname(oneFile())));
});
