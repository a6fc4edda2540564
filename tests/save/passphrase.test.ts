import { describe, expect, test } from 'vitest';
import { newDraftCode, plainCode } from '../../src/save/drafts/draft-code.ts';
import { passphraseStrength } from '../../src/save/passphrase/strength.ts';
import { suggestPassphrase } from '../../src/save/passphrase/suggest.ts';
import { BITS_OF_A_WORD, WORDS } from '../../src/save/passphrase/words.ts';
import { fastestOf } from '../support/timing.ts';

describe('the word list', () => {
  test('has as many different words as the bits say, each short and plain', () => {
    expect(new Set(WORDS).size).toBe(2 ** BITS_OF_A_WORD);
    expect(WORDS.length).toBe(2 ** BITS_OF_A_WORD);
    expect(WORDS.filter((word) => !/^[a-z]{3,7}$/.test(word))).toEqual([]);
  });

  test('has no word that frightens or accuses', () => {
    expect(WORDS.filter((word) => /^(?:kill|dead|die|drug|hurt|harm|abuse|neglect|beat|blood|weapon|knife|gun|bomb|hate|cruel|danger|war|sick|poor|slap|smack|steal)s?$/.test(word))).toEqual([]);
  });
});

describe('a suggested passphrase', () => {
  test('has six words of the list and says 66 bits', () => {
    const { passphrase, bits } = suggestPassphrase();
    expect(bits).toBe(66);
    expect(passphrase.split(' ')).toHaveLength(6);
    expect(passphrase.split(' ').every((word) => WORDS.includes(word))).toBe(true);
  });

  test('is another one each time, and each word comes up', () => {
    const drawn = Array.from({ length: 5_000 }, () => suggestPassphrase().passphrase);
    expect(new Set(drawn).size).toBe(5_000);
    expect(new Set(drawn.flatMap((passphrase) => passphrase.split(' '))).size).toBe(WORDS.length);
  });

  test('is called strong, unless chance drew a word twice', () => {
    const drawn = Array.from({ length: 200 }, () => suggestPassphrase().passphrase).filter((passphrase) => new Set(passphrase.split(' ')).size === 6);
    expect(drawn.length).toBeGreaterThan(150);
    expect(drawn.filter((passphrase) => passphraseStrength(passphrase).level !== 'strong')).toEqual([]);
  });
});

describe('the strength of a passphrase', () => {
  test.each([
    ['', 'none'], ['a', 'weak'], ['password', 'weak'], ['Pa55w0rd!', 'weak'], ['Password123!', 'weak'], ['qwertyuiop', 'weak'], ['Summer2026!', 'weak'], ['12345678901234', 'weak'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'], ['kettle kettle kettle kettle kettle', 'weak'], ['Smith family', 'weak'], ['safeguarding', 'weak'],
    ['otter maple kettle violin', 'fair'], ['k7#Qv2!xTz9m', 'fair'],
    ['otter maple kettle violin harbour jelly', 'strong'], ['Otter-Maple-Kettle-Violin-Harbour-Jelly', 'strong'], ['k7#Qv2!xTz9mW4$p', 'strong'],
  ] as const)('%j is %s', (text, level) => {
    const strength = passphraseStrength(text);
    expect(strength.level).toBe(level);
    expect(strength.enough).toBe(level === 'fair' || level === 'strong');
    expect(strength.words).toMatch(/\.$/);
  });

  test('a further word never makes it weaker, and it is told at once', () => {
    const fastest = fastestOf(4, () => {
      let before = 0;
      for (const text of ['otter', 'otter maple', 'otter maple 1 kettle', 'otter maple 1 kettle ünïque', `otter maple 1 kettle ünïque ${'x'.repeat(10_000)}`]) {
        const { bits } = passphraseStrength(text);
        expect(bits).toBeGreaterThanOrEqual(before);
        before = bits;
      }
    });
    expect(fastest).toBeLessThan(200);
  });
});

describe('a draft code', () => {
  test('has five words, another five each time', () => {
    const codes = Array.from({ length: 2_000 }, newDraftCode);
    expect(new Set(codes).size).toBe(2_000);
    expect(codes.every((code) => code.split(' ').length === 5)).toBe(true);
  });

  test('counts the same however it is typed', () => {
    for (const typed of ['otter maple  kettle', ' Otter-Maple-Kettle ', 'OTTER, maple; kettle.', 'otter\nmaple\tkettle']) expect(plainCode(typed)).toBe('otter maple kettle');
    expect(plainCode('otter maple')).not.toBe(plainCode('ottermaple'));
  });
});
