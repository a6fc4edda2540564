import { describe, expect, test } from 'vitest';
import { screeningFrom } from '../../src/save/disk/open-file.ts';
import { readScreening } from '../../src/save/read-screening.ts';
import { edition, feedMutants, KNOWN_ATTACKS, valid } from './hostile-files.ts';
import { codes, facts } from './sample-screening.ts';

// `npm run soak -- tests/soak/hostile-files.soak.ts` reads 200,000.
describe('no hostile file crashes, hangs or leaves unclean text', () => {
  test.each([['bytes', 6_000], ['structure', 5_000]] as const)('mutants of its %s: %i', (kind, count) => { feedMutants(kind, count); }, 60_000);
});

describe('a file that was made to harm is told from others', () => {
  test.each(KNOWN_ATTACKS)('%s', (_what, text, kind) => {
    const begun = performance.now();
    expect(readScreening(text, facts, codes)).toMatchObject({ ok: false, problem: { kind } });
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect({}).not.toHaveProperty('purpose');
  });

  test('bytes that are no text', () => {
    expect(screeningFrom(Uint8Array.from([0xff, 0xfe, 0x7b, 0x00]), edition)).toMatchObject({ ok: false, problem: { kind: 'notReadable' } });
  });

  test('hidden characters in an answer are taken out and the answer stays', () => {
    const result = readScreening(valid.replace('Two fillings', 'Tw\\u202eo \\u200bfill\\ud800ings\\u0000'), facts, codes);
    expect(result.ok && result.value.household.children[0]?.ratings['HE6']?.evidence).toBe('Two fill\ufffdings needed; one visit missed.');
  });
});
