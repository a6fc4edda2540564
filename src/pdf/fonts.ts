import { readFace, type Face } from './true-type-face.ts';

/** The two faces that a document is set in. */
export interface PdfFonts {
  readonly regular: Face;
  readonly bold: Face;
}

/** Gives a deflated font as base64 of the plain one. The browser's own inflating saves a third of the bytes in the one-file app. */
const inflated = async (deflated: string): Promise<string> => {
  const bytes = Uint8Array.from(atob(deflated), (letter) => letter.charCodeAt(0));
  const plain = new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer());
  let binary = '';
  for (let at = 0; at < plain.length; at += 8192) binary += String.fromCharCode(...plain.subarray(at, at + 8192));
  return btoa(binary);
};

/**
 * Gives the regular and the bold face, loaded only when first asked for: together they weigh more than the first screen.
 * They come by dynamic import, never by fetch, because the page may connect to nothing.
 */
export const loadFonts = async (): Promise<PdfFonts> => {
  const [regular, bold] = await Promise.all([
    import('./fonts/noto-sans-regular.ts'),
    import('./fonts/noto-sans-bold.ts'),
  ]);
  return { regular: readFace(await inflated(regular.deflated)), bold: readFace(await inflated(bold.deflated)) };
};
