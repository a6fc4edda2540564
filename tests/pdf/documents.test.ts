import { describe, expect, test } from 'vitest';
import type { Block, BlockDocument } from '../../src/base/document-blocks.ts';
import { writePdf } from '../../src/pdf/index.ts';
import { checkPdf, flat } from './check-pdf.ts';
import { textsToFind } from './expected-text.ts';
import { allNodes, inPublicReader, textOfPages, treesOfPages } from './public-reader.ts';
import { documentOf, fixedOptions, sampleDocument, steps, timeline } from './sample-documents.ts';

const sentence = 'The parent engages well by telephone and came to the last two meetings. ';
const column = (title: string, share = 1, rowHeader = false) => ({ title, share, rowHeader });

interface Entry {
  readonly title: string;
  readonly items: readonly Entry[];
}

const documents: readonly (readonly [string, BlockDocument])[] = [
  ['the short sample', sampleDocument()],
  ['the long sample', sampleDocument(140)],
  ['an empty document', documentOf([])],
  ['blocks that hold nothing', documentOf([{ kind: 'heading', level: 2, text: ' ' }, { kind: 'paragraph', text: '' }, { kind: 'list', ordered: true, items: [] }, { kind: 'list', ordered: false, items: ['', 'one'] }, { kind: 'facts', caption: '', rows: [] }, { kind: 'table', caption: '', columns: [], rows: [] }, { kind: 'table', caption: 'No rows', columns: [column('A')], rows: [] }, { kind: 'table', caption: '', columns: [column(''), column('')], rows: [['', ''], ['only one cell']] }, { kind: 'callout', tone: 'notice', title: '', text: [] }, { kind: 'scale', steps: [], chosen: undefined, alternative: '' }, { kind: 'figure', drawing: { width: 0, height: 0, shapes: [] }, alternative: '', caption: '' }, { kind: 'pageBreak' }], { header: '', footer: '' })],
  ['headings that leave levels out', documentOf([{ kind: 'heading', level: 3, text: 'Third' }, { kind: 'heading', level: 3, text: 'Third again' }, { kind: 'heading', level: 1, text: 'First' }, { kind: 'heading', level: 3, text: 'Third' }])],
  ['a table of twelve columns', documentOf([{ kind: 'table', caption: 'Twelve', columns: Array.from({ length: 12 }, (_, index) => column(`Column ${index}`, 1, index === 0)), rows: [Array.from({ length: 12 }, (_, index) => `Supervision outside the home ${index}`)] }])],
  ['rows taller than a page', documentOf([{ kind: 'table', caption: 'Tall', columns: [column('Name', 1, true), column('Value', 2)], rows: [['a', sentence.repeat(120)], ['b', sentence.repeat(20)], ['c', sentence.repeat(120)]] }])],
  ['a callout over pages', documentOf([{ kind: 'callout', tone: 'urgent', title: 'Read first', text: [sentence.repeat(60), sentence.repeat(40)] }])],
  ['a note of 20,000 characters', documentOf([{ kind: 'paragraph', text: `${sentence.repeat(140)}\n\n${sentence.repeat(140)}` }])],
  ['long furniture', documentOf([{ kind: 'paragraph', text: sentence.repeat(80) }], { header: sentence.repeat(3), footer: sentence.repeat(4) })],
  ['scales of three and five steps', documentOf([{ kind: 'scale', steps: ['Universal', 'Supercalifragilisticexpialidocious support for the whole family', 'Targeted'], chosen: undefined, alternative: 'Three steps, none chosen' }, { kind: 'scale', steps: [...steps, 'Protection'], chosen: 4, alternative: 'Five steps, the last chosen' }])],
  ['a figure taller than a page', documentOf([{ kind: 'heading', level: 1, text: 'Figure' }, { kind: 'figure', drawing: { ...timeline, height: 4000 }, alternative: 'Tall', caption: sentence }])],
];

