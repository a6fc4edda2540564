import { checkBank } from './check-bank.ts';
import { contentFiles } from './content-files.ts';

/** The shipped content, checked; or all that is wrong with it. */
export const shippedBank = checkBank(contentFiles);
