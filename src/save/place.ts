/** Names a place inside a file without ever repeating what a person may have written there. */

/** Field names and ids begin with a small letter, codes are two capitals and a number; anything else could be a name. */
const LOOKS_LIKE_A_KEY = /^(?:[a-z][A-Za-z0-9-]{0,39}|[A-Z]{2}\d{1,2})$/;

/** Gives the key when it has the form of a field name, a code or an id, or words in its place. */
export const shownKey = (key: string): string => (LOOKS_LIKE_A_KEY.test(key) ? key : '(name not shown)');

/** Writes a path as in `household.children[0].age.years`; the path of the whole file is the empty text. */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place}[${step}]`;
    return place === '' ? shownKey(String(step)) : `${place}.${shownKey(String(step))}`;
  }, '');
