/**
 * Measures how long the work takes on this machine and prints tables.
 * `npm run bench` measures the engine. `npm run bench -- browser` builds the app and compares it with its peers in a
 * browser; the first time it fetches them. `npm run bench -- search` types into the threshold search. `npm run bench -- --write` does all and writes docs/benchmarks.md; words
 * after `--beside` say on that page what else the machine did meanwhile.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installWhatIsMissing, projectFolder } from './install.mjs';

const ROUNDS = 3;
const VISITS = 5;
const words = process.argv.slice(2);
const writes = words.includes('--write');
const at = words.indexOf('--beside');
const beside = at === -1 ? undefined : words[at + 1];

installWhatIsMissing();
const { withSource } = await import('./load-source.mjs');

const engineFigures = () => withSource('tests/bench/bench.ts', ({ runBenchmarks }) => runBenchmarks());

/** Built apart from dist/, so that nothing else is disturbed. */
const builtApp = () => {
  const folder = join(projectFolder, 'node_modules', '.cache', 'bench-app');
  const done = spawnSync(process.execPath, [join(projectFolder, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error', '--outDir', folder, '--emptyOutDir'], { cwd: projectFolder, stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
  return folder;
};

const figuresOfSearch = (app) => withSource('tests/bench/search-figures.ts', ({ searchFigures }) => searchFigures(app, VISITS));

const browserFigures = async (app) => {
  const forms = await withSource('tests/bench/peers/compare.ts', ({ compareForms }) => compareForms(app, ROUNDS, console.log));
  const pdfs = await withSource('tests/bench/peers/pdf-figures.ts', ({ pdfFigures }) => pdfFigures(app, console.log));
  return { forms, pdfs, search: await figuresOfSearch(app) };
};

if (!writes && words.includes('search')) console.log(await figuresOfSearch(builtApp()));
else if (!writes && !words.includes('browser')) console.table(await engineFigures());
else {
  const { forms, pdfs, search } = await browserFigures(builtApp());
  console.table(forms);
  console.table(pdfs);
  console.log(search);
  if (writes) {
    const engine = await engineFigures();
    console.table(engine);
    const browser = await withSource('tests/support/browser.ts', async ({ launchBrowser }) => {
      const one = await launchBrowser();
      return one.close().then(() => `Chromium ${one.version()}`);
    });
    const page = await withSource('tests/bench/benchmarks-page.ts', ({ benchmarksPage }) => benchmarksPage({ date: new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }), browser, rounds: ROUNDS, beside, forms, pdfs, search, engine }));
    writeFileSync(join(projectFolder, 'docs', 'benchmarks.md'), page);
    console.log('docs/benchmarks.md is written.');
  }
}
