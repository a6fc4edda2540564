import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));
/** The sources with these words in them. */
const filesWith = (words: RegExp): readonly string[] =>
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:ts|js|svelte)$/.test(name) && words.test(readFileSync(join(SOURCES, name), 'utf8'))).sort();

// A copy stays where other programs, and some makers of computers, can read it. tests/journeys/whole-way.journey.test.ts
// sees that nothing goes there before a press.
test('one file reaches the clipboard, and only texts to hand on and codes of training are copied by it: never a passphrase or the code of a draft', () => {
  expect(filesWith(/navigator\.clipboard|execCommand|ClipboardItem/)).toEqual(['ui/download.ts']);
  expect(filesWith(/\bcopyText\(/)).toEqual(['features/next-steps/TakingItFurther.svelte', 'features/record/PasteTexts.svelte', 'features/training/CodePart.svelte']);
});
