import { describe, expect, test } from 'vitest';
import { editionOf, lookInto, openSealed } from '../../../src/features/working-file/opening.ts';
import { passphraseFault, plainFile, savedWords } from '../../../src/features/working-file/saving.ts';
import { seal } from '../../../src/save/sealing/seal.ts';
import { sampleScreening } from '../../save/sample-screening.ts';
import { bank } from '../domain/sample.ts';

const edition = editionOf(bank, '2026-03-10');
const blob = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)]);
const plain = plainFile(sampleScreening, 'child/c1/voice', '2026-03-10');

describe('a file that a person chooses', () => {
  test('comes back as it was saved, with the place where the person was', async () => {
    expect(plain.suggestedName).toBe('TRAINING-screening-HH-0412-2026-03-10.json');
    const found = await lookInto(blob(plain.bytes), edition);
    expect(found).toEqual({ ok: true, value: { kind: 'plain', screening: { ...sampleScreening, place: 'child/c1/voice' } } });
  });

  test('is known as sealed before its passphrase is asked for, and opens with it', async () => {
    const sealed = await seal(new TextDecoder().decode(plain.bytes), 'otter maple kettle', { work: 8 });
    if (!sealed.ok) throw new Error(sealed.problem.kind);
    const found = await lookInto(blob(sealed.value), edition);
    expect(found.ok && found.value.kind).toBe('sealed');
    const opened = await openSealed(sealed.value, 'otter maple kettle', edition, {});
    expect(opened.ok && opened.value.household.children.length).toBe(2);
  });

  test('is refused with its own words when it is something else', async () => {
    for (const [text, kind] of [['', 'empty'], ['{}', 'notAScreening'], ['hello', 'notReadable'], ['age-encryption.org/v1\n-> scrypt', 'truncated']] as const) {
      const found = await lookInto(blob(new TextEncoder().encode(text)), edition);
      expect(found.ok ? '' : found.problem.kind, text).toBe(kind);
    }
  });
});

describe('what is said of a saved file', () => {
  test('tells a file that was read back from one that the page cannot look at', () => {
    expect(savedWords({ way: 'chosenPlace', name: 'a.age', readBack: true }, '14:02')).toBe('Saved to file a.age at 14:02, read back and found the same.');
    expect(savedWords({ way: 'download', name: 'a.age', readBack: false }, '14:02')).toContain('Check your Downloads folder');
  });
});

describe('a new passphrase', () => {
  test('is needed, must be hard to guess, and must be the same twice', () => {
    expect(passphraseFault('', '', false)).toBe('none');
    expect(passphraseFault('abc', 'abc', false)).toBe('weak');
    expect(passphraseFault('seven quiet herons', 'seven quiet heron', true)).toBe('different');
    expect(passphraseFault('seven quiet herons', 'seven quiet herons', true)).toBeUndefined();
  });
});
