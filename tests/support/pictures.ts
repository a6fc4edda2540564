/** Takes a picture of every screen, for people who judge how the app looks: `npm run pictures -- FOLDER`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import hoarding from '../../src/content/vignettes/o6-aaron.json';
import { SAMPLE_SCREENINGS } from '../../src/app/sample-records.ts';
import { Vignette } from '../../src/model/vignette.ts';
import type { Screening } from '../../src/model/screening.ts';
import { serveFolder } from '../../scripts/build/serve-folder.ts';
import { launchBrowser } from './browser.ts';
import { goTo, openCase } from './open-case.ts';
import { SCREENS } from './screens.ts';

/** A screen to look at, by its width and height, and its colours. */
const LOOKS = [
  { name: 'phone', width: 320, height: 640, colorScheme: 'light' },
  { name: 'phone-dark', width: 320, height: 640, colorScheme: 'dark' },
  { name: 'laptop', width: 1280, height: 800, colorScheme: 'light' },
  { name: 'laptop-dark', width: 1280, height: 800, colorScheme: 'dark' },
  { name: 'projector', width: 1920, height: 1080, colorScheme: 'light' },
] as const;

/** A screening in which the practitioner's own view stands, so that the suggestion is shown. */
const withOwnView = (screening: Screening): Screening => ({
  ...screening, checked: ['own-level'],
  judgement: { before: { levels: Object.fromEntries(screening.household.children.map(({ id }) => [id, 3 as const])), reason: 'Seen over months, and nothing has lasted.', date: screening.assessedOn } },
});

/**
 * Writes one PNG for each screen and look, named "look-place.png".
 * @param build the folder of a hosted build
 * @param only parts of names, such as "phone" or "laptop-tasks"; all pictures when empty
 * @returns how many were written
 */
export const takePictures = async (build: string, folder: string, only: readonly string[]): Promise<number> => {
  mkdirSync(folder, { recursive: true });
  const [browser, serving] = await Promise.all([launchBrowser(), serveFolder(build, { port: 0 })]);
  let taken = 0;
  for (const { name: look, width, height, colorScheme } of LOOKS) {
    const wanted = SCREENS.map((path) => ({ path, name: `${look}-${path === '' ? 'start' : path.replaceAll('/', '-')}` })).filter(({ name }) => only.length === 0 || only.some((part) => name.startsWith(part)));
    if (wanted.length === 0) continue;
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    await openCase(page, serving.address, { ...withOwnView(SAMPLE_SCREENINGS.long), purpose: 'case' });
    for (const { path, name } of wanted) {
      await goTo(page, path);
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
      taken += 1;
    }
    await page.close();
  }
  await browser.close();
  await serving.close();
  return taken;
};

/**
 * Takes the picture for the first page of the documents: the result for one fictional child.
 * @param build the folder of a hosted build
 * @param file where the PNG is written
 */
export const takeFirstPicture = async (build: string, file: string): Promise<void> => {
  const [browser, serving] = await Promise.all([launchBrowser(), serveFolder(build, { port: 0 })]);
  const page = await browser.newPage({ viewport: { width: 900, height: 965 }, colorScheme: 'light', reducedMotion: 'reduce' });
  await openCase(page, serving.address, { ...withOwnView(Vignette.parse(hoarding).screening), framework: { id: 'devon', edition: '2026-11' } });
  await goTo(page, 'result');
  await page.screenshot({ path: file });
  await browser.close();
  await serving.close();
};
