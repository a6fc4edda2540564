/** Measures in a browser what adding an event to a long chronology costs: `npm run build && npm run bench:chronology`. */
import { installWhatIsMissing } from './install.mjs';
import { resolve } from 'node:path';

installWhatIsMissing();
const { withSource } = await import('./load-source.mjs');
await withSource('tests/bench/chronology-bench.ts', async ({ measureAdding }) => { console.table(await measureAdding(...process.argv.slice(2, 3).map((folder) => resolve(folder)))); });
