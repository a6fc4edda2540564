/** The build for a web host: the policy in the page, the first script, the offline worker and the headers file. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync, type Plugin } from 'vite';
import { billOfMaterials } from './bill-of-materials.ts';
import { firstScript } from './first-script.ts';
import { withPolicy } from './page.ts';
import { HOST_FILES } from './host-files.ts';
import { hostedPolicy } from './policy.ts';
import { packagesIn } from './shipped-packages.ts';

/** The bill of materials beside the app. Nothing of the app reads it, so the offline worker does not keep it. */
export const HOSTED_BILL = 'bom.cdx.json';

/** A file of the build that the offline worker keeps: its address from the folder of the app, and its SHA-256. */
type KeptFile = readonly [address: string, integrity: string];

const integrityOf = (content: string | Uint8Array): string => `sha256-${createHash('sha256').update(content).digest('base64')}`;

const staticFiles = (folder: string): readonly KeptFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): KeptFile => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(folder.length + 1).replaceAll('\\', '/'), integrityOf(readFileSync(file))];
    });

/** The offline worker with the list of files of this one build; the list's own hash is the name of the edition. */
const offlineWorker = (files: readonly KeptFile[]): string => {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  const list = JSON.stringify(sorted);
  const edition = createHash('sha256').update(list).digest('hex').slice(0, 16);
  const source = readFileSync(new URL('offline-worker.js', import.meta.url), 'utf8');
  return minifySync('sw.js', `const EDITION = '${edition}';\nconst FILES = ${list};\n${source}`, { module: false }).code;
};

/** The bundler's own few lines, which the rules ask for: named only in their file they would be one more wait. */
const RUNTIME = /^assets\/rolldown-runtime-[^/]+\.js$/;

/**
 * A browser looks for no further files while it waits for a script that stands behind a policy in the page. So what the
 * page needs in any case is named before that script, and behind the policy, which holds for it too; on a slow line that
 * is a whole wait less.
 */
const fetchedMeanwhile = (page: string, files: readonly string[]): readonly string[] => [
  ...[...page.matchAll(/<script type="module" crossorigin src="([^"]+)">/g)].map((match) => `<link rel="modulepreload" crossorigin href="${match[1] ?? ''}" />`),
  ...[...page.matchAll(/<link rel="stylesheet" crossorigin href="([^"]+)">/g)].map((match) => `<link rel="preload" as="style" crossorigin href="${match[1] ?? ''}" />`),
  ...files.filter((file) => RUNTIME.test(file)).map((file) => `<link rel="modulepreload" crossorigin href="./${file}" />`),
];

/** Finishes the hosted build. Runs last, when every file has its final content. */
export const hostedBuild = (): Plugin => {
  let publicFolder = '';
  return {
    name: 'hosted-build',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicFolder = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return this.error('index.html is not in the build.');
        const firstSource = firstScript('hosted');
        const firstFile = this.getFileName(this.emitFile({ type: 'asset', name: 'first.js', source: firstSource }));
        page.source = withPolicy(String(page.source), hostedPolicy, `<script src="./${firstFile}"></script>`, fetchedMeanwhile(String(page.source), Object.keys(bundle)));

        const built = Object.values(bundle).map((output): KeptFile => {
          // Some hosts redirect /index.html to /, and a redirected answer cannot be kept for opening the app.
          const address = output.fileName === 'index.html' ? './' : output.fileName;
          return [address, integrityOf(output.type === 'chunk' ? output.code : output.source)];
        });
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: offlineWorker([[firstFile, integrityOf(firstSource)], ...built, ...staticFiles(publicFolder)]) });
        for (const [fileName, text] of Object.entries(HOST_FILES)) this.emitFile({ type: 'asset', fileName, source: text() });
        this.emitFile({ type: 'asset', fileName: HOSTED_BILL, source: billOfMaterials(packagesIn(bundle)) });
      },
    },
  };
};
