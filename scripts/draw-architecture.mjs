/** Draws the layers in docs/architecture.md from what the sources import: `npm run drawing`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installWhatIsMissing, projectFolder } from './install.mjs';

installWhatIsMissing();
const { withSource } = await import('./load-source.mjs');
const file = join(projectFolder, 'docs', 'architecture.md');
writeFileSync(file, await withSource('tests/support/drawing.ts', ({ realDrawing, withDrawing }) => withDrawing(readFileSync(file, 'utf8'), realDrawing())));
