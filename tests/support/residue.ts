/** Looks for words in every file of a folder, in the forms in which a browser may write them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Base64 of the middle of a text, at each of the three places where it can begin inside a longer one. */
const inBase64 = (text: string): readonly string[] => [0, 1, 2].map((shift) => Buffer.from('\0'.repeat(shift) + text).toString('base64').slice(shift === 0 ? 0 : 4, -4));

const formsOf = (word: string): readonly Buffer[] => [
  Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le'), Buffer.from(Buffer.from(word).toString('hex')), ...inBase64(word).map((text) => Buffer.from(text)),
];

/**
 * Gives "word in file" for each of the words that lies somewhere in the folder, its subfolders and its file names.
 * @param words unusual ones of ten letters or more, so that none is there by chance
 */
export const residueOf = (folder: string, words: readonly string[]): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      const bytes = readFileSync(file);
      return words.filter((word) => entry.name.includes(word) || formsOf(word).some((form) => bytes.includes(form))).map((word) => `${word} in ${file.slice(folder.length + 1)}`);
    });
