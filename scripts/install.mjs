/**
 * Installs the packages that are missing or of another version than package-lock.json names. Uses nothing but Node
 * itself, because it runs before any package is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, whatever folder the command was given in. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

const OLDEST_NODE = [20, 19];

const packagesIn = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
};

const allows = (list, value) => {
  if (!list) return true;
  const refused = list.filter((item) => item.startsWith('!')).map((item) => item.slice(1));
  const wanted = list.filter((item) => !item.startsWith('!'));
  return !refused.includes(value) && (wanted.length === 0 || wanted.includes(value));
};

/** Optional packages for another system or processor are rightly absent; those that name a C library are left to npm. */
const mayBeAbsent = (entry) => Boolean(entry.optional || entry.devOptional) && (!allows(entry.os, process.platform) || !allows(entry.cpu, process.arch) || entry.libc !== undefined || !entry.os);

/**
 * Names what is not installed as package-lock.json wants it; empty when all is well.
 * @returns places under node_modules, in the order of the lock file
 */
export const missingPackages = (folder = projectFolder) => {
  const wanted = packagesIn(join(folder, 'package-lock.json'));
  if (!wanted) throw new Error('package-lock.json is missing or cannot be read.');
  const present = packagesIn(join(folder, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted)
    .filter(([place]) => place !== '')
    .filter(([place, entry]) => {
      const here = present?.[place];
      if (!here || !existsSync(join(folder, place, 'package.json'))) return !(present && mayBeAbsent(entry));
      return here.version !== entry.version || here.integrity !== entry.integrity;
    })
    .map(([place]) => place);
};

/** Installs what is missing, without running any package's own install script; ends the program when that fails. */
export const installWhatIsMissing = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    console.error(`This needs Node ${OLDEST_NODE.join('.')} or newer. This is Node ${process.versions.node}.`);
    process.exit(1);
  }
  const missing = missingPackages();
  if (missing.length === 0) return;
  console.error(`Installing packages (${missing.length} missing or out of date)...`);
  // Everything goes to standard error: what a command answers on standard output may be read by a program.
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: projectFolder, stdio: ['ignore', process.stderr, process.stderr], shell: process.platform === 'win32' });
  if (done.status !== 0) {
    console.error('The packages could not be installed. The message above says why.');
    process.exit(1);
  }
};
