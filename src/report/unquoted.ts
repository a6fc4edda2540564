/** A person may have typed the marks of speech; they stand once. */
export const unquoted = (text: string): string => /^["“”'‘’]([^"“”‘’]+)["“”'‘’]$/.exec(text.trim())?.[1] ?? text.trim();
