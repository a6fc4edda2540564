import { shippedBank } from '../content/bank.ts';
import { outcomeOf } from '../engine/outcome.ts';
import { prepareBank } from '../engine/prepared-bank.ts';
import { whatWouldChange } from '../engine/what-would-change.ts';
import { Vignette } from '../model/vignette.ts';
import type { Screening } from '../model/screening.ts';
import { composeRecord } from '../report/compose-record.ts';
import { htmlRecord } from '../report/html.ts';
import { recordPdf } from '../report/pdf.ts';
import type { RecordMaterial } from '../report/record-view.ts';
import { PASTE_TITLES, pasteText, type PasteText } from '../report/text.ts';
import short from '../content/vignettes/o8-lily.json';
import long from '../content/vignettes/o3-marsh.json';

/** A file of the samples. */
export interface SampleFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** The samples look the same on every day and machine. */
const DAY = '2026-11-22';
const MOMENT = new Date(`${DAY}T10:00:00Z`);
const FILE_ID = '00000000000000000000000000000001';

/** Gives what a record of a screening is composed from, on a fixed day. @throws when the shipped content is broken */
export const sampleMaterial = (screening: Screening): RecordMaterial => {
  if (!shippedBank.ok) throw new Error('the content bank is broken');
  const bank = shippedBank.value;
  const framework = bank.frameworks.find((one) => one.id === screening.framework.id) ?? bank.frameworks.find((one) => one.id === 'generic-england');
  if (!framework) throw new Error('the general framework is missing');
  const prepared = prepareBank(bank, framework.constants);
  const outcome = outcomeOf(screening, prepared, framework, DAY);
  return { outcome, changes: whatWouldChange(screening, outcome.assessment, prepared), bank, madeOn: DAY };
};

/** The fictional screenings that samples are made of: one short, one with three children and much to tell. */
export const SAMPLE_SCREENINGS: Readonly<Record<'short' | 'long', Screening>> = {
  short: Vignette.parse(short).screening,
  long: Vignette.parse(long).screening,
};

const isPasteText = (kind: string): kind is PasteText => Object.hasOwn(PASTE_TITLES, kind);

/** Gives the sample records of fixed fictional screenings: PDF, web page and texts, short and long. */
export const sampleRecords = async (): Promise<readonly SampleFile[]> => {
  const files: SampleFile[] = [];
  for (const [size, screening] of Object.entries(SAMPLE_SCREENINGS)) {
    const material = sampleMaterial(screening);
    for (const audience of ['safeguardingFile', 'supervision', 'family'] as const) {
      const record = composeRecord(material, { audience, childId: undefined });
      const suffix = audience === 'safeguardingFile' ? '' : `-${audience}`;
      files.push({ name: `${size}${suffix}.pdf`, content: (await recordPdf(record, { createdAt: MOMENT, fileId: FILE_ID })).bytes });
      files.push({ name: `${size}${suffix}.html`, content: htmlRecord(record) });
    }
    for (const kind of Object.keys(PASTE_TITLES).filter(isPasteText)) files.push({ name: `${size}-${kind}.txt`, content: pasteText(kind, material) });
  }
  return files;
};
