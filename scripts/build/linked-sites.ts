/** The sites that the hosted app may lead to: the browser refuses every other one, for links too. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLinkedSite } from '../../src/base/link-can-open.ts';

/** Only public bodies can register a name under these, so a framework file of one's own can link to its council. */
const PUBLIC_BODIES = ['*.gov.uk', '*.nhs.uk', '*.police.uk'];

const CONTENT = fileURLToPath(new URL('../../src/content', import.meta.url));

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name));

const hostsIn = (text: string): readonly string[] => [...text.matchAll(/https:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)].map((match) => (match[1] ?? '').toLowerCase());

/**
 * Public bodies first, then every host that the project's content links to, in alphabetical order: whoever adds a
 * source or a local framework changes nothing else.
 */
export const linkedSites = (folder: string = CONTENT): readonly string[] => {
  const hosts = new Set(filesUnder(folder).flatMap((file) => hostsIn(readFileSync(file, 'utf8'))));
  return [...PUBLIC_BODIES, ...[...hosts].filter((host) => !isLinkedSite(host, PUBLIC_BODIES)).sort()];
};
