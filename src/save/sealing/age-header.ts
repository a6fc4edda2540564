import { failure, success, type Result } from '../../base/result.ts';
import { saveProblem, type SaveProblem } from '../save-problem.ts';

/**
 * Reads the first lines of an age file (see docs/file-format.md) before any key is worked out from them: a hostile file
 * could otherwise ask for so much work that the browser stands still.
 */

/** The most work that is done for a file, as the power of two of scrypt: 256 MB of memory and a few seconds. */
export const HEAVIEST_WORK = 18;

const INTRODUCTION = 'age-encryption.org/v1';
/** A header for a passphrase has about 150 bytes. One for several keys may have more, and is refused anyway. */
const LONGEST_HEADER = 16 * 1024;
const BASE64_LINE = /^[A-Za-z0-9+/]{0,64}$/;
/** The sealed key of the file: 32 bytes. */
const SEALED_KEY = /^[A-Za-z0-9+/]{43}$/;
const SALT = /^[A-Za-z0-9+/]{22}$/;
const MAC_LINE = /^--- [A-Za-z0-9+/]{43}$/;
/** The 16 bytes before the sealed text, and the 16 that end each piece of it. */
const LEAST_AFTER_HEADER = 32;

const alikeness = (one: string, other: string): number => [...other].filter((letter, index) => one[index] === letter).length;

/** Says whether `word` is `meant` with a letter or two changed, which is damage and not another word. */
const isDamaged = (word: string, meant: string): boolean => word.length === meant.length && word !== meant && alikeness(word, meant) >= meant.length - 2;

const introductionProblem = (first: string, complete: boolean): SaveProblem | undefined => {
  if (first === INTRODUCTION) return undefined;
  if (!complete && first.length > 3 && INTRODUCTION.startsWith(first)) return saveProblem('truncated');
  if (/^age-encryption\.org\/v[1-9]\d*$/.test(first)) return saveProblem('newerSeal');
  return alikeness(first, INTRODUCTION) > 15 ? saveProblem('damaged') : saveProblem('notSealed');
};

/** One way to get at the key of the file: its first line in words, and the lines after it. */
interface HeaderPart {
  readonly words: readonly string[];
  readonly body: string[];
}

const partsProblem = (parts: readonly HeaderPart[]): SaveProblem | undefined => {
  const { words, body } = parts[0] ?? { words: [], body: [] };
  const [type = '', salt = '', work = ''] = words;
  if (isDamaged(type, 'scrypt')) return saveProblem('damaged');
  if (type !== 'scrypt' && !parts.some((part) => part.words[0] === 'scrypt')) return saveProblem('sealedForKey');
  // The format forbids a passphrase beside a key: who sealed it could not be told apart from who holds the key.
  if (parts.length !== 1 || words.length !== 3 || !SALT.test(salt) || !/^[1-9]\d*$/.test(work)) return saveProblem('damaged');
  if (body.length !== 1 || !SEALED_KEY.test(body[0] ?? '')) return saveProblem('damaged');
  return Number(work) > HEAVIEST_WORK ? saveProblem('tooHeavy') : undefined;
};

/**
 * Checks that a file is sealed with one passphrase and asks for no more than the allowed work.
 * @returns the length of the header in bytes
 */
export const readAgeHeader = (file: Uint8Array): Result<{ readonly length: number }, SaveProblem> => {
  const start = new TextDecoder('latin1').decode(file.subarray(0, LONGEST_HEADER));
  const lines = start.split('\n');
  const unusable = introductionProblem(lines[0]?.slice(0, INTRODUCTION.length + 8) ?? '', lines.length > 1);
  if (unusable) return failure(unusable);

  const parts: HeaderPart[] = [];
  let length = INTRODUCTION.length + 1;
  for (const line of lines.slice(1, -1)) {
    length += line.length + 1;
    if (line.startsWith('---')) {
      if (!MAC_LINE.test(line) || parts.length === 0) return failure(saveProblem('damaged'));
      const problem = partsProblem(parts) ?? (file.length < length + LEAST_AFTER_HEADER ? saveProblem('truncated') : undefined);
      return problem ? failure(problem) : success({ length });
    }
    if (line.startsWith('-> ')) parts.push({ words: line.slice(3).split(' '), body: [] });
    else if (parts.length === 0 || !BASE64_LINE.test(line)) return failure(saveProblem('damaged'));
    else parts.at(-1)?.body.push(line);
  }
  const cutShort = file.length < LONGEST_HEADER && /^[ -~]*$/.test(lines.at(-1) ?? '');
  return failure(saveProblem(cutShort ? 'truncated' : 'damaged'));
};
