/** Writes the licences that the app lists, for the packages that are really in both builds: `npm run licences`. Run it when a package changes. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { projectFolder } from './install.mjs';
import { withSource } from './load-source.mjs';

const billOf = async (mode) => {
  const { output } = await build({ root: projectFolder, mode, logLevel: 'silent', build: { write: false } });
  return String(output.find((file) => file.fileName.endsWith('.cdx.json')).source);
};
const bills = [await billOf('production'), await billOf('one-file')];
await withSource('scripts/build/bill-of-materials.ts', async ({ placesIn }) => {
  const places = new Set(bills.flatMap((bill) => [...placesIn(bill)]));
  await withSource('scripts/build/licences.ts', ({ LICENCES_FILE, licencesFile }) => writeFile(join(projectFolder, LICENCES_FILE), licencesFile(places)));
  console.log(`${places.size} packages`);
});
