import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { writePdf } from '../../src/pdf/index.ts';
import { documentOf, fixedOptions, sampleDocument } from './sample-documents.ts';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const timeZone = process.env['TZ'];

afterEach(() => {
  if (timeZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = timeZone;
});

describe('the same document', () => {
  test('gives the same bytes, whatever the time zone', async () => {
    const options = await fixedOptions();
    const digests: string[] = [];
    const hours: number[] = [];
    for (const zone of ['UTC', 'UTC', 'Asia/Tokyo', 'America/Los_Angeles']) {
      process.env['TZ'] = zone;
      hours.push(options.createdAt.getHours());
      digests.push(digest((await writePdf(sampleDocument(), options)).bytes));
    }
    expect(new Set(hours).size).toBe(3);
    expect(new Set(digests).size).toBe(1);
  });

  test('gives other bytes for another date or identity', async () => {
    const options = await fixedOptions();
    const outcomes = await Promise.all([options, { ...options, createdAt: new Date(0) }, { ...options, fileId: 'f'.repeat(32) }].map((each) => writePdf(sampleDocument(), each)));
    expect(new Set(outcomes.map(({ bytes }) => digest(bytes))).size).toBe(3);
  });

  test('names no machine, account or place', async () => {
    const { bytes } = await writePdf(sampleDocument(), await fixedOptions());
    const file = Buffer.from(bytes).toString('latin1');
    expect(file).not.toMatch(/\/Author|\/Creator|\/Keywords|dc:creator|xmp:CreatorTool/);
    expect(file).toContain("/CreationDate (D:20260314102030+00'00')");
  });

  test('an identity that is not 32 hexadecimal digits is refused', async () => {
    await expect(writePdf(sampleDocument(), { ...(await fixedOptions()), fileId: 'short' })).rejects.toThrow('32 hexadecimal digits');
  });
});

describe('while it is being written', () => {
  test('progress rises from nought to the end', async () => {
    const told: (readonly [number, number])[] = [];
    const document = sampleDocument();
    await writePdf(document, { ...(await fixedOptions()), onProgress: (done, total) => told.push([done, total]) });
    const total = document.blocks.length + 1;
    expect(told[0]).toEqual([0, total]);
    expect(told.at(-1)).toEqual([total, total]);
    expect(told.map(([done]) => done)).toEqual([...told.map(([done]) => done)].sort((one, other) => one - other));
    expect(new Set(told.map(([, whole]) => whole))).toEqual(new Set([total]));
  });

  test('others get their turn', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await writePdf(sampleDocument(120), await fixedOptions()).finally(() => clearInterval(timer));
    expect(turns).toBeGreaterThan(3);
  });

  test('it can be given up, and nothing is handed out', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    const written = writePdf(sampleDocument(120), {
      ...(await fixedOptions()),
      signal: controller.signal,
      onProgress: (done) => {
        told.push(done);
        if (done === 12) controller.abort();
      },
    });
    await expect(written).rejects.toMatchObject({ name: 'AbortError' });
    expect(told.at(-1)).toBeLessThan(sampleDocument(120).blocks.length);
  });

  test('a signal that came before stops it before it begins', async () => {
    await expect(writePdf(documentOf([]), { ...(await fixedOptions()), signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('a row with more cells than columns is an error, not a loss', async () => {
    const document = documentOf([{ kind: 'table', caption: 'Odd', columns: [{ title: 'One', share: 1 }], rows: [['a', 'b']] }]);
    await expect(writePdf(document, await fixedOptions())).rejects.toThrow('more cells');
  });
});
