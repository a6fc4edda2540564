/**
 * Runs the tests of the engine for Stryker. Everything that no mutant can change is loaded once; the engine and its tests are
 * one file that is read afresh for each mutant, so that a mutant costs a fraction of a second, also where it acts on loading.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { build } from 'vite';
import { collect, runTest } from './small-vitest.mjs';

const ENTRY = 'tests/mutation/engine-tests.ts';
const CONTENT = 'src/content/bank.ts';

/** What is inside is bundled; packages and the stand-in for Vitest are read once and stay. */
const bundle = (entry, outDir, name, alone) => build({
  configFile: false, logLevel: 'error', publicDir: false,
  define: { 'import.meta.env.ONE_FILE': 'false', 'import.meta.env.LINKED_SITES': '[]' },
  plugins: alone ? [] : [{
    name: 'read-once', enforce: 'pre',
    resolveId(source) {
      if (source === 'vitest') return { id: new URL('small-vitest.mjs', import.meta.url).href, external: true };
      if (!source.endsWith('/content/bank.ts')) return undefined;
      return { id: pathToFileURL(join(outDir, 'content.mjs')).href, external: true };
    },
  }],
  build: { ssr: entry, outDir, emptyOutDir: false, minify: false, target: 'node20', rolldownOptions: { output: { codeSplitting: false, entryFileNames: name } } },
});

const messageOf = (error) => (error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error));

class EngineRunner {
  static inject = [];
  #loads = 0;
  #url;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.PROPERTY_SHARE ??= '0.02';
    // Two folders below the sandbox, as the tests are, for the files that they read beside them.
    const outDir = resolve(`tests/mutation-${process.env.STRYKER_MUTATOR_WORKER ?? 0}`);
    mkdirSync(outDir, { recursive: true });
    await bundle(CONTENT, outDir, 'content.mjs', true);
    await bundle(ENTRY, outDir, 'tests.mjs', false);
    this.#url = pathToFileURL(join(outDir, 'tests.mjs')).href;
  }

  async #load() {
    this.#loads += 1;
    return collect(() => import(`${this.#url}?${this.#loads}`));
  }

  async #run(tests, state, bail) {
    const results = [];
    for (const one of tests) {
      state.currentTestId = one.id;
      const started = performance.now();
      let failure;
      try { await runTest(one); } catch (error) { failure = messageOf(error); }
      state.currentTestId = undefined;
      const result = { id: one.id, name: one.id, timeSpentMs: performance.now() - started };
      results.push(failure === undefined ? { ...result, status: TestStatus.Success } : { ...result, status: TestStatus.Failed, failureMessage: failure });
      if (failure !== undefined && bail) break;
    }
    return results;
  }

  async dryRun() {
    const state = (globalThis.__stryker__ ??= {});
    const results = await this.#run(await this.#load(), state, false);
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: state.mutantCoverage };
  }

  async mutantRun({ activeMutant, hitLimit, testFilter, disableBail, sandboxFileName }) {
    const state = (globalThis.__stryker__ ??= {});
    Object.assign(state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit, mutantCoverage: undefined });
    try {
      const wanted = testFilter && new Set(testFilter);
      // The search asks the engine about hundreds of signs; what it asks of other files is asked more closely elsewhere.
      const ofSearch = sandboxFileName.includes('threshold-search');
      const chosen = (await this.#load()).filter((one) => one.name === 'can be read' || ((!wanted || wanted.has(one.id)) && (ofSearch || !/^\.\.\/(?:engine|features)\/threshold/.test(one.id))));
      // A fault that acts on loading asks for every test: those of its own files find it soonest.
      const isNear = (one) => Number(/threshold/.test(one.id));
      const results = await this.#run(ofSearch ? chosen.toSorted((a, b) => isNear(b) - isNear(a)) : chosen, state, !disableBail);
      return toMutantRunResult(determineHitLimitReached(state.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests: results });
    } finally {
      state.activeMutant = undefined;
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'engine', EngineRunner)];
