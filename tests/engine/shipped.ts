import { shippedBank } from '../../src/content/bank.ts';
import { problemLine } from '../../src/content/problem.ts';
import { prepareBank } from '../../src/engine/prepared-bank.ts';
import type { ContentBank } from '../../src/model/content-bank.ts';
import type { Framework } from '../../src/model/framework.ts';

const checked = (): ContentBank => {
  if (!shippedBank.ok) throw new Error(`The shipped bank is not in order:\n${shippedBank.problem.map(problemLine).join('\n')}`);
  return shippedBank.value;
};

/** The content as it ships. */
export const bank: ContentBank = checked();
/** The shipped content with the counts of the general framework. */
export const prepared = prepareBank(bank);
/** The same, for a day on which the information-sharing duty of the 2026 Act is in force. */
export const preparedInForce = prepareBank({ ...bank, actRulesInForce: true });

/** The general framework. */
export const general = ((): Framework => {
  const found = bank.frameworks.find((one) => one.id === 'generic-england');
  if (!found) throw new Error('the general framework is missing');
  return found;
})();
