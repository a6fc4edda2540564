import { failure, success, type Result } from '../../base/result.ts';
import { saveProblem, type SaveProblem } from '../save-problem.ts';
import { browserDisk, type Disk, type ChosenPlace } from './browser-disk.ts';

/** What is to be written, and the name to offer. */
export interface FileToSave {
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
  readonly mime: string;
}

/** What happened, for a sentence such as "Saved as … where you chose, and read back". */
export interface SavedFile {
  /** The place that the person chose, or the browser's folder for downloads, where it cannot be looked at again. */
  readonly way: 'chosenPlace' | 'download';
  /** The name under which it was written; the browser may have added a number to that of a download. */
  readonly name: string;
  /** True only when the file was read from the disk again and every byte was the same. */
  readonly readBack: boolean;
}

const errorName = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, index) => byte === other[index]);

const writtenTo = async (place: ChosenPlace, bytes: Uint8Array): Promise<Result<SavedFile, SaveProblem>> => {
  try {
    await place.write(bytes);
  } catch {
    return failure(saveProblem('notWritten'));
  }
  const read = await place.read().catch(() => undefined);
  return read && sameBytes(read, bytes) ? success({ way: 'chosenPlace', name: place.name, readBack: true }) : failure(saveProblem('readBackDiffers'));
};

/**
 * Writes finished bytes to a file: where the browser can ask for a place, there, and then reads it back; elsewhere as a
 * download. Nothing on the disk is touched before the bytes are complete, so a save that is stopped harms no older file.
 * Call it straight from a press of a button: browsers only ask for a place then.
 * @returns what was saved where; or `cancelled` (nothing was written), `needsPress` (call again from a press),
 * `notWritten`, `readBackDiffers`
 */
export const saveBytes = async (file: FileToSave, disk: Disk = browserDisk()): Promise<Result<SavedFile, SaveProblem>> => {
  if (disk.askForPlace) {
    try {
      return await writtenTo(await disk.askForPlace(file), file.bytes);
    } catch (error) {
      if (errorName(error) === 'AbortError') return failure(saveProblem('cancelled'));
      if (!disk.isBeingPressed()) return failure(saveProblem('needsPress'));
      // The page may not ask here at all (a rule of the school's administrators): a download still works.
    }
  }
  try {
    disk.download(file);
    return success({ way: 'download', name: file.suggestedName, readBack: false });
  } catch {
    return failure(saveProblem('notWritten'));
  }
};