describe.each(documents)('%s', (_, document) => {
  test('has no fault that a machine can find, and every text whole', async () => {
    const outcome = await writePdf(document, await fixedOptions());
    const checked = checkPdf(outcome.bytes);
    expect(checked.problems).toEqual([]);
    const found = flat(checked.text);
    expect(textsToFind(document).filter((text) => !found.includes(text))).toEqual([]);
  });
});

describe('the short sample, opened in another reader', () => {
  const written = fixedOptions().then((options) => writePdf(sampleDocument(), options));

  test('says its title, its language and that it is tagged, and names nobody', async () => {
    const { bytes } = await written;
    await inPublicReader(bytes, async (pdf) => {
      const { info, metadata } = await pdf.getMetadata();
      expect(info).toMatchObject({ Title: 'Screening record, reference NS-2026-00417', Language: 'en-GB', PDFFormatVersion: '1.7' });
      expect(info).not.toHaveProperty('Author');
      expect(metadata.get('pdfuaid:part')).toBe('1');
      expect(metadata.get('dc:title')).toBe('Screening record, reference NS-2026-00417');
      expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true, Suspects: false });
      expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
    });
  });

  test('offers its headings as bookmarks, in their order and depth', async () => {
    const { bytes } = await written;
    const outline: readonly Entry[] = await inPublicReader(bytes, (pdf) => pdf.getOutline());
    expect(outline.map((entry) => entry.title)).toEqual(['Screening record']);
    expect(outline[0]?.items.map((entry) => entry.title)).toEqual(['Level of need', '1 Clothing', '2 Meals and food', '3 Personal hygiene', '4 Warmth and a sleeping place', '5 Appointments kept', 'Next steps', 'Strengths']);
    expect(outline[0]?.items[1]?.items.map((entry) => entry.title)).toEqual(['Indicators recorded']);
  });

  test('has a tree with lists, tables, links and figures that say what they show', async () => {
    const nodes = (await treesOfPages((await written).bytes)).flatMap(allNodes);
    const roles = new Set(nodes.map((node) => node.role));
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'Caption', 'THead', 'TBody', 'TR', 'TH', 'TD', 'Link', 'Figure']) expect(roles).toContain(role);
    expect(nodes.filter((node) => node.role === 'Figure').map((node) => node.alternative)).toEqual([expect.stringContaining('the third of four'), expect.stringContaining('one contact, two, three and four')]);
  });

  test('makes links clickable and says where they lead', async () => {
    const { bytes } = await written;
    const links = await inPublicReader(bytes, async (pdf) => {
      const all = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await pdf.getPage(index + 1)).getAnnotations()));
      return all.flat().map((link: { readonly url?: string; readonly contentsObj?: { readonly str: string } }) => [link.url, link.contentsObj?.str]);
    });
    expect(links).toContainEqual(['tel:08088005000', 'advice line on 0808 800 5000']);
    expect(links).toContainEqual(['mailto:lead@example.org', 'lead@example.org']);
    expect(links.filter(([url]) => url?.startsWith('https://www.gov.uk/'))).not.toHaveLength(0);
  });

  test('counts its pages on each of them', async () => {
    const { bytes, pages } = await written;
    const texts = (await textOfPages(bytes)).map((page) => page.map((found) => found.text).join(''));
    expect(texts).toHaveLength(pages);
    texts.forEach((text, index) => expect(text).toContain(`Page ${index + 1} of ${pages}`));
  });
});

describe('a link', () => {
  test.each(['http://example.org/', 'javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'not an address'])('to %s is shown as plain text', async (href) => {
    const blocks: readonly Block[] = [{ kind: 'paragraph', text: [{ text: 'Read ' }, { text: 'the guide', href }, { text: '.' }] }];
    const { bytes } = await writePdf(documentOf(blocks), await fixedOptions());
    const checked = checkPdf(bytes);
    expect(checked.problems).toEqual([]);
    expect(checked.text).toContain('Read the guide.');
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/URI');
  });
});
