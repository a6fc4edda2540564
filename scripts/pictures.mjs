/**
 * Takes a picture of every screen of the build in dist/, to judge how it looks: `npm run pictures -- FOLDER [PART OF A NAME …]`.
 * `npm run pictures -- docs/images/result.png` takes only the one that README.md shows.
 */
import { join, resolve } from 'node:path';
import { projectFolder } from './install.mjs';
import { withSource } from './load-source.mjs';

const [folder, ...only] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say where to write them: npm run pictures -- FOLDER');
  process.exit(2);
}
const build = resolve(process.env.BUILD_FOLDER ?? join(projectFolder, 'dist'));
await withSource('tests/support/pictures.ts', async ({ takeFirstPicture, takePictures }) => {
  if (folder.endsWith('.png')) {
    await takeFirstPicture(build, resolve(folder));
    return;
  }
  console.log(`${await takePictures(build, resolve(folder), only)} pictures in ${folder}`);
});
