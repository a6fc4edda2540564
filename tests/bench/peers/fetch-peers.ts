/** Fetches the peers of the benchmark: a few files of published packages, checked by hash, kept out of the product. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { projectFolder } from '../../support/built.ts';
import { filesOfTarball } from './read-tarball.ts';
import peers from './peers.json' with { type: 'json' };

/** A package as this project pins it, and the files of it that a page needs. */
export interface PinnedPeer {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** `sha512-…` of the whole package, as the registry and every lock file write it. */
  readonly integrity: string;
  readonly files: readonly string[];
}

/** What is compared with, pinned. */
export const PINNED_PEERS: readonly PinnedPeer[] = peers;

/** npm as a program of this machine; on Windows it is a script that only a shell can start. */
const packed = (peer: PinnedPeer, into: string): Buffer => {
  const done = spawnSync('npm', ['pack', `${peer.name}@${peer.version}`, '--pack-destination', into, '--silent'], { encoding: 'utf8', cwd: into, shell: process.platform === 'win32' });
  const file = readdirSync(into).find((name) => name.endsWith('.tgz'));
  if (done.status !== 0 || file === undefined) throw new Error(`${peer.name}@${peer.version} could not be fetched. The comparison needs a network the first time. ${done.stderr}`);
  return readFileSync(join(into, file));
};

/** Stops unless these are the bytes that were pinned. */
const checked = (peer: PinnedPeer, bytes: Buffer): Buffer => {
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (found !== peer.integrity) throw new Error(`${peer.name}@${peer.version} is not the package that was pinned: ${found}`);
  return bytes;
};

const fetchOne = (peer: PinnedPeer, folder: string): void => {
  const scratch = mkdtempSync(join(tmpdir(), 'peer-'));
  // Written beside and renamed, so that a run that is stopped leaves no half of it.
  const making = `${folder}.${String(process.pid)}`;
  mkdirSync(making, { recursive: true });
  try {
    const files = filesOfTarball(checked(peer, packed(peer, scratch)));
    for (const wanted of peer.files) {
      const content = files.get(`package/${wanted}`);
      if (!content) throw new Error(`${peer.name}@${peer.version} holds no ${wanted}`);
      writeFileSync(join(making, basename(wanted)), content);
    }
    renameSync(making, folder);
  } finally {
    for (const left of [scratch, making]) rmSync(left, { recursive: true, force: true });
  }
};

/**
 * Gives the folder of each peer's files by the peer's name. Each is fetched once and kept under node_modules/.cache.
 * @throws when a package cannot be fetched or is not the pinned one
 */
export const fetchPeers = (): Readonly<Record<string, string>> =>
  Object.fromEntries(PINNED_PEERS.map((peer) => {
    const folder = join(projectFolder, 'node_modules', '.cache', 'bench-peers', `${peer.name}-${peer.version}`);
    if (!existsSync(folder)) fetchOne(peer, folder);
    return [peer.name, folder];
  }));
