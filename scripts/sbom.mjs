/**
 * Prints the bill of materials of the whole project in the public form CycloneDX: what is in the app, and what only builds
 * and tests it. `npm run --silent sbom > bom.cdx.json`; the same bytes each time. The bill of the app alone lies in each build.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './install.mjs';
import { withSource } from './load-source.mjs';

const built = join(projectFolder, 'dist/bom.cdx.json');
if (!existsSync(built)) {
  console.error('Which packages are in the app is known after a build. Run: npm run build');
  process.exit(2);
}
await withSource('scripts/build/bill-of-materials.ts', ({ billOfMaterials, placesIn }) => {
  process.stdout.write(billOfMaterials(placesIn(readFileSync(built, 'utf8')), true));
});
