import { LARGEST_SCREENING } from '../foreign-json.ts';

/**
 * The text inside a sealed file is filled up with spaces to whole steps, so that the length of the file says little
 * about the case, and so that a file that was cut short can be told from one that was changed.
 */
const STEP = 4096;
const SPACE = 0x20;

/** The age format seals text in pieces of 64 KiB and adds 16 bytes to each; 16 random bytes come before the first. */
const PIECE = 64 * 1024;
const PIECE_END = 16;
const NONCE = 16;

/** The largest sealed file that is opened, in bytes: the largest screening with what the format adds to it. */
export const LARGEST_SEALED = LARGEST_SCREENING + 64 * 1024;

/** Gives the text as bytes, with spaces and a line end after it up to a whole step. Spaces after JSON mean nothing. */
export const filledUp = (text: string): Uint8Array => {
  const bytes = new TextEncoder().encode(text);
  const filled = new Uint8Array(Math.ceil((bytes.length + 1) / STEP) * STEP).fill(SPACE);
  filled.set(bytes);
  filled[filled.length - 1] = 0x0a;
  return filled;
};

/** Says whether a sealed file has a length that this program writes; `afterHeader` is what follows the header, in bytes. */
export const hasWholeLength = (afterHeader: number): boolean => {
  const sealed = afterHeader - NONCE;
  const pieces = Math.ceil(sealed / (PIECE + PIECE_END));
  const text = sealed - pieces * PIECE_END;
  return text >= STEP && text % STEP === 0;
};
