import { drawWords } from '../passphrase/suggest.ts';

/**
 * Words in a code. Five are 55 bits: with the work of the key below, some 70,000 years for one graphics card. Four
 * would be 44 bits, which is too little for what a draft holds.
 */
const WORDS_OF_A_CODE = 5;

/** Makes a code that opens one draft: shown once, kept nowhere. */
export const newDraftCode = (): string => drawWords(WORDS_OF_A_CODE).join(' ');

/** Gives a code as it was made, however it was typed: capital letters, dashes, commas and extra spaces do not count. */
export const plainCode = (typed: string): string => typed.normalize('NFKC').toLowerCase().split(/[\s\-–—_.,;]+/).filter(Boolean).join(' ');
