import { describe, expect, test } from 'vitest';
import { vignettes } from '../../../src/content/vignette-files.ts';
import { codeOf, codesIn, LONGEST_PASTE } from '../../../src/features/training/answers.ts';
import { gatherFiles } from '../../../src/features/training/code-files.ts';
import { questionsOf } from '../../../src/features/training/questions.ts';
import type { Vignette } from '../../../src/model/vignette.ts';
import type { Attempt } from '../../../src/state/training-room.svelte.ts';
import { bank } from '../../engine/shipped.ts';

const [rafi, tom] = vignettes;
if (!rafi || !tom) throw new Error('no cases');
const questions = questionsOf(rafi, bank);
const attempt = (mark: number): Attempt => ({ mark, steps: [], levels: Object.fromEntries(questions.map(({ id }) => [id, 3])), stage: 3, reasons: '', handedIn: true, compared: false });
const codeFrom = (mark: number, vignette: Vignette = rafi): string => codeOf(vignette, questionsOf(vignette, bank), attempt(mark));
const file = (name: string, content: string | Uint8Array<ArrayBuffer>): File => new File([content], name);
const saved = (mark: number): File => file(`TRAINING-${mark}.txt`, `TRAINING - made-up case 1\r\n${codeFrom(mark)}\r\n`);
const gather = (files: readonly File[], known = ''): ReturnType<typeof gatherFiles> => gatherFiles(files, known, (text) => codesIn(text, rafi, questions));
const valid = (text: string): number => codesIn(text, rafi, questions).filter(({ kind }) => kind === 'valid').length;

describe('files with codes', () => {
  test('thirty at once are all counted, each told by its name', async () => {
    const { text, findings } = await gather(Array.from({ length: 30 }, (_, person) => saved(person)));
    expect(valid(text)).toBe(30);
    expect(findings.map(({ words }) => words)).toEqual(Array.from({ length: 30 }, () => '1 code understood.'));
    expect(findings[4]?.name).toBe('TRAINING-4.txt');
  });

  test('are told apart: understood, mistyped, repeated, another case, another edition, none', async () => {
    const code = codeFrom(1);
    const { text, findings } = await gather([
      saved(1),
      file('mistyped.txt', `${code.slice(0, 10)}${code[10] === '7' ? '8' : '7'}${code.slice(11)}`),
      file('again.txt', code.toLowerCase()),
      file('other case.txt', codeFrom(1, tom)),
      file('other edition.txt', codeFrom(1, { ...rafi, edition: 9 })),
      file('shopping.txt', 'milk, eggs, ten tins of beans'),
      file('picture.png', Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 255, 254])),
      file('empty.txt', ''),
    ]);
    expect(findings.map(({ words }) => words)).toEqual([
      '1 code understood.', '0 codes understood, 1 not understood.', '0 codes understood, 1 repeated.', '0 codes understood, 1 of another case.',
      '0 codes understood, 1 of another edition.', 'No code in it. Nothing was added.', 'No code in it. Nothing was added.', 'No code in it. Nothing was added.',
    ]);
    expect(valid(text)).toBe(1);
    expect(text).not.toContain('milk');
  });

  test('stand behind what was pasted before, and what is there already is not added again', async () => {
    const known = `Ana: ${codeFrom(1)}`;
    const { text, findings } = await gather([saved(1), saved(2), saved(2)], known);
    expect(findings.map(({ words }) => words)).toEqual(['0 codes understood, 1 repeated.', '1 code understood.', '0 codes understood, 1 repeated.']);
    expect(text.startsWith(`${known}\n`)).toBe(true);
    expect(codesIn(text, rafi, questions).map(({ kind }) => kind)).toEqual(['valid', 'valid']);
  });

  test('that are too large, or that cannot be read, are named and stop nobody else', async () => {
    const broken = Object.assign(file('folder', ''), { text: () => Promise.reject(new Error('not a file')) });
    const { text, findings } = await gather([file('huge.txt', 'x'.repeat(LONGEST_PASTE + 1)), broken, saved(3)]);
    expect(findings.map(({ words }) => words)).toEqual(['Too large for a file with codes. Nothing was read.', 'This could not be read. Nothing was added.', '1 code understood.']);
    expect(valid(text)).toBe(1);
  });

  test('in the two-byte form of an older Windows editor are read too', async () => {
    const text = `\ufeffTRAINING\r\n${codeFrom(7)}`;
    const bytes = Uint8Array.from([...text].flatMap((letter) => [(letter.codePointAt(0) ?? 0) & 255, (letter.codePointAt(0) ?? 0) >> 8]));
    const gathered = await gather([file('unicode.txt', bytes)]);
    expect(gathered.findings.map(({ words }) => words)).toEqual(['1 code understood.']);
  });
});
