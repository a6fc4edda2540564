/** Where the two builds lie, and a clear message when they have not been made. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the project. */
export const projectFolder: string = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const mustExist = (file: string, command: string): string => {
  if (!existsSync(file)) throw new Error(`${file} is missing. Run: ${command}`);
  return file;
};

/** The folder of the hosted build. */
export const hostedFolder = (): string => {
  mustExist(join(projectFolder, 'dist', 'index.html'), 'npm run build');
  return join(projectFolder, 'dist');
};

/** The one-file page. */
export const oneFile = (): string => mustExist(join(projectFolder, 'dist-one-file', 'screen-for-neglect.html'), 'npm run build:one-file');

/** The address that opens the one-file page from the disk. */
export const oneFileAddress = (): string => pathToFileURL(oneFile()).href;
