/** Installs what is missing, builds the app and serves it on this computer: `npm start` or `npm start -- --port 5000`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installWhatIsMissing, projectFolder } from './install.mjs';

const FIRST_PORT = 4173;

const portAsked = () => {
  const at = process.argv.findIndex((word) => word === '--port' || word.startsWith('--port='));
  if (at === -1) return FIRST_PORT;
  const port = Number(process.argv[at].split('=')[1] ?? process.argv[at + 1]);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  console.error('--port wants a number from 0 to 65535, for example: npm start -- --port 5000');
  process.exit(1);
};

const port = portAsked();
installWhatIsMissing();

const built = spawnSync(process.execPath, [join(projectFolder, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], { cwd: projectFolder, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const { loadSource } = await import('./load-source.mjs');
const { serveFolder } = await loadSource('scripts/build/serve-folder.ts');
const server = await serveFolder(join(projectFolder, 'dist'), { port, orNextFree: true });
console.log(`\nScreen for neglect is ready at ${server.address}\nNothing you enter leaves this computer. Press Ctrl-C to stop.`);

const stop = () => {
  void server.close().then(() => process.exit(0));
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
