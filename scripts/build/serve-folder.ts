/** A small server of static files for `npm start` and for the journeys, with the headers that a real host should send. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { HOST_FILES } from './host-files.ts';
import { headersFor } from './policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A server that is running. */
export interface Serving {
  /** With a slash at its end, for example `http://localhost:4173/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

const fileAt = async (folder: string, path: string): Promise<{ readonly file: string; readonly path: string; readonly bytes: number } | undefined> => {
  const wanted = path.endsWith('/') ? `${path}index.html` : path;
  const file = join(folder, normalize(wanted));
  // The files for hosts are settings, not pages; and nothing outside the folder is ever read.
  if (!file.startsWith(folder + sep) || wanted.includes('\0') || Object.hasOwn(HOST_FILES, wanted.slice(1))) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true ? { file, path: wanted, bytes: found.size } : undefined;
};

const decoded = (address: string | undefined): string => {
  try {
    return decodeURIComponent((address ?? '/').split(/[?#]/)[0] ?? '/');
  } catch {
    return '/\0';
  }
};

const serverOf = (folder: string, headers: typeof headersFor): Server =>
  createServer((request, response) => {
    const answer = async (): Promise<void> => {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { Allow: 'GET, HEAD' }).end();
        return;
      }
      const found = await fileAt(folder, decoded(request.url));
      if (!found) {
        response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', ...headers('/not-found') }).end('There is no such page here.\n');
        return;
      }
      response.writeHead(200, { 'Content-Type': TYPES[extname(found.file)] ?? 'application/octet-stream', 'Content-Length': found.bytes, ...headers(found.path) });
      if (request.method === 'HEAD') response.end();
      else createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
    };
    answer().catch(() => response.destroy());
  });

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((done, failed) => {
    server.once('error', failed);
    // Only this computer can connect.
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      const bound = server.address();
      done(typeof bound === 'object' && bound !== null ? bound.port : port);
    });
  });

const isTaken = (problem: unknown): boolean => problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE';

/**
 * Serves a folder on this computer only.
 * @param folder an absolute path
 * @param choice.port 0 takes any free port
 * @param choice.headers those of another host; the project's own when left out
 * @param choice.orNextFree tries the following ports, up to 50 of them, while the port is taken
 */
export const serveFolder = async (folder: string, choice: { readonly port: number; readonly orNextFree?: boolean; readonly headers?: typeof headersFor }): Promise<Serving> => {
  const server = serverOf(folder, choice.headers ?? headersFor);
  for (let port = choice.port; ; port += 1) {
    try {
      const bound = await listen(server, port);
      return {
        address: `http://localhost:${String(bound)}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => { done(); });
            server.closeAllConnections();
          }),
      };
    } catch (problem) {
      if (!isTaken(problem) || choice.orNextFree !== true || port >= choice.port + 50) throw problem;
    }
  }
};
