/** The script that runs before any other in both builds. */
import { readFileSync } from 'node:fs';
import { minifySync } from 'vite';

const LOCKDOWN = '../../src/lockdown/lockdown.js';
const OFFLINE_ADDRESS = '../../src/lockdown/offline-address.js';

const minified = (file: string): string => {
  const { code, errors } = minifySync(file, readFileSync(new URL(file, import.meta.url), 'utf8'), { module: false });
  if (errors.length > 0) throw new Error(`${file}: ${errors.map((error) => error.message).join('; ')}`);
  return code.trim();
};

/** The lockdown, and in the hosted build what registering the offline worker needs. */
export const firstScript = (build: 'hosted' | 'one-file'): string =>
  (build === 'hosted' ? [LOCKDOWN, OFFLINE_ADDRESS] : [LOCKDOWN]).map(minified).join('\n');
