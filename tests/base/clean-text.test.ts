import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, isClean } from '../../src/base/clean-text.ts';

describe('stays as it is', () => {
  test.each([
    ['plain words', 'Cold, hungry; no coat.\nSeen twice.'],
    ['accents', 'Zoë Łukasz Nguyễn Đặng'],
    ['Arabic and Hebrew', 'قالت إنها جائعة, שלום'],
    ['Persian and Urdu with joiners', 'می‌خواهم'],
    ['Sinhala and Malayalam with joiners', 'ශ්‍රී ലങ്ക ന്‍'.normalize('NFC').trimEnd()],
    ['a family, a profession, a skin tone, a heart', '👩‍👩‍👧 👩🏽‍🏫 👋🏾 ❤️'],
    ['flags and keycaps', '🇬🇧 1️⃣'],
    ['Chinese, Bengali, Polish, Somali', '孩子饿了 শিশু ক্ষুধার্ত dziecko głodne gaajo'],
  ])('%s', (_what, text) => {
    expect(cleanText(text)).toBe(text);
  });
});

describe('is cleaned', () => {
  test.each([
    ['direction controls', 'no\u202eevil\u202c a\u2066b\u2069 \u200fx\u061c', 'noevil ab x'],
    ['zero-width characters in Latin words', 'ne\u200bgl\u200cec\u200dt\u2060', 'neglect'],
    ['a joiner with nothing to join', 'می\u200c و\u200d', 'می و'],
    ['hidden tags', 'ok\u{e0068}\u{e0069}', 'ok'],
    ['hidden selectors', 'ok\u{e0101}\u{e0102}\ufe0f', 'ok'],
    ['controls', 'a\u0000b\u001bc\u007fd\u009ce', 'abcde'],
    ['line ends and tabs', 'a\r\nb\rc\u2028d\te', 'a\nb\nc\nd e'],
    ['half characters', 'a\ud83db', 'a\ufffdb'],
    ['letters in two parts', 'e\u0301', 'é'],
    ['a pile of marks', `Z${'\u0335'.repeat(50)}!`, `Z${'\u0335'.repeat(8)}!`],
    ['soft hyphens and a byte-order mark', '\ufeffhome\u00adless', 'homeless'],
    ['fillers that look empty', 'a\u3164b\u115f', 'ab'],
  ])('%s', (_what, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

test('cleaning clean text changes nothing, whatever the text was', () => {
  const nasty = fc.constantFrom('\u200d', '\u200c', '\ufe0f', '\u202e', '\u0301', '\u0335', '👩', '👧', 'م', 'ක', '\ud800', '\udc00', '\t', '\r', '\n', 'e', '1', '\u{1f3fd}', '\u1100', '\u1161', '\u0958', '\u{e0041}');
  fc.assert(fc.property(fc.string({ unit: fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 1 })), maxLength: 40 }), (text) => {
    const clean = cleanText(text);
    return isClean(clean) && clean === clean.normalize('NFC') && !/\p{Surrogate}|\p{Bidi_Control}|\p{Cc}(?<!\n)/u.test(clean);
  }), { numRuns: 3_000 });
});

test('a note of 200,000 characters is cleaned in a moment', () => {
  const begun = performance.now();
  for (const piece of ['é\u200d', '\u200d', 'م\u200c', '\u0301', '👩\u200d', '\r\n']) cleanText(piece.repeat(200_000 / piece.length));
  expect(performance.now() - begun).toBeLessThan(2_000);
});
