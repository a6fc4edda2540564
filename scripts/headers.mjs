/** Prints the headers that a web host should send, as nginx settings: `node scripts/headers.mjs`. */
import { installWhatIsMissing } from './install.mjs';

installWhatIsMissing();
const { loadSource } = await import('./load-source.mjs');
const { headersFor } = await loadSource('scripts/build/policy.ts');

const PLACES = [
  ['/', 'location /'],
  ['/index.html', 'location = /index.html'],
  ['/sw.js', 'location = /sw.js'],
  ['/assets/one.js', 'location /assets/'],
];
// nginx forgets the headers of an outer place as soon as an inner one names any, so each place names all of its own.
for (const [path, place] of PLACES) {
  const lines = Object.entries(headersFor(path)).map(([name, value]) => `    add_header ${name} '${value.replaceAll("'", "\\'")}' always;`);
  console.log(`${place} {\n${lines.join('\n')}\n}`);
}
