import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadFonts, type PdfFonts } from '../../src/pdf/index.ts';
import { readFace } from '../../src/pdf/true-type-face.ts';

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await loadFonts();
});

describe('the fonts', () => {
  test('are the ones that the page beside them describes', () => {
    const page = readFileSync('src/pdf/fonts/README.md', 'utf8');
    for (const face of [fonts.regular, fonts.bold]) {
      const file = Buffer.from(face.base64, 'base64');
      expect(page).toContain(createHash('sha256').update(file).digest('hex'));
      expect(page).toContain(file.length.toLocaleString('en-GB'));
    }
  });

  test.each([
    ['Welsh', 'âêîôûŵŷÂÊÎÔÛŴŶáẃỳẅ'],
    ['Polish, Czech and Hungarian', 'ąćęłńóśźżŁŹřžďťůŐő'],
    ['Vietnamese', 'ĂăẠạẢảẤấẦầẨẩẪẫƠơỚớỢợƯưỨứỰựỄễỆệỌọ'],
    ['Yoruba and Igbo', 'ẸẹỌọṢṣỊịỤụṄṅ'],
    ['Turkish and Romanian', 'ğĞıİşŞțșȚȘ'],
    ['Greek and Cyrillic', 'ΑαΆάΩώБбЖжЇїЄєҐґЁё'],
    ['English punctuation and money', '‘’“”–—…•·£€½°§№™'],
  ])('hold the letters of %s', (_, letters) => {
    for (const letter of letters) {
      expect([letter, fonts.regular.advanceOf(letter.charCodeAt(0))]).toEqual([letter, expect.any(Number)]);
      expect([letter, fonts.bold.advanceOf(letter.charCodeAt(0))]).toEqual([letter, expect.any(Number)]);
    }
  });

  test('a file that is not plain TrueType is refused before a page is drawn with it', () => {
    expect(() => readFace(btoa('wOF2 and so on, an error page perhaps'))).toThrow('not plain TrueType');
    expect(() => readFace(btoa('\0\x01\0\0\0\0and no tables'))).toThrow('no cmap table');
  });
});
