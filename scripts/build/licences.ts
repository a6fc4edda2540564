/** The licences of what is in the app, as the app lists them: from the installed packages and the fonts beside their sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FONTS, lockedPackages, nameAt } from './bill-of-materials.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the app reads them from; `npm run licences` writes it. */
export const LICENCES_FILE = 'src/features/about/licences.json';

/** One part of the app that others made. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** The short name that machines know, such as `MIT`. */
  readonly licence: string;
  /** The whole text, as its makers ask. */
  readonly text: string;
}

const textIn = (folder: string): string => {
  const files = readdirSync(join(PROJECT, folder)).filter((name) => /^(licen[cs]e|notice|copying)([.-]\w+)*$/i.test(name)).sort();
  if (files.length === 0) throw new Error(`${folder} comes without the text of its licence: it must not be in the app.`);
  // Some packages end their lines in another way; the letters are the same.
  return files.map((name) => readFileSync(join(PROJECT, folder, name), 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
};

/** Gives the licences of the packages at these places, and of the fonts, in the order of their names. */
export const licencesOf = (places: ReadonlySet<string>): readonly Licence[] => {
  const all = lockedPackages();
  const packages = [...places].map((place) => ({ name: nameAt(place), version: all.get(place)?.version ?? '', licence: (all.get(place)?.license ?? '').replace(/^\((.*)\)$/, '$1'), text: textIn(place) }));
  // Both weights are one font under one licence.
  const font = { name: 'Noto Sans, regular and bold', version: FONTS[0].version, licence: FONTS[0].licence, text: readFileSync(join(PROJECT, 'src/pdf/fonts/OFL.txt'), 'utf8').trim() };
  const keys = new Map([...packages, font].map((one) => [`${one.name} ${one.version}`, one]));
  return [...keys.values()].toSorted((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
};

/** The text of the file that the app reads. */
export const licencesFile = (places: ReadonlySet<string>): string => `${JSON.stringify(licencesOf(places), undefined, 2)}\n`;
