/** Loads the project's TypeScript modules into plain Node, by the compiler that also builds the app. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from './install.mjs';

const SETTINGS = {
  root: projectFolder,
  configFile: false,
  envDir: false,
  logLevel: 'silent',
  define: { 'import.meta.env.ONE_FILE': 'false', 'import.meta.env.LINKED_SITES': '[]' },
};

let loading;

/** One compiler for the whole program: unlike Vite's runnerImport it stays open for an import() that comes later. */
const compiler = async () => {
  const { createServer } = await import('vite');
  return createServer({ ...SETTINGS, appType: 'custom', optimizeDeps: { noDiscovery: true }, server: { middlewareMode: true, hmr: false, ws: false, watch: null } });
};

/**
 * Gives what a module exports. Each module is loaded from its own place, so one that reads files beside it works.
 * @param path from the project folder, for example `scripts/build/policy.ts`
 */
export const loadSource = async (path) => {
  loading ??= compiler();
  return (await loading).ssrLoadModule(join(projectFolder, path));
};

/**
 * Loads a module, gives what it exports to `use`, and closes the compiler when `use` is done. What the module loads
 * later, while `use` runs, is loaded too.
 * @param path from the project folder
 */
export const withSource = async (path, use) => {
  const server = await compiler();
  try {
    return await use(await server.ssrLoadModule(join(projectFolder, path)));
  } finally {
    await server.close();
  }
};

/** A word for the exact content of src/ and of the installed packages. */
const edition = () => {
  const hash = createHash('sha256');
  const src = join(projectFolder, 'src');
  const files = readdirSync(src, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...files.sort(), join(projectFolder, 'package-lock.json'), join(projectFolder, 'scripts/load-source.mjs')]) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 24);
};

const bundled = async (path) => {
  const { build } = await import('vite');
  const { output } = await build({
    ...SETTINGS,
    publicDir: false,
    build: { ssr: join(projectFolder, path), write: false, minify: false, target: 'node20', rolldownOptions: { output: { codeSplitting: false } } },
  });
  return output[0].code;
};

/**
 * Gives what a module of src/ exports, from one bundle that is kept until anything in src/ changes: a command that runs
 * once for each of many files starts about as fast as Node itself.
 * @param path from the project folder, for example `src/app/assess-file.ts`
 */
export const loadKept = async (path) => {
  const folder = join(projectFolder, 'node_modules', '.cache', 'screen-for-neglect');
  const name = path.replaceAll(/[^a-z0-9]+/gi, '-');
  const file = join(folder, `${name}-${edition()}.mjs`);
  if (!existsSync(file)) {
    const code = await bundled(path);
    mkdirSync(folder, { recursive: true });
    for (const older of readdirSync(folder).filter((one) => one.startsWith(`${name}-`))) rmSync(join(folder, older), { force: true });
    // Written beside and renamed, so that two commands at once never read half a file.
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file);
  }
  return import(pathToFileURL(file).href);
};
