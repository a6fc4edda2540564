import { Decrypter, Encrypter } from 'age-encryption';
import { failure, success, type Result } from '../../base/result.ts';
import { saveProblem, type SaveProblem } from '../save-problem.ts';
import { PassphraseLock, type Watched } from './passphrase-lock.ts';
import { filledUp } from './sealed-text.ts';

/** Two to this power is the scrypt work of a new file: 128 MB of memory and about a second on a desk computer. */
export const WORK_OF_NEW_FILES = 17;

export interface SealOptions extends Watched {
  /** Power of two of scrypt's work, from 1 to 18; lower only in tests. */
  readonly work?: number;
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, index) => byte === other[index]);

/** Turns what went wrong during the work of a seal into a problem that a person can be told. */
export const sealTrouble = (error: unknown, signal: AbortSignal | undefined): SaveProblem => {
  if (signal?.aborted) return saveProblem('cancelled');
  if (error instanceof RangeError) return saveProblem('notEnoughMemory');
  throw error;
};

/**
 * Seals text with a passphrase as an age file (version 1, binary), which any age tool opens. The file is opened again
 * before it is given out, so what comes back is known to open. Nothing can open it without the passphrase.
 * @param passphrase used in composed form (NFC), so that an accent typed in two ways is the same
 * @returns the bytes of the file; or `noPassphrase`, `cancelled`, `notEnoughMemory`
 */
export const seal = async (text: string, passphrase: string, options: SealOptions = {}): Promise<Result<Uint8Array, SaveProblem>> => {
  if (passphrase === '') return failure(saveProblem('noPassphrase'));
  const content = filledUp(text);
  const lock = new PassphraseLock([passphrase.normalize('NFC')], options.work ?? WORK_OF_NEW_FILES, options);
  try {
    options.signal?.throwIfAborted();
    const encrypter = new Encrypter();
    encrypter.addRecipient(lock);
    const file = await encrypter.encrypt(content);
    const decrypter = new Decrypter();
    decrypter.addIdentity(lock);
    if (!sameBytes(await decrypter.decrypt(file), content)) throw new Error('A new file did not open to what was put into it.');
    return success(file);
  } catch (error) {
    return failure(sealTrouble(error, options.signal));
  }
};
