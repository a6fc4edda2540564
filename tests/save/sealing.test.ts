import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { screeningFrom } from '../../src/save/disk/open-file.ts';
import { readScreening } from '../../src/save/read-screening.ts';
import { seal } from '../../src/save/sealing/seal.ts';
import { looksSealed } from '../../src/save/sealing/looks-sealed.ts';
import { unseal } from '../../src/save/sealing/unseal.ts';
import { writeScreening } from '../../src/save/write-screening.ts';
import { publicTool } from './public-tool.ts';
import { codes, facts, sampleScreening } from './sample-screening.ts';

const folder = new URL('./vectors/', import.meta.url);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)));
const Vectors = z.object({
  opens: z.array(z.object({ file: z.string(), madeBy: z.string(), passphrase: z.string() })),
  isRefused: z.array(z.object({ file: z.string(), problem: z.string() })),
});
const vectors = Vectors.parse(JSON.parse(readFileSync(new URL('vectors.json', folder), 'utf8')));
const plain = readFileSync(new URL('v1-screening.json', folder), 'utf8');

/** The work of a real file is meant to take seconds, and many of them on a busy machine. */
const LIMIT = 90_000;

/** Work small enough for thousands of tries; the form of the file is the same. */
const QUICK = { work: 1 };
const PASSPHRASE = 'Zoë’s kettle';
const text = writeScreening(sampleScreening);

const sealed = async (content = text, passphrase = PASSPHRASE): Promise<Uint8Array> => {
  const result = await seal(content, passphrase, QUICK);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
};
const kindOf = async (file: Uint8Array, passphrase = PASSPHRASE): Promise<string> => {
  const result = await unseal(file, passphrase);
  return result.ok ? 'opened' : result.problem.kind;
};
const ascii = (words: string): Uint8Array => new TextEncoder().encode(words);
const headerOf = (file: Uint8Array): string => new TextDecoder('latin1').decode(file).split('\n').slice(0, 4).join('\n') + '\n';
const withHeader = (file: Uint8Array, change: (header: string) => string): Uint8Array => {
  const header = headerOf(file);
  return Uint8Array.from([...ascii(change(header)), ...file.subarray(header.length)]);
};

describe('files that must open for ever', () => {
  test.each(vectors.opens)('$file, made by $madeBy', async ({ file, passphrase }) => {
    const bytes = bytesOf(file);
    expect(looksSealed(bytes)).toBe(true);
    const opened = await unseal(bytes, passphrase);
    expect(opened.ok && opened.value.trimEnd()).toBe(plain.trimEnd());
    expect(opened.ok && readScreening(opened.value, facts, codes)).toEqual({ ok: true, value: sampleScreening });
  }, LIMIT);

  test('the plain screening', () => {
    expect(screeningFrom(ascii(plain), { facts, codes })).toEqual({ ok: true, value: sampleScreening });
    expect(text).toBe(plain);
  });

  test.each(vectors.isRefused)('$file is refused as $problem', async ({ file, problem }) => {
    expect(await kindOf(bytesOf(file))).toBe(problem);
  });
});

const tool = publicTool();
if (tool) {
  describe('the public tool', () => {
    test.each(vectors.opens.filter(({ madeBy }) => madeBy === 'this program'))('opens $file', async ({ file, passphrase }) => {
      expect((await tool.open(bytesOf(file), passphrase)).trimEnd()).toBe(plain.trimEnd());
    }, LIMIT);

    test('makes a file that opens here', async () => {
      const file = await tool.seal(text, PASSPHRASE);
      expect(await unseal(file, PASSPHRASE)).toEqual({ ok: true, value: text });
    }, LIMIT);
  });
}

describe('a sealed file', () => {
  test('opens to what was put in, with spaces to a whole step', async () => {
    const opened = await unseal(await sealed(), PASSPHRASE);
    expect(opened.ok && opened.value.trimEnd()).toBe(text.trimEnd());
    expect(opened.ok && opened.value.slice(text.length).trim()).toBe('');
  });

  test('of a longer text opens as well, in several pieces', async () => {
    const long = 'Cold mornings. '.repeat(20_000);
    const opened = await unseal(await sealed(long), PASSPHRASE);
    expect(opened.ok && opened.value.trimEnd()).toBe(long.trimEnd());
  });

  test('is another one each time, has no word of the text in it, and a length that says little', async () => {
    const files = await Promise.all([sealed(), sealed()]);
    expect(Buffer.from(files[0] ?? []).equals(Buffer.from(files[1] ?? []))).toBe(false);
    expect(new TextDecoder('latin1').decode(files[0])).not.toMatch(/screen-for|household|Breakfast/);
    expect((await sealed('{"a":1}')).length).toBe((await sealed('{"a":"one more answer, and a long one"}')).length);
  });

  test('opens however the accent was typed', async () => {
    expect(await kindOf(await sealed(text, 'Zoe\u0308'), 'Zo\u00eb')).toBe('opened');
    expect(await kindOf(await sealed(text, 'Zo\u00eb'), 'Zoe\u0308')).toBe('opened');
  });
});

