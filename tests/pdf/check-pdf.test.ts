import { beforeAll, describe, expect, test } from 'vitest';
import { writePdf } from '../../src/pdf/index.ts';
import { checkPdf } from './check-pdf.ts';
import { withPageContent, withText } from './edit-pdf.ts';
import { fixedOptions, sampleDocument } from './sample-documents.ts';

let good: Uint8Array;
beforeAll(async () => {
  good = (await writePdf(sampleDocument(), await fixedOptions())).bytes;
});

const replaced = (from: string, to: string) => (): Uint8Array => withText(good, from, () => to);
const matched = (from: RegExp, to: (found: string) => string) => (): Uint8Array => withText(good, from, to);
const onThePage = (from: string | RegExp, to: string) => (): Uint8Array => withPageContent(good, (content) => content.replace(from, to));

const faults: readonly (readonly [what: string, code: string, damaged: () => Uint8Array])[] = [
  ['not marked as tagged', '01-000', replaced('/Marked true', '/Marked null')],
  ['no language', '11-006', replaced('/Lang (en-GB)', '/Lung (en-GB)')],
  ['the file name shown in place of the title', '07-001', replaced('/DisplayDocTitle true', '/DisplayDocTitle null')],
  ['no claim to PDF/UA', '06-002', replaced('<pdfuaid:part>1<', '<pdfuaid:part>2<')],
  ['no title in the metadata', '06-003', replaced('<dc:title>', '<dc:topic>')],
  ['metadata that are not well formed', '06-004', replaced('</rdf:RDF>', '</rdf:RFD>')],
  ['a head without scope', '15-003', replaced('/Scope /Column', '/Skope /Column')],
  ['a figure without alternative text', '13-004', matched(/\/S \/Figure[^>]*?\/Alt </, (found) => found.replace('/Alt <', '/Alp <'))],
  ['a figure without its box', '13-004', replaced('/BBox [', '/BBux [')],
  ['a list that does not say how it is numbered', '16-001', replaced('/ListNumbering', '/ListNumbaring')],
  ['a heading level left out', '14-003', replaced('/S /H2', '/S /H4')],
  ['a type that no reader knows', '02-001', replaced('/S /Lbl ', '/S /Lbx ')],
  ['a cell outside a row', '09-004', replaced('/S /TR ', '/S /TD ')],
  ['content that two elements claim', '01-006', matched(/\/S \/P [^>]*\/K 2>>/, (found) => found.replace('/K 2>>', '/K 1>>'))],
  ['a parent tree that names another owner', '01-004', matched(/\/Nums \[0 \[\d+ 0 R \d+ 0 R/, (found) => found.replace(/(\d+ 0 R) (\d+ 0 R)$/, '$2 $1'))],
  ['a link that says nothing', '28-002', replaced('/Contents <FEFF', '/Cantents <FEFF')],
  ['a link that is in no element', '28-002', replaced('/Type /OBJR', '/Type /OBJX')],
  ['a link to a place that is not allowed', '28-002', replaced('/URI (https:', '/URI (httpx:')],
  ['a tab order of its own', '28-009', replaced('/Tabs /S', '/Tabs /R')],
  ['a font that is not embedded', '31-009', replaced('/FontFile2', '/FontFileX')],
  ['widths that are not those of the font', '31-016', matched(/\/W \[\d+ \[\d{3}\]/, (found) => found.replace(/\d{3}\]$/, '999]'))],
  ['objects that are not where the table says', 'syntax', replaced('startxref\n', 'startxreF\n')],
  ['text outside tags', '01-005', onThePage(/\/H1 <<\/MCID 0>> BDC\n([^]*?)EMC/, '$1')],
  ['a rule outside artifacts', '01-005', onThePage(/\/Artifact <<\/Type \/Layout>> BDC\n([^]*?)EMC/, '$1')],
  ['a tag left open', '01-005', onThePage(/EMC\n/, '')],
  ['a tag that its element does not bear', '01-006', onThePage('/H1 <</MCID 0>>', '/H2 <</MCID 0>>')],
  ['one mark for two contents', '01-006', onThePage('<</MCID 1>>', '<</MCID 0>>')],
  ['tagged content inside an artifact', '01-002', onThePage('/H1 <</MCID 0>> BDC', '/Artifact BMC EMC /Artifact BMC /H1 <</MCID 0>> BDC EMC')],
];

describe('the checker', () => {
  test('finds nothing wrong with a good file', () => {
    expect(checkPdf(good).problems).toEqual([]);
  });

  test('finds nothing wrong with a page that was only packed anew', () => {
    expect(checkPdf(withPageContent(good, (content) => `${content} `)).problems).toEqual([]);
  });

  test.each(faults)('finds %s', (_, code, damaged) => {
    expect(checkPdf(damaged()).problems.map((problem) => problem.code)).toContain(code);
  });
});
