import { success, type Result } from '../../base/result.ts';
import type { Screening } from '../../model/screening.ts';
import { fileNameFor } from '../../save/disk/file-name.ts';
import type { FileToSave, SavedFile } from '../../save/disk/save-bytes.ts';
import type { SaveProblem } from '../../save/save-problem.ts';
import type { Watched } from '../../save/sealing/passphrase-lock.ts';
import { writeScreening } from '../../save/write-screening.ts';

/** The text of a working file: the screening, and where the person was in it. */
export const workingText = (screening: Screening, place: string | undefined): string =>
  writeScreening(place === undefined ? screening : { ...screening, place });

/** Makes a sealed working file, not yet written anywhere. Takes about a second. @param today the day in its name */
export const sealedFile = async (screening: Screening, place: string | undefined, passphrase: string, today: string, watched: Watched): Promise<Result<FileToSave, SaveProblem>> => {
  const { seal } = await import('../../save/sealing/seal.ts');
  const bytes = await seal(workingText(screening, place), passphrase, watched);
  return bytes.ok ? success({ suggestedName: fileNameFor(screening.household.reference, today, 'age', screening.purpose), bytes: bytes.value, mime: 'application/octet-stream' }) : bytes;
};

/** Makes a working file that anyone can read. */
export const plainFile = (screening: Screening, place: string | undefined, today: string): FileToSave => ({
  suggestedName: fileNameFor(screening.household.reference, today, 'json', screening.purpose),
  bytes: new TextEncoder().encode(workingText(screening, place)),
  mime: 'application/json',
});

/** Says what was saved, where and when, and what is left to check. */
export const savedWords = ({ way, name, readBack }: SavedFile, time: string): string =>
  way === 'download'
    ? `Saved to file ${name} at ${time}. Check your Downloads folder: the browser does not let this page look there.`
    : `Saved to file ${name} at ${time}${readBack ? ', read back and found the same' : ''}.`;

/** What is wrong with a passphrase that was typed for a new file; undefined when it can be used. */
export const passphraseFault = (passphrase: string, again: string, enough: boolean): 'none' | 'weak' | 'different' | undefined => {
  if (passphrase === '') return 'none';
  if (!enough) return 'weak';
  return passphrase.normalize('NFC') === again.normalize('NFC') ? undefined : 'different';
};
