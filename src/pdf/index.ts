export { loadFonts, type PdfFonts } from './fonts.ts';
export type { Picture, Rasterise } from './picture.ts';
export { rasteriseInBrowser } from './rasterise-in-browser.ts';
export { undrawableText } from './undrawable-text.ts';
export { writePdf, type PdfOptions, type PdfOutcome } from './write-pdf.ts';
