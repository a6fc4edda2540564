import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The `age` command, which anyone can open a sealed screening with. */
export interface PublicTool {
  readonly open: (file: Uint8Array, passphrase: string) => Promise<string>;
  readonly seal: (text: string, passphrase: string) => Promise<Uint8Array>;
}

const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** Runs a command on a terminal, which `age` insists on, and types the passphrase each time it is asked for. */
const typed = (command: string, folder: string, passphrase: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const terminal = spawn('script', ['-qec', command, '/dev/null'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    terminal.stdout.on('data', (said: Buffer) => {
      if (/passphrase[^\n]*: /i.test(said.toString())) terminal.stdin.write(`${passphrase}\n`);
    });
    terminal.on('error', reject);
    terminal.on('close', (status) => (status === 0 ? resolve() : reject(new Error(`${command} ended with ${status}`))));
  });

const inFolder = async <Answer>(work: (folder: string) => Promise<Answer>): Promise<Answer> => {
  const folder = mkdtempSync(join(tmpdir(), 'age-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Gives the `age` command of this machine, or undefined: the files in vectors/ show the same where there is none. */
export const publicTool = (): PublicTool | undefined => {
  if (process.platform !== 'linux' || !isThere('age') || !isThere('script')) return undefined;
  return {
    open: (file, passphrase) =>
      inFolder(async (folder) => {
        writeFileSync(join(folder, 'in.age'), file);
        await typed('age --decrypt -o out.json in.age', folder, passphrase);
        return readFileSync(join(folder, 'out.json'), 'utf8');
      }),
    seal: (text, passphrase) =>
      inFolder(async (folder) => {
        writeFileSync(join(folder, 'in.json'), text);
        await typed('age --passphrase -o out.age in.json', folder, passphrase);
        return new Uint8Array(readFileSync(join(folder, 'out.age')));
      }),
  };
};
