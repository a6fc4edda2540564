import { armor, Decrypter } from 'age-encryption';
import { failure, success, type Result } from '../../base/result.ts';
import { saveProblem, type SaveProblem } from '../save-problem.ts';
import { HEAVIEST_WORK, readAgeHeader } from './age-header.ts';
import { looksArmoured } from './looks-sealed.ts';
import { PassphraseLock, type Watched } from './passphrase-lock.ts';
import { sealTrouble } from './seal.ts';
import { hasWholeLength, LARGEST_SEALED } from './sealed-text.ts';

/** The text form holds a third more bytes than the binary one. */
const withoutArmour = (file: Uint8Array): Result<Uint8Array, SaveProblem> => {
  if (!looksArmoured(file)) return success(file);
  const text = new TextDecoder('latin1').decode(file).trimEnd();
  if (!text.endsWith('-----END AGE ENCRYPTED FILE-----')) return failure(saveProblem('truncated'));
  try {
    return success(armor.decode(text));
  } catch {
    return failure(saveProblem('damaged'));
  }
};

/** An accent may have been typed as one character or as two when another tool sealed the file. */
const waysToType = (passphrase: string): readonly string[] => [...new Set([passphrase.normalize('NFC'), passphrase])];

/**
 * Checks all that can be told of a sealed file without its passphrase: size, form, and the work that it asks for.
 * @returns the file in binary form with the length of its header
 */
export const sealedFileFrom = (file: Uint8Array): Result<{ readonly file: Uint8Array; readonly headerLength: number }, SaveProblem> => {
  if (file.length === 0) return failure(saveProblem('empty'));
  if (file.length > LARGEST_SEALED * 1.4) return failure(saveProblem('tooLarge'));
  const binary = withoutArmour(file);
  if (!binary.ok) return binary;
  if (binary.value.length > LARGEST_SEALED) return failure(saveProblem('tooLarge'));
  const header = readAgeHeader(binary.value);
  return header.ok ? success({ file: binary.value, headerLength: header.value.length }) : header;
};

// Apart from the decryption, whose failure some browsers report as a TypeError too.
const textOf = (content: Uint8Array): Result<string, SaveProblem> => {
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return failure(saveProblem('notReadable', '', 'it does not hold text'));
  }
};

/**
 * Opens an age file that was sealed with a passphrase, by this program or by any other.
 * @returns the text inside; or why not: `wrongPassphrase` also when the few bytes that hold the sealed key were changed,
 * which nothing can tell apart; `truncated` when a part is missing; `damaged` when anything else was changed
 */
export const unseal = async (file: Uint8Array, passphrase: string, watched: Watched = {}): Promise<Result<string, SaveProblem>> => {
  const sealed = sealedFileFrom(file);
  if (!sealed.ok) return sealed;
  if (passphrase === '') return failure(saveProblem('noPassphrase'));
  const { file: bytes, headerLength } = sealed.value;
  const lock = new PassphraseLock(waysToType(passphrase), HEAVIEST_WORK, watched);
  const opening = { tried: false, passphraseFits: false };
  const decrypter = new Decrypter();
  decrypter.addIdentity({
    unwrapFileKey: async (stanzas) => {
      opening.tried = true;
      const fileKey = await lock.unwrapFileKey(stanzas);
      opening.passphraseFits = fileKey !== null;
      return fileKey;
    },
  });
  try {
    watched.signal?.throwIfAborted();
    return textOf(await decrypter.decrypt(bytes));
  } catch (error) {
    if (watched.signal?.aborted || error instanceof RangeError) return failure(sealTrouble(error, watched.signal));
    if (opening.tried && !opening.passphraseFits) return failure(saveProblem('wrongPassphrase'));
    return failure(saveProblem(hasWholeLength(bytes.length - headerLength) ? 'damaged' : 'truncated'));
  }
};
