/** Reads a package as npm hands it out: a gzipped tar file, of which only plain files matter. */
import { gunzipSync } from 'node:zlib';

const BLOCK = 512;
const textAt = (bytes: Buffer, at: number, length: number): string => bytes.toString('utf8', at, at + length).split('\0')[0] ?? '';

/** Gives each plain file of a gzipped tar by its path. @throws when the bytes are no gzip */
export const filesOfTarball = (tarball: Buffer): ReadonlyMap<string, Buffer> => {
  const bytes = gunzipSync(tarball);
  const files = new Map<string, Buffer>();
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0;) {
    const size = Number.parseInt(textAt(bytes, at + 124, 12), 8) || 0;
    const kind = textAt(bytes, at + 156, 1);
    const prefix = textAt(bytes, at + 345, 155);
    const name = textAt(bytes, at, 100);
    if (kind === '0' || kind === '') files.set(prefix === '' ? name : `${prefix}/${name}`, bytes.subarray(at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
};
