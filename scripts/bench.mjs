/** Measures how long the work takes on this machine and prints a table: `npm run bench`. */
import { installWhatIsMissing } from './install.mjs';

installWhatIsMissing();
const { loadSource } = await import('./load-source.mjs');
const { runBenchmarks } = await loadSource('tests/bench/bench.ts');
console.table(await runBenchmarks());
