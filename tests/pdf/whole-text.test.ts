import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/base/document-blocks.ts';
import { cleanText } from '../../src/pdf/clean-text.ts';
import { undrawableText, writePdf, type Picture } from '../../src/pdf/index.ts';
import { checkPdf, flat } from './check-pdf.ts';
import { allNodes, treesOfPages, wholeText } from './public-reader.ts';
import { documentOf, fixedOptions } from './sample-documents.ts';

const names = 'Łukasz Őz, Nguyễn Thị Ánh, Zoë, Siân Ŵyn, Олена, Αλέξης';
/** One white dot, in place of what a browser would draw. */
const dot: Picture = { jpeg: 'data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AH//Z', width: 20, height: 12, ascent: 9 };

const written = async (blocks: readonly Block[], rasterise?: () => Picture) =>
  writePdf(documentOf(blocks), { ...(await fixedOptions()), ...(rasterise === undefined ? {} : { rasterise }) });

describe('names', () => {
  const places: readonly (readonly [string, Block])[] = [
    ['a paragraph', { kind: 'paragraph', text: names }],
    ['a heading', { kind: 'heading', level: 2, text: names }],
    ['a list', { kind: 'list', ordered: false, items: [names] }],
    ['facts', { kind: 'facts', caption: 'Names', rows: [{ name: 'All', value: [{ text: names, strong: true }] }] }],
    ['a callout', { kind: 'callout', tone: 'urgent', title: 'Names', text: [names] }],
  ];
  test.each(places)('of many languages come back exactly from %s', async (_, block) => {
    const { bytes, pictured } = await written([block]);
    expect(pictured).toEqual([]);
    expect(flat(checkPdf(bytes).text)).toContain(names);
    const read = await wholeText(bytes);
    for (const name of names.split(/,? /)) expect(read).toContain(name);
  });

  test('that were typed with separate accents are the same names', async () => {
    const { bytes, pictured } = await written([{ kind: 'paragraph', text: names.normalize('NFD') }]);
    expect(pictured).toEqual([]);
    expect(await wholeText(bytes)).toContain(names);
  });
});

describe('what the font cannot draw', () => {
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: 'Meeting with محمد' },
    { kind: 'paragraph', text: [{ text: 'Present: شاهد محمد, 王小明 and ' }, { text: 'ẸẸ́kọ́ 👩‍👧', strong: true }, { text: '.' }] },
    { kind: 'facts', caption: 'Count', rows: [{ name: 'Visits', value: '≥ 3' }] },
  ];
  const words = ['محمد', 'شاهد', 'محمد,', '王小明', 'ẸẸ́kọ́', '👩‍👧', '≥'];

  test('is found before anything is drawn, each word once', async () => {
    const { fonts } = await fixedOptions();
    expect(undrawableText(documentOf(blocks), fonts)).toEqual(words);
    expect(undrawableText(documentOf([{ kind: 'paragraph', text: names }]), fonts)).toEqual([]);
  });

  test('is found in the furniture of the pages too', async () => {
    const { fonts } = await fixedOptions();
    expect(undrawableText(documentOf([], { header: 'Record of 王小明', footer: '☐ shared' }), fonts)).toEqual(['王小明', '☐']);
  });

  test.each([['a mark', undefined], ['a picture', () => dot]])('is printed as %s and keeps its real text', async (_, rasterise) => {
    const { bytes, pictured } = await written(blocks, rasterise);
    expect([...pictured].sort()).toEqual([...words].sort());
    const checked = checkPdf(bytes);
    expect(checked.problems).toEqual([]);
    expect(flat(checked.text)).toContain(`Present: شاهد محمد, 王小明 and ẸẸ́kọ́ 👩‍👧.`.normalize('NFC'));
    expect(flat(checked.text)).toContain('≥ 3');
    const alternatives = (await treesOfPages(bytes)).flatMap(allNodes).map((node) => node.alternative);
    expect(alternatives).toEqual(expect.arrayContaining(['محمد', 'شاهد محمد, 王小明', '≥']));
    expect(Buffer.from(bytes).toString('latin1').includes('/Subtype /Image')).toBe(rasterise !== undefined);
  });
});

describe('awkward text', () => {
  const cases: readonly (readonly [what: string, typed: string, found: string])[] = [
    ['tabs', 'tab\there after', 'tab here after'],
    ['control characters', 'bell\u0007 and \u0000null\u001b[0m', 'bell and null[0m'],
    ['lone surrogates', 'broken \ud83d pair \udc00', 'broken \ufffd pair \ufffd'],
    ['line ends of every kind', 'one\r\ntwo\rthree\u2028four\n\nfive', 'one two three four five'],
    ['direction overrides', 'abc\u202edef\u202c ghi', 'abcdef ghi'],
    ['soft hyphens and zero-width spaces', 'safe\u00adguard\u200bing', 'safeguarding'],
    ['brackets, strokes and signs of the file format', 'a ) ( \\ <b> [c] {d} % /e', 'a ) ( \\ <b> [c] {d} % /e'],
    ['many spaces', 'one   two    three', 'one two three'],
  ];
  test.each(cases)('%s lose nothing that can be read', async (_, typed, found) => {
    const { bytes } = await written([{ kind: 'paragraph', text: typed }, { kind: 'paragraph', text: 'after it' }]);
    const checked = checkPdf(bytes);
    expect(checked.problems).toEqual([]);
    expect(flat(checked.text)).toBe(`${found} after it`);
    expect(flat(cleanText(typed))).toBe(found);
  });

  test('in the title leaves the file whole', async () => {
    const title = 'Dvořák (č) \\ Ѝ\u0000 \r\n & <王>';
    const { bytes } = await writePdf(documentOf([{ kind: 'heading', level: 1, text: title }], { title }), await fixedOptions());
    expect(checkPdf(bytes).problems).toEqual([]);
  });

  test('a word of 500 letters is broken, not cut', async () => {
    const word = 'abcdefghij'.repeat(50);
    const { bytes } = await written([{ kind: 'paragraph', text: `before ${word} after` }, { kind: 'facts', caption: 'Facts', rows: [{ name: word, value: word }] }]);
    expect(flat(checkPdf(bytes).text)).toContain(`before ${word} after`);
    expect((await wholeText(bytes)).split(word)).toHaveLength(4);
  });

  test('words at the end of a line do not run into those of the next', async () => {
    const text = Array.from({ length: 400 }, (_, index) => `word${index}`).join(' ');
    const { bytes } = await written([{ kind: 'paragraph', text: [{ text, href: 'https://example.org/' }] }, { kind: 'paragraph', text }]);
    expect(flat(checkPdf(bytes).text)).toBe(`${text} ${text}`);
  });
});
