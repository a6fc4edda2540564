/** Writes docs/screening.schema.json from the model: `node scripts/write-schema.mjs`. Run it after a change to the file format. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './install.mjs';
import { loadSource } from './load-source.mjs';

const { screeningJsonSchema } = await loadSource('src/save/json-schema.ts');
await writeFile(join(projectFolder, 'docs/screening.schema.json'), screeningJsonSchema());
