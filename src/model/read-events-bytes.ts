import { failure, success, type Result } from '../base/result.ts';

/** How the bytes of a file were read as text. */
export type TableEncoding = 'utf-8' | 'utf-16' | 'windows-1252';

/** Why a file cannot be read as a table. */
export type TableBytesProblem = 'tooLarge' | 'workbook' | 'pdf' | 'notText';

/** The largest table read, in bytes of a file or characters of pasted text: far more than the chronology of one family. */
export const LARGEST_TABLE = 2_000_000;

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

const LOOKED_AT = 4_000;

/** Half the bytes of western text in UTF-16 are zero, on even places when the high byte comes first. */
const zeros = (bytes: Uint8Array, from: 0 | 1): number => {
  let count = 0;
  for (let at = from; at < Math.min(bytes.length, LOOKED_AT); at += 2) if (bytes[at] === 0) count += 1;
  return count;
};

const utf16Of = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (begins(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (begins(bytes, 0xfe, 0xff)) return 'utf-16be';
  const half = Math.min(bytes.length, LOOKED_AT) / 2;
  if (half < 1) return undefined;
  if (zeros(bytes, 1) > half * 0.6) return 'utf-16le';
  return zeros(bytes, 0) > half * 0.6 ? 'utf-16be' : undefined;
};

const utf8 = (bytes: Uint8Array): string | undefined => {
  try { return new TextDecoder('utf-8', { fatal: true }).decode(bytes); } catch { return undefined; }
};

/** What windows-1252 has in the places where its forerunner has controls; undefined places stay controls. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Spelt out, because not every decoder of this name knows those signs. */
const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);

/**
 * Gives the text of a table's file: UTF-16 by its mark or its zeros, else UTF-8 where every byte fits, else windows-1252,
 * which older spreadsheets write and every byte fits.
 * @returns a problem for a file that is too large, a workbook or PDF, or no text
 */
export const decodeTable = (bytes: Uint8Array): Result<{ readonly text: string; readonly encoding: TableEncoding }, TableBytesProblem> => {
  if (bytes.length > LARGEST_TABLE) return failure('tooLarge');
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return failure('workbook');
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return failure('pdf');
  const wide = utf16Of(bytes);
  if (wide) return success({ text: new TextDecoder(wide).decode(bytes), encoding: 'utf-16' });
  if (bytes.includes(0)) return failure('notText');
  const text = utf8(bytes);
  return success(text === undefined ? { text: windows1252(bytes), encoding: 'windows-1252' } : { text, encoding: 'utf-8' });
};
