import type { Framework } from '../../model/framework.ts';

/** The address of a pack's page: its id and edition, which say nothing about a case. */
export const packAddress = (framework: Framework): string => `frameworks/${encodeURIComponent(`${framework.id} ${framework.edition}`)}`;

/** Finds the pack of an address: the exact edition, else the newest of the area; undefined when the area is not here. */
export const packOf = (frameworks: readonly Framework[], address: string): Framework | undefined =>
  frameworks.find((one) => `${one.id} ${one.edition}` === address) ?? frameworks.find((one) => one.id === address.split(' ')[0]);
