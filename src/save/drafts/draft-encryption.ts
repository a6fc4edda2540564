import { filledUp } from '../sealing/sealed-text.ts';
import { plainCode } from './draft-code.ts';
import { DRAFT_VERSION, ROUNDS, type DraftContent, type DraftLock } from './draft-records.ts';

/**
 * A draft has a key of its own, made by chance. It is locked with a key worked out from the code, which lies nowhere on
 * the disk; a key that only the browser keeps could be read from the disk by anyone who has the computer.
 */

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));
const chance = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

// Bound into the encryption, so that no part of one record can be put into another or changed.
const boundToLock = ({ rounds, createdAt }: Pick<DraftLock, 'rounds' | 'createdAt'>): Uint8Array<ArrayBuffer> => utf8(`screen-for-neglect draft ${DRAFT_VERSION} key ${rounds} ${createdAt}`);
const boundToContent = ({ number, savedAt }: Pick<DraftContent, 'number' | 'savedAt'>): Uint8Array<ArrayBuffer> => utf8(`screen-for-neglect draft ${DRAFT_VERSION} content ${number} ${savedAt}`);

const keyOfCode = async (code: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> => {
  const typed = await crypto.subtle.importKey('raw', utf8(plainCode(code)), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
};

const draftKeyFrom = async (raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> => {
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  raw.fill(0);
  return key;
};

/**
 * Makes the key of a new draft and locks it with its code.
 * @param rounds lower only in tests
 */
export const newDraftKey = async (code: string, now: number, rounds: number = ROUNDS): Promise<{ readonly key: CryptoKey; readonly lock: DraftLock }> => {
  const salt = chance(16);
  const iv = chance(12);
  const raw = chance(32);
  const codeKey = await keyOfCode(code, salt, rounds);
  const lockedKey = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: boundToLock({ rounds, createdAt: now }) }, codeKey, raw));
  return { key: await draftKeyFrom(raw), lock: { version: DRAFT_VERSION, salt, rounds, iv, lockedKey, createdAt: now } };
};

/** Opens the key of a draft, or gives undefined when the code does not fit (or the lock was changed: nothing can tell). */
export const draftKey = async (code: string, lock: DraftLock): Promise<CryptoKey | undefined> => {
  const codeKey = await keyOfCode(code, lock.salt, lock.rounds);
  try {
    const raw = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: lock.iv, additionalData: boundToLock(lock) }, codeKey, lock.lockedKey);
    return await draftKeyFrom(new Uint8Array(raw));
  } catch {
    return undefined;
  }
};

/** Encrypts the text of a screening as the record with this number. */
export const encryptedContent = async (key: CryptoKey, text: string, number: number, savedAt: number): Promise<DraftContent> => {
  const iv = chance(12);
  const encrypted = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: boundToContent({ number, savedAt }) }, key, new Uint8Array(filledUp(text)));
  return { number, iv, encrypted: new Uint8Array(encrypted), savedAt };
};

/** Gives the text of a record, or undefined when a byte of it was changed. It ends with the spaces that fill it up. */
export const decryptedText = async (key: CryptoKey, content: DraftContent): Promise<string | undefined> => {
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: content.iv, additionalData: boundToContent(content) }, key, content.encrypted);
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return undefined;
  }
};
