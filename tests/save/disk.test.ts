import { describe, expect, test } from 'vitest';
import type { ChosenPlace, Disk } from '../../src/save/disk/browser-disk.ts';
import { fileNameFor } from '../../src/save/disk/file-name.ts';
import { bytesOf, screeningFrom } from '../../src/save/disk/open-file.ts';
import { saveBytes, type FileToSave } from '../../src/save/disk/save-bytes.ts';
import { codes, facts, sampleScreening } from './sample-screening.ts';
import { writeScreening } from '../../src/save/write-screening.ts';

const file: FileToSave = { suggestedName: 'screening-HH-0412-2026-03-09.age', bytes: Uint8Array.from([1, 2, 3]), mime: 'application/octet-stream' };

/** A disk that notes what was done to it. */
const diskThat = (change: Partial<ChosenPlace> & { readonly asks?: () => Promise<never>; readonly pressed?: boolean; readonly cannotAsk?: boolean } = {}): { readonly disk: Disk; readonly done: string[] } => {
  const done: string[] = [];
  let content = new Uint8Array();
  const place: ChosenPlace = {
    name: 'mine.age',
    write: async (bytes) => {
      done.push('write');
      content = new Uint8Array(bytes);
    },
    read: async () => content,
    ...change,
  };
  const ask = change.asks ?? (async () => place);
  return {
    done,
    disk: { ...(!change.cannotAsk && { askForPlace: ask }), isBeingPressed: () => change.pressed ?? true, download: () => void done.push('download') },
  };
};
const refusal = (name: string) => async (): Promise<never> => {
  throw new DOMException('no', name);
};

describe('saving', () => {
  test('where the browser asks for a place: written there and read back', async () => {
    const { disk, done } = diskThat();
    expect(await saveBytes(file, disk)).toEqual({ ok: true, value: { way: 'chosenPlace', name: 'mine.age', readBack: true } });
    expect(done).toEqual(['write']);
  });

  test('elsewhere: a download, which it does not claim to have read back', async () => {
    const { disk, done } = diskThat({ cannotAsk: true });
    expect(await saveBytes(file, disk)).toEqual({ ok: true, value: { way: 'download', name: file.suggestedName, readBack: false } });
    expect(done).toEqual(['download']);
  });

  test.each([
    ['the person says no', { asks: refusal('AbortError') }, 'cancelled'],
    ['too long after the press', { asks: refusal('SecurityError'), pressed: false }, 'needsPress'],
    ['the disk is full', { write: refusal('QuotaExceededError') }, 'notWritten'],
    ['the place is not allowed', { write: refusal('NotAllowedError') }, 'notWritten'],
    ['something else lies there afterwards', { read: async () => Uint8Array.from([1, 2, 4]) }, 'readBackDiffers'],
    ['a shorter file lies there afterwards', { read: async () => Uint8Array.from([1, 2]) }, 'readBackDiffers'],
    ['it cannot be read back', { read: refusal('NotFoundError') }, 'readBackDiffers'],
  ] as const)('%s: never called saved, never quietly put elsewhere', async (_what, change, kind) => {
    const { disk, done } = diskThat(change);
    expect(await saveBytes(file, disk)).toMatchObject({ ok: false, problem: { kind } });
    expect(done).not.toContain('download');
  });

  test('a page that may not ask for a place downloads instead', async () => {
    const { disk, done } = diskThat({ asks: refusal('SecurityError') });
    expect(await saveBytes(file, disk)).toMatchObject({ ok: true, value: { way: 'download', readBack: false } });
    expect(done).toEqual(['download']);
  });
});

describe('a file name', () => {
  test.each([
    ['HH-0412', 'screening-HH-0412-2026-03-09.age'], ['hh0412', 'screening-HH0412-2026-03-09.age'], ['', 'screening-2026-03-09.age'], [undefined, 'screening-2026-03-09.age'],
    ['Kyle', 'screening-2026-03-09.age'], ['KYLE-SMITH', 'screening-2026-03-09.age'], ['../../etc/7', 'screening-ETC7-2026-03-09.age'],
    ['A1234567890123456789', 'screening-A12345678901-2026-03-09.age'], ['-7-', 'screening-7-2026-03-09.age'],
  ])('for the reference %j is %s', (reference, name) => {
    expect(fileNameFor(reference, '2026-03-09', 'age', 'case')).toBe(name);
  });

  test.each([['TRAINING-t1', 'TRAINING-screening-T1-2026-03-09.age'], ['HH-0412', 'TRAINING-screening-HH-0412-2026-03-09.age'], ['', 'TRAINING-screening-2026-03-09.age'], [undefined, 'TRAINING-screening-2026-03-09.age']])('of a made-up case with the reference %j says so: %s', (reference, name) => {
    expect(fileNameFor(reference, '2026-03-09', 'age', 'training')).toBe(name);
  });
});

describe('opening', () => {
  test('the bytes of a chosen file, and the screening in them', async () => {
    const bytes = await bytesOf(new Blob([writeScreening(sampleScreening)]));
    expect(bytes.ok && screeningFrom(bytes.value, { facts, codes })).toEqual({ ok: true, value: sampleScreening });
  });

  test('a file that is too large is refused before it is read', async () => {
    const huge = { size: 10 ** 12, arrayBuffer: () => Promise.reject(new Error('was read')) } as unknown as Blob;
    expect(await bytesOf(huge)).toMatchObject({ ok: false, problem: { kind: 'tooLarge' } });
    expect(await bytesOf(new Blob([]))).toMatchObject({ ok: false, problem: { kind: 'empty' } });
  });

  test('a file that has gone since it was chosen', async () => {
    const gone = { size: 10, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) } as unknown as Blob;
    expect(await bytesOf(gone)).toMatchObject({ ok: false, problem: { kind: 'notReadable' } });
  });
});
