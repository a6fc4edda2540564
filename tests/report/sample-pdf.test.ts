import { beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_SCREENINGS, sampleMaterial, sampleRecords, type SampleFile } from '../../src/app/sample-records.ts';
import { composeRecord } from '../../src/report/compose-record.ts';
import { textOf } from '../../src/report/html.ts';
import { checkPdf, flat } from '../pdf/check-pdf.ts';
import { allNodes, treesOfPages, wholeText } from '../pdf/public-reader.ts';

let files: readonly SampleFile[] = [];
beforeAll(async () => { files = await sampleRecords(); }, 60_000);
const bytesOf = (name: string): Uint8Array => {
  const content = files.find((file) => file.name === name)?.content;
  if (!(content instanceof Uint8Array)) throw new Error(`no PDF ${name}`);
  return content;
};

describe.each(['short', 'long'] as const)('the %s sample as PDF', (size) => {
  test('meets every condition of PDF/UA that a machine can test', () => {
    expect(checkPdf(bytesOf(`${size}.pdf`)).problems).toEqual([]);
  });

  test('holds every text of the record, in order and whole', () => {
    const record = composeRecord(sampleMaterial(SAMPLE_SCREENINGS[size]), { audience: 'safeguardingFile', childId: undefined });
    const text = flat(checkPdf(bytesOf(`${size}.pdf`)).text).replace(/ /g, '');
    for (const part of textOf(record)) expect(text).toContain(flat(part).replace(/ /g, ''));
  });

  test('a public reader finds the headings, tables and text', async () => {
    const bytes = bytesOf(`${size}.pdf`);
    const roles = new Set((await treesOfPages(bytes)).flatMap(allNodes).map((node) => node.role));
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'L']) expect(roles).toContain(role);
    expect(await wholeText(bytes)).toContain('How it was worked out');
  });
});

test('the first page of a household of three stands alone', async () => {
  const { inPublicReader } = await import('../pdf/public-reader.ts');
  const first = await inPublicReader(bytesOf('long.pdf'), async (pdf) => {
    const content = await (await pdf.getPage(1)).getTextContent();
    return content.items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' ');
  });
  for (const words of ['What was seen and heard', 'In short', 'To do first', 'Missing', 'Contact the front door today']) expect(first).toContain(words);
});
