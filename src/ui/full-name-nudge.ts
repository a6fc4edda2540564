// With small letters, or three capitals and more: "AB CD" are initials.
const NAME_WORD = /^\p{Lu}(?:[\p{L}'’-]*\p{Ll}|[\p{Lu}'’-]*\p{Lu}{2})$/u;

/** Says whether words look like a first and last name. Only a hint: a wrong guess does no harm. */
export const looksLikeFullName = (text: string): boolean => {
  const words = text.trim().split(/\s+/);
  return words.length >= 2 && words.length <= 5 && words.every((word) => NAME_WORD.test(word));
};

/** Gives what to point out at a label that looks like a full name; undefined for any other. */
export const fullNameNudge = (text: string): string | undefined =>
  (looksLikeFullName(text) ? 'This looks like a full name. Initials or a local reference are enough, and do less harm if a file is lost.' : undefined);
