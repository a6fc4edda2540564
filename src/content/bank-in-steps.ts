import { checkBankInSteps } from './check-bank.ts';
import { contentFiles } from './content-files.ts';

/** Begins to read and check the shipped content, as work that can pause. */
export const readShippedBank = (): ReturnType<typeof checkBankInSteps> => checkBankInSteps(contentFiles);
