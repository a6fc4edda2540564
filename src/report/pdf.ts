import type { BlockDocument } from '../base/document-blocks.ts';
import { loadFonts, rasteriseInBrowser, undrawableText, writePdf, type PdfOutcome } from '../pdf/index.ts';

export interface RecordPdfOptions {
  readonly createdAt: Date;
  /** 32 hexadecimal digits; random in use, so that nobody can confirm a guess about the content. */
  readonly fileId: string;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Gives the words of a record that the PDF can only carry as pictures, before anything is drawn. */
export const wordsAsPictures = async (record: BlockDocument): Promise<readonly string[]> => undrawableText(record, await loadFonts());

/** Gives the record as an accessible PDF. @throws when the document cannot be written; nothing half-written comes back */
export const recordPdf = async (record: BlockDocument, options: RecordPdfOptions): Promise<PdfOutcome> =>
  writePdf(record, { ...options, fonts: await loadFonts(), ...(typeof document === 'undefined' ? {} : { rasterise: rasteriseInBrowser }) });
