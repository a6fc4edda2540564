/**
 * Which file of the hosted build a module goes into. Left to itself the bundler makes a small file for every handful of
 * shared modules, and a visitor on a slow line waits for each layer of them in turn.
 */

import { realpathSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What the bundler tells about one module. */
interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** The files that are made on purpose: what they begin with, the earlier ones first. */
const FILES: readonly { readonly name: string; readonly from: readonly string[] }[] = [
  { name: 'start', from: ['/src/main.ts'] },
  // Loaded in any case while the first page is read.
  { name: 'bank', from: ['/src/content/bank-in-steps.ts', '/src/state/assessment-tools.ts', '/src/state/drafts-tools.ts'] },
];

/** The modules that some module needs at once, itself among them; what it loads later is left out. */
const needed = (roots: readonly string[], graph: ModuleGraph): ReadonlySet<string> => {
  const found = new Set<string>();
  const waiting = [...roots];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
};

/** One file as the bundler wants to be told of it; a module that two files ask for goes into the one of higher priority. */
export interface FileGroup {
  readonly name: string;
  readonly priority: number;
  readonly test: (id: string) => boolean;
}

/** A plugin that reads the imports, and the files that the bundler shall make of them. */
export const fewFiles = (): { readonly plugin: Plugin; readonly groups: FileGroup[] } => {
  const sets = FILES.map(() => new Set<string>());
  let folder = '';
  return {
    plugin: {
      name: 'few-files',
      apply: 'build',
      configResolved({ root }) {
        folder = realpathSync(root).replaceAll('\\', '/');
      },
      buildEnd() {
        for (const [at, { from }] of FILES.entries()) {
          sets[at]?.clear();
          for (const id of needed(from.map((path) => folder + path), this)) sets[at]?.add(id);
        }
      },
    },
    groups: FILES.map(({ name }, at) => ({ name, priority: FILES.length - at, test: (id) => sets[at]?.has(id) ?? false })),
  };
};
