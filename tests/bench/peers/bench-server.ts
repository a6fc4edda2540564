/** A server for the comparison: every form comes from the same one, gzipped alike, and ours with its real headers. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersFor } from '../../../scripts/build/policy.ts';

/** A site that is served: a page made here, or a folder; files are looked for in each folder in turn. */
export interface Site {
  readonly html?: string;
  readonly folders: readonly string[];
  /** Whether it is our own app, which has headers. */
  readonly ours: boolean;
}

const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.png': 'image/png', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json' };
const contentIn = (folders: readonly string[], path: string): Buffer | undefined => {
  const file = folders.map((folder) => join(folder, normalize(path))).find((one) => statSync(one, { throwIfNoEntry: false })?.isFile());
  return file === undefined ? undefined : readFileSync(file);
};

/** Serves each site at a port of its own, so that nothing is shared between them. Gives its address and how to close it. */
export const serveSite = async (site: Site): Promise<{ readonly address: string; readonly close: () => void }> => {
  const kept = new Map<string, Buffer | undefined>();
  const answerTo = (path: string): Buffer | undefined => {
    if (!kept.has(path)) {
      const content = path === '/index.html' && site.html !== undefined ? Buffer.from(site.html) : contentIn(site.folders, path);
      kept.set(path, content && gzipSync(content, { level: 9 }));
    }
    return kept.get(path);
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split(/[?#]/)[0]?.replace(/\/$/, '/index.html') ?? '/index.html';
    const content = answerTo(path);
    if (!content) { response.writeHead(404).end(); return; }
    response.writeHead(200, { 'Content-Type': `${TYPES[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`, 'Content-Encoding': 'gzip', 'Content-Length': content.length, ...(site.ours ? headersFor(path) : {}) }).end(content);
  });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  const bound = server.address();
  return {
    address: `http://localhost:${String(typeof bound === 'object' && bound ? bound.port : 0)}/`,
    close: () => { server.close(); server.closeAllConnections(); },
  };
};
