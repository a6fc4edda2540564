import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { Stanza, type Identity, type Recipient } from 'age-encryption';

/** What a person sees of the work, and how it is stopped. */
export interface Watched {
  /** Called about a hundred times with how much is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Work goes on for this many milliseconds at a time; then the page gets to draw and to hear its buttons. */
const SLICE = 8;
const LABEL = new TextEncoder().encode('age-encryption.org/v1/scrypt');
/** The key is used for one text only, so the format fixes the nonce. */
const NONCE = new Uint8Array(12);

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/**
 * The passphrase part of an age file, done in slices so that the page stays usable: the library's own does it in one go
 * and would freeze the page for seconds. The key of a salt is kept, so a file that was just made can be opened
 * again, to prove it, without the work being done twice.
 */
export class PassphraseLock implements Recipient, Identity {
  readonly #keys = new Map<string, Uint8Array>();
  readonly #passphrases: readonly string[];
  readonly #work: number;
  readonly #watched: Watched;

  /**
   * @param passphrases tried in this order when opening; the first one seals
   * @param work power of two of scrypt's work for sealing
   */
  constructor(passphrases: readonly string[], work: number, watched: Watched) {
    this.#passphrases = passphrases;
    this.#work = work;
    this.#watched = watched;
  }

  /** Seals the key of a file; called by the library. */
  async wrapFileKey(fileKey: Uint8Array): Promise<Stanza[]> {
    const salt = toBase64(crypto.getRandomValues(new Uint8Array(16)));
    const key = await this.#keyFor(this.#passphrases[0] ?? '', salt, this.#work);
    return [new Stanza(['scrypt', salt, String(this.#work)], chacha20poly1305(key, NONCE).encrypt(fileKey))];
  }

  /** Opens the key of a file whose header was checked before; null when no passphrase fits. Called by the library. */
  async unwrapFileKey(stanzas: Stanza[]): Promise<Uint8Array | null> {
    const [, salt = '', work = ''] = stanzas[0]?.args ?? [];
    const body = stanzas[0]?.body ?? new Uint8Array();
    for (const passphrase of this.#passphrases) {
      const key = await this.#keyFor(passphrase, salt, Number(work));
      try {
        return chacha20poly1305(key, NONCE).decrypt(body);
      } catch {
        // Not this passphrase.
      }
    }
    return null;
  }

  async #keyFor(passphrase: string, salt: string, work: number): Promise<Uint8Array> {
    const name = JSON.stringify([passphrase, salt, work]);
    const kept = this.#keys.get(name);
    if (kept) return kept;
    let said = 0;
    const key = await scryptAsync(passphrase, new Uint8Array([...LABEL, ...fromBase64(salt)]), {
      N: 2 ** work, r: 8, p: 1, dkLen: 32, asyncTick: SLICE,
      onProgress: (done) => {
        this.#watched.signal?.throwIfAborted();
        if (done - said < 0.01 && done < 1) return;
        said = done;
        this.#watched.onProgress?.(done);
      },
    });
    this.#keys.set(name, key);
    return key;
  }
}
