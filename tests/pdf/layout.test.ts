import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/base/document-blocks.ts';
import { writePdf } from '../../src/pdf/index.ts';
import { outsideOf, overlapsOn } from './page-faults.ts';
import { textOfPages, type FoundText } from './public-reader.ts';
import { documentOf, fixedOptions, sampleDocument, steps, timeline } from './sample-documents.ts';

const sentence = 'The parent engages well by telephone and came to the last two meetings. ';

const pagesOf = async (blocks: readonly Block[]): Promise<readonly (readonly FoundText[])[]> =>
  textOfPages((await writePdf(documentOf(blocks), await fixedOptions())).bytes);

describe('on no page', () => {
  const everything: readonly (readonly [string, readonly Block[]])[] = [
    ['the sample', sampleDocument(12).blocks],
    ['twelve columns', [{ kind: 'table', caption: 'Twelve', columns: Array.from({ length: 12 }, (_, index) => ({ title: `Column ${index}`, share: 1 })), rows: Array.from({ length: 30 }, () => Array.from({ length: 12 }, () => 'Supervision outside')) }]],
    ['a word of 500 letters in each place', [{ kind: 'heading', level: 1, text: 'm'.repeat(500) }, { kind: 'paragraph', text: 'W'.repeat(500) }, { kind: 'list', ordered: true, items: ['a'.repeat(500)] }, { kind: 'facts', caption: 'c'.repeat(500), rows: [{ name: 'n'.repeat(500), value: 'v'.repeat(500) }] }, { kind: 'callout', tone: 'urgent', title: 't'.repeat(500), text: ['x'.repeat(500)] }, { kind: 'scale', steps: ['s'.repeat(100), 'b', 'c'], chosen: 0, alternative: 'a' }]],
    ['long texts in boxes', [{ kind: 'callout', tone: 'notice', title: 'Read', text: [sentence.repeat(70)] }, { kind: 'table', caption: 'Tall', columns: [{ title: 'Name', share: 1, rowHeader: true }, { title: 'Value', share: 3 }], rows: [['a', sentence.repeat(100)]] }]],
  ];

  test.each(everything)('does text leave the page or lie on other text: %s', async (_, blocks) => {
    const pages = await pagesOf(blocks);
    expect(pages.flatMap(overlapsOn)).toEqual([]);
    expect(pages.flatMap(outsideOf)).toEqual([]);
  });

  const followers: readonly (readonly [string, Block])[] = [
    ['a paragraph', { kind: 'paragraph', text: sentence.repeat(6) }],
    ['a list', { kind: 'list', ordered: true, items: [sentence.repeat(3), sentence] }],
    ['a table', { kind: 'table', caption: 'Table', columns: [{ title: 'Name', share: 1, rowHeader: true }, { title: 'Value', share: 2 }], rows: [['a', sentence.repeat(4)], ['b', sentence]] }],
    ['a table whose first row fills a page', { kind: 'table', caption: 'Table', columns: [{ title: 'Name', share: 1, rowHeader: true }, { title: 'Value', share: 2 }], rows: [['a', sentence.repeat(34)]] }],
    ['facts', { kind: 'facts', caption: 'Facts', rows: [{ name: 'Name', value: sentence.repeat(3) }] }],
    ['a callout', { kind: 'callout', tone: 'urgent', title: 'Callout', text: [sentence.repeat(4)] }],
    ['a scale', { kind: 'scale', steps, chosen: 1, alternative: 'Scale' }],
    ['a figure', { kind: 'figure', drawing: timeline, alternative: 'Figure', caption: 'Figure' }],
    ['another heading and a paragraph', { kind: 'heading', level: 3, text: 'Lower heading' }],
  ];

  test.each(followers)('does a heading stand alone at the foot when it is followed by %s', async (_, follower) => {
    for (const lines of [23, 25, 27, 28, 29, 30, 31, 32, 33]) {
      const filling: readonly Block[] = Array.from({ length: lines }, (): Block => ({ kind: 'paragraph', small: true, text: 'Filling' }));
      const pages = await pagesOf([...filling, { kind: 'heading', level: 2, text: 'Heading to keep' }, follower, { kind: 'paragraph', text: sentence.repeat(3) }]);
      const page = pages.find((texts) => texts.some((found) => found.text === 'Heading to keep')) ?? [];
      const heading = page.find((found) => found.text === 'Heading to keep');
      const footer = page.find((found) => found.text.startsWith('Keep this record secure'));
      const lowerHeading = page.find((found) => found.text === 'Lower heading')?.y;
      const under = page.filter((found) => found.text.trim() !== '' && found.y < (lowerHeading ?? heading?.y ?? 0) - 1 && found.y > (footer?.y ?? 0) + 1);
      expect({ lines, under: under.length > 0 }).toEqual({ lines, under: true });
    }
  });
});

test('a line that leads into a list stands on the page of its first entry', async () => {
  const moved: boolean[] = [];
  for (const lines of [27, 28, 29, 30, 31, 32, 33, 34]) {
    const filling: readonly Block[] = Array.from({ length: lines }, (): Block => ({ kind: 'paragraph', small: true, text: 'Filling' }));
    const pages = await pagesOf([...filling, { kind: 'heading', level: 3, text: 'Reasons' }, { kind: 'paragraph', text: 'What it rests on:' }, { kind: 'list', ordered: false, items: ['First entry', 'Second entry'] }]);
    const pageOf = (text: string): number => pages.findIndex((texts) => texts.some((found) => found.text === text));
    expect({ lines, page: pageOf('What it rests on:') }).toEqual({ lines, page: pageOf('First entry') });
    expect(pageOf('Reasons')).toBe(pageOf('First entry'));
    moved.push(pageOf('First entry') === 1);
  }
  expect(new Set(moved).size).toBe(2);
});

describe('a row', () => {
  test('stays whole when a page can hold it', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => [`Row ${index}`, `begin${index} ${sentence.repeat(1 + (index % 5))}end${index}`]);
    const pages = await pagesOf([{ kind: 'table', caption: 'Rows', columns: [{ title: 'Name', share: 1, rowHeader: true }, { title: 'Value', share: 2 }], rows }]);
    const texts = pages.map((page) => page.map((found) => found.text).join(' '));
    expect(texts.length).toBeGreaterThan(2);
    rows.forEach((_, index) => {
      expect(texts.findIndex((text) => text.includes(`begin${index} `))).toBe(texts.findIndex((text) => new RegExp(`end${index}(?!\\d)`).test(text)));
    });
  });

  test('has the column heads above it on each page', async () => {
    const rows = Array.from({ length: 80 }, (_, index) => [`Row ${index}`, sentence]);
    const pages = await pagesOf([{ kind: 'table', caption: 'Rows', columns: [{ title: 'Name of it', share: 1, rowHeader: true }, { title: 'Value of it', share: 2 }], rows }]);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page.filter((found) => found.text === 'Name of it')).toHaveLength(1);
  });
});

test('a page break starts a page once, and none at the top of an empty page', async () => {
  const pages = await pagesOf([{ kind: 'pageBreak' }, { kind: 'paragraph', text: 'One' }, { kind: 'pageBreak' }, { kind: 'pageBreak' }, { kind: 'paragraph', text: 'Two' }]);
  expect(pages).toHaveLength(2);
});
