/** Gives a new id: 32 random characters that say nothing about anyone, also on a page without https. */
export const randomId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
