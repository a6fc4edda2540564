import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { faultsOf, LAYERS, ONLY_IN } from './support/layers.ts';

const folderOf = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const src = folderOf('src');

const filesUnder = (folder: string, endings: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .sort();

describe('every source', () => {
  const sources = filesUnder(src, /\.(?:ts|svelte)$/).filter((path) => !path.endsWith('.d.ts'));

  test('keeps to its layer and uses nothing that is forbidden', () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.flatMap((path) => faultsOf(path, readFileSync(join(src, path), 'utf8')))).toEqual([]);
  });

  test('lies in a folder of the table, and the files named in it exist', () => {
    const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect(folders.filter((folder) => !LAYERS[folder])).toEqual([]);
    expect(Object.values(ONLY_IN).flat().filter((path) => !existsSync(join(src, path)))).toEqual([]);
  });
});

test('no test is skipped, singled out or left for later', () => {
  const tests = folderOf('tests');
  const marked = filesUnder(tests, /\.test\.ts$/).filter((path) => /\b(?:test|it|describe)\.(?:skip|skipIf|only|todo|fails|runIf)\b/.test(readFileSync(join(tests, path), 'utf8')));
  expect(marked).toEqual([]);
});

describe('the checker finds', () => {
  test.each([
    ['an import against the direction', 'model/level.ts', "import { assess } from '../engine/assess.ts';"],
    ['a type-only import against the direction', 'engine/assess.ts', "import type { Bank } from '../content/bank.ts';"],
    ['an inline import type', 'engine/assess.ts', "let bank: import('../content/bank.ts').Bank;"],
    ['an export from elsewhere', 'base/result.ts', "export { level } from '../model/level.ts';"],
    ['a dynamic import', 'engine/assess.ts', "const load = () => import('../report/compose.ts');"],
    ['a dynamic import in backquotes', 'engine/assess.ts', 'const load = () => import(`../report/compose.ts`);'],
    ['a dynamic import of a computed address', 'app/steps.ts', 'const load = (name: string) => import(`./${name}.ts`);'],
    ['a globbed import', 'engine/rules.ts', "const all = import.meta.glob(['../content/rules/*.json']);"],
    ['one feature inside another', 'features/household/Adult.svelte', "<script lang=\"ts\">import Day from '../chronology/Day.svelte';</script><Day />"],
    ['a component that reaches past its layer', 'ui/Dialog.svelte', "<script lang=\"ts\">import { level } from '../model/level.ts';</script><p>{level}</p>"],
    ['a folder that nobody declared', 'shared/things.ts', 'export const one = 1;'],
    ['a way out of src', 'engine/assess.ts', "import { bank } from '../../tests/support/bank.ts';"],
    ['jsPDF outside its layer', 'report/pdf.ts', "const load = () => import('jspdf');"],
    ['sealing outside its layer', 'state/current.ts', "import { Encrypter } from 'age-encryption';"],
    ['the large form of zod', 'model/level.ts', "import { z } from 'zod';"],
    ['a request', 'app/offline.ts', "void fetch('/x');"],
    ['a request through another name', 'app/offline.ts', "const { fetch: ask } = window; void ask('/x');"],
    ['a request in the markup of a component', 'features/start/Start.svelte', '<button type="button" onclick={() => navigator.sendBeacon(\'/x\')}>Go</button>'],
    ['a line for the console', 'engine/assess.ts', "console.log('x');"],
    ['plain storage', 'state/current.ts', "window.localStorage.setItem('a', 'b');"],
    ['today, asked of the clock', 'engine/assess.ts', 'const now = Date.now();'],
    ['today as a new date', 'engine/assess.ts', 'const now = new Date();'],
    ['chance', 'engine/assess.ts', 'const one = Math.random();'],
    ['text that becomes markup', 'features/start/Start.svelte', '<script lang="ts">const words = "x";</script>{@html words}'],
  ])('%s', (_what, path, text) => {
    const faults = faultsOf(path, text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${path}: `);
  });

  test.each([
    ['imports along the arrows', 'report/compose.ts', "import type { Outcome } from '../engine/outcome.ts'; import { writePdf } from '../pdf/index.ts';"],
    ['a neighbour in the same feature', 'features/household/Adult.svelte', "<script lang=\"ts\">import Name from './Name.svelte';</script><Name />"],
    ['forbidden words in a comment, in a string and in plain text', 'ui/Note.svelte', '<script lang="ts">// fetch it\nconst words = "localStorage";</script><p>Go and fetch your console. {words}</p>'],
    ['a given day made into a date', 'engine/assess.ts', 'const day = (text: string) => new Date(text);'],
    ['the entry beside the folders', 'main.ts', "import App from './app/App.svelte'; import { mount } from 'svelte'; mount(App, { target: document.body });"],
    ['the small form of zod', 'model/level.ts', "import * as z from 'zod/mini';"],
  ])('nothing wrong with %s', (_what, path, text) => {
    expect(faultsOf(path, text)).toEqual([]);
  });
});
