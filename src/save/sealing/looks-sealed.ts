/** Tells a sealed file by its first bytes, without the code that opens one: that is loaded only when it is needed. */

const beginsWith = (file: Uint8Array, text: string): boolean => text === new TextDecoder('latin1').decode(file.subarray(0, text.length));

/** Says whether a file begins as the text form of an age file does, which `age --armor` makes. */
export const looksArmoured = (file: Uint8Array): boolean => beginsWith(file, '-----BEGIN AGE ENCRYPTED FILE-----');

/** Says whether a file begins as an age file does; then it needs {@link unseal}, and otherwise it may be a plain screening. */
export const looksSealed = (file: Uint8Array): boolean => beginsWith(file, 'age-encryption.org/') || looksArmoured(file);