describe('each thing that can be wrong has its own message', () => {
  test('no passphrase and a wrong one', async () => {
    const file = await sealed();
    expect(await kindOf(file, '')).toBe('noPassphrase');
    expect(await seal(text, '')).toMatchObject({ ok: false, problem: { kind: 'noPassphrase' } });
    for (const wrong of ['x', 'Zoë’s kettle ', 'zoë’s kettle', 'Zoe’s kettle']) expect(await kindOf(file, wrong)).toBe('wrongPassphrase');
  });

  test('every single flipped bit: the file never opens, and what is sealed is called damaged', async () => {
    const file = await sealed();
    const headerLength = headerOf(file).length;
    const kinds = new Map<string, number>();
    const places = [...Array(headerLength).keys(), ...Array.from({ length: 60 }, (_, n) => headerLength + Math.floor((n * (file.length - headerLength)) / 60)), file.length - 1];
    for (const at of places) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = file.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        const kind = await kindOf(changed);
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        if (kind === 'opened' || (at >= headerLength && kind !== 'damaged')) expect(`byte ${at}, bit ${bit}: ${kind}`).toBe('damaged');
      }
    }
    // Changes to the few bytes that hold the sealed key cannot be told from a wrong passphrase.
    expect([...kinds.keys()].toSorted()).toEqual(['damaged', 'newerSeal', 'sealedForKey', 'tooHeavy', 'wrongPassphrase'].filter((kind) => kinds.has(kind)));
    expect(kinds.get('damaged')).toBeGreaterThan((places.length * 8) / 2);
  });

  test('cut short anywhere, it is told that the end is missing', async () => {
    const file = await sealed();
    const headerLength = headerOf(file).length;
    for (let length = 4; length < file.length; length += length < headerLength + 40 ? 1 : 97) {
      expect(`${length}: ${await kindOf(file.slice(0, length))}`).toBe(`${length}: truncated`);
    }
  });

  test.each([
    ['2 to the 19', ' 19'], ['2 to the 20', ' 20'], ['2 to the 30', ' 30'], ['2 to the 63', ' 63'], ['a number of a hundred digits', ` ${'9'.repeat(100)}`],
  ])('work of %s is refused at once', async (_what, work) => {
    const heavy = withHeader(await sealed(), (header) => header.replace(/ 1\n/, `${work}\n`));
    const waits: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      const begun = performance.now();
      expect(await kindOf(heavy)).toBe('tooHeavy');
      waits.push(performance.now() - begun);
    }
    expect(Math.min(...waits)).toBeLessThan(500); // doing the work would take minutes, or for ever; two of the three may have waited for the machine
  });

  test.each([
    ['two passphrases', (header: string) => header.replace(/(-> .*\n.*\n)/, '$1$1'), 'damaged'],
    ['a passphrase and a key', (header: string) => header.replace(/(-> .*\n.*\n)/, '$1-> X25519 abc\nAAAA\n'), 'damaged'],
    ['only a key', (header: string) => header.replace(/-> scrypt.*\n/, '-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\n'), 'sealedForKey'],
    ['work with a leading nought', (header: string) => header.replace(/ 1\n/, ' 01\n'), 'damaged'],
    ['no work', (header: string) => header.replace(/ 1\n/, '\n'), 'damaged'],
    ['a newer age', (header: string) => header.replace('/v1', '/v2'), 'newerSeal'],
    ['a key part that is too long', (header: string) => header.replace(/\n(.{43})\n---/, '\n$1AAAA\n---'), 'damaged'],
    ['no salt', (header: string) => header.replace(/scrypt \S+ /, 'scrypt '), 'damaged'],
    ['a salt that is too short', (header: string) => header.replace(/scrypt \S+/, 'scrypt AAAA'), 'damaged'],
    ['a salt that is too long', (header: string) => header.replace(/scrypt (\S+)/, 'scrypt $1AAAA'), 'damaged'],
    ['a salt with signs of padding', (header: string) => header.replace(/scrypt (\S+)/, 'scrypt $1=='), 'damaged'],
    ['a salt of other letters', (header: string) => header.replace(/scrypt \S{2}/, 'scrypt -_'), 'damaged'],
    ['one word more', (header: string) => header.replace(/ 1\n/, ' 1 more\n'), 'damaged'],
    ['SCRYPT in capitals', (header: string) => header.replace('scrypt', 'SCRYPT'), 'sealedForKey'],
    ['work of nothing', (header: string) => header.replace(/ 1\n/, ' 0\n'), 'damaged'],
    ['work below nothing', (header: string) => header.replace(/ 1\n/, ' -1\n'), 'damaged'],
    ['work with a plus', (header: string) => header.replace(/ 1\n/, ' +1\n'), 'damaged'],
    ['work in sixteens', (header: string) => header.replace(/ 1\n/, ' 0x1\n'), 'damaged'],
    ['work with letters before it', (header: string) => header.replace(/ 1\n/, ' aaaa1\n'), 'damaged'],
    ['work with letters after it', (header: string) => header.replace(/ 1\n/, ' 1aaaa\n'), 'damaged'],
    ['work with a space after it', (header: string) => header.replace(/ 1\n/, ' 1 \n'), 'damaged'],
    ['work with two spaces before it', (header: string) => header.replace(/ 1\n/, '  1\n'), 'damaged'],
    ['a key part that is missing', (header: string) => header.replace(/\n.{43}\n---/, '\n---'), 'damaged'],
    ['a key part that is too short', (header: string) => header.replace(/\n.{4}(.{39})\n---/, '\n$1\n---'), 'damaged'],
    ['a key part with padding', (header: string) => header.replace(/\n(.{43})\n---/, '\n$1=\n---'), 'damaged'],
    ['line ends of Windows', (header: string) => header.replaceAll('\n', '\r\n'), 'damaged'],
    ['an empty line', (header: string) => header.replace('\n->', '\n\n->'), 'damaged'],
    ['no line that ends it', (header: string) => header.replace(/--- .*\n/, ''), 'damaged'],
    ['an end without its proof', (header: string) => header.replace(/--- .*\n/, '---\n'), 'damaged'],
    ['a proof that is too short', (header: string) => header.replace(/(--- .{42}).*\n/, '$1\n'), 'damaged'],
    ['a proof with padding', (header: string) => header.replace(/(--- .{43})\n/, '$1=\n'), 'damaged'],
    ['20,000 bytes of header', (header: string) => header.replace('---', `${'A'.repeat(64)}\n`.repeat(310) + '---'), 'damaged'],
  ])('a header with %s', async (_what, change, kind) => {
    const file = await sealed();
    expect(change(headerOf(file))).not.toBe(headerOf(file));
    expect(await kindOf(withHeader(file, change))).toBe(kind);
  });

  test('other files', async () => {
    expect(await kindOf(new Uint8Array())).toBe('empty');
    expect(await kindOf(ascii(text))).toBe('notSealed');
    expect(await kindOf(ascii('%PDF-1.7\n'))).toBe('notSealed');
    expect(await kindOf(new Uint8Array(13 * 1024 * 1024))).toBe('tooLarge');
    expect(await kindOf(ascii('-----BEGIN AGE ENCRYPTED FILE-----\nYWdl'))).toBe('truncated');
    expect(await kindOf(ascii('-----BEGIN AGE ENCRYPTED FILE-----\n!!\n-----END AGE ENCRYPTED FILE-----\n'))).toBe('damaged');
  });

  test('a screening of a newer version inside', async () => {
    const opened = await unseal(await sealed(text.replace('"version": 1', '"version": 2')), PASSPHRASE);
    expect(opened.ok && readScreening(opened.value, facts, codes)).toMatchObject({ ok: false, problem: { kind: 'newerVersion' } });
  });
});

describe('while it works', () => {
  test('it says how much is done, up to all of it', async () => {
    const said: number[] = [];
    await seal(text, PASSPHRASE, { work: 10, onProgress: (done) => said.push(done) });
    expect(said.length).toBeGreaterThan(20);
    expect(said.at(-1)).toBe(1);
    expect(said).toEqual(said.toSorted((one, other) => one - other));
  });

  test('other work goes on in between, and it can be stopped', async () => {
    const stop = new AbortController();
    let turns = 0;
    const other = setInterval(() => {
      turns += 1;
      if (turns === 5) stop.abort();
    }, 1);
    expect(await seal(text, PASSPHRASE, { signal: stop.signal })).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    expect(await unseal(await sealed(), PASSPHRASE, { signal: stop.signal })).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    clearInterval(other);
    expect(turns).toBeGreaterThanOrEqual(5);
  });
});
