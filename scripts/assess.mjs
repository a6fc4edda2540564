/**
 * Assesses one saved screening: `npm run --silent assess -- case.json` (or `-` for standard input).
 * Standard output gets one JSON object and nothing else; a problem goes to standard error, with status 2.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { installWhatIsMissing } from './install.mjs';

const refuse = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(2);
};

const [path, ...others] = process.argv.slice(2);
if (!path || others.length > 0) refuse('Give one file: npm run --silent assess -- case.json');

const readInput = async () => {
  if (path !== '-') return readFile(path, 'utf8');
  const parts = [];
  for await (const part of process.stdin) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};

const text = await readInput().catch(() => refuse('The file cannot be read.'));
installWhatIsMissing();
const { loadKept } = await import('./load-source.mjs');
const { assessFile } = await loadKept('src/app/assess-file.ts');
const answer = assessFile(text, path === '-' ? 'standard input' : basename(path));
if (!answer.ok) refuse(answer.message);
process.stdout.write(`${JSON.stringify(answer.output, null, 2)}\n`);
