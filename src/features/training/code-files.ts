import type { CodeReading } from '../../calibration/read-codes.ts';
import { LONGEST_PASTE } from './answers.ts';
import { tallyInWords } from './reading-words.ts';

/** What became of one file. */
export interface FileFinding {
  readonly name: string;
  readonly words: string;
}

/** What became of all files of one drop, and the gathered text with theirs behind it. */
export interface GatheredFiles {
  readonly text: string;
  readonly findings: readonly FileFinding[];
}

const linesOf = (text: string): number => text.split('\n').length;

/** The text of a file; undefined where it cannot be read, as with a folder. */
const textOf = async (file: Blob): Promise<string | undefined> => {
  try {
    return await file.text();
  } catch {
    return undefined;
  }
};

/**
 * Gives the gathered text with the text of each file behind it that brings a code not gathered yet, and says of each file
 * what was found in it. A file without a code, or with nothing new, is not added, so that what is on the screen stays short.
 * @param known what was gathered before
 * @param read finds the codes of the case in a text
 */
export const gatherFiles = async (files: readonly (Blob & { readonly name: string })[], known: string, read: (text: string) => readonly CodeReading[]): Promise<GatheredFiles> => {
  let text = known;
  const findings: FileFinding[] = [];
  for (const file of files) {
    const say = (words: string): void => { findings.push({ name: file.name, words }); };
    if (text.length + file.size > LONGEST_PASTE) {
      say('Too large for a file with codes. Nothing was read.');
      continue;
    }
    const added = await textOf(file);
    if (added === undefined) {
      say('This could not be read. Nothing was added.');
      continue;
    }
    const before = text === '' ? '' : `${text.replace(/\n$/, '')}\n`;
    const readings = read(before + added).filter(({ line }) => line >= linesOf(before));
    if (readings.length === 0) say('No code in it. Nothing was added.');
    else say(`${tallyInWords(readings)}.`);
    if (readings.some(({ kind }) => kind !== 'repeated')) text = before + added;
  }
  return { text, findings };
};
