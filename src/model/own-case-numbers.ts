import type { Vignette } from './vignette.ts';

/** Ids of cases that were made in the app begin so; no shipped case has such an id. */
const OWN = 'own-';
const LONGEST_ID = 40;
const FIRST_OWN_NUMBER = 512;
const OWN_NUMBERS = 512;
const EDITIONS = 63;

/** FNV-1a: short, the same everywhere and for ever. It tells copies apart; it keeps nothing secret. */
const fingerprint = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // The low bits of a short text vary little, so the high ones are folded in.
  return ((hash >>> 16) ^ hash) >>> 0;
};

/** JSON with the keys in the order of the alphabet, so that equal cases have one text however their file is ordered. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, part]) => [key, inOrder(part)]));
};

/** Says whether a case was made in the app and not shipped with it. */
export const isOwnCase = ({ id }: { readonly id: string }): boolean => id.startsWith(OWN);

/** Says whether a number in an answer code can only be that of a case made in the app. */
export const isOwnNumber = (number: number): boolean => number >= FIRST_OWN_NUMBER && number < FIRST_OWN_NUMBER + OWN_NUMBERS;

/** Gives the id of a case made here from any id: the same with its mark before it, so that it never takes a shipped case's place. */
export const ownCaseId = (id: string): string => (id.startsWith(OWN) ? id : `${OWN}${id}`.slice(0, LONGEST_ID));

/**
 * Gives a case made here with the numbers that its answer codes carry: the number follows from the id (512 to 1023), the
 * edition from all that it says (1 to 63). Nobody has to count editions, and two copies that were changed apart differ.
 */
export const withOwnNumbers = (vignette: Vignette): Vignette => {
  const { number: _number, edition: _edition, format: _format, version: _version, ...rest } = vignette;
  const id = ownCaseId(vignette.id);
  const said = { ...rest, id, screening: { ...vignette.screening, id } };
  return { ...vignette, ...said, number: FIRST_OWN_NUMBER + (fingerprint(id) % OWN_NUMBERS), edition: 1 + (fingerprint(JSON.stringify(inOrder(said))) % EDITIONS) };
};
