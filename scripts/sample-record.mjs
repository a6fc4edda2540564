/** Writes the sample records to a folder, for people who review the documents: npm run sample-record -- FOLDER */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { withSource } from './load-source.mjs';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Say where to write them: npm run sample-record -- FOLDER');
  process.exit(2);
}
await mkdir(resolve(folder), { recursive: true });
await withSource('src/app/sample-records.ts', async ({ sampleRecords }) => {
  for (const file of await sampleRecords()) {
    await writeFile(join(resolve(folder), file.name), file.content);
    console.log(file.name);
  }
});
