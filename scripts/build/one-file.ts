/** The build that is a single page: every script, style and font inside it, and a policy that names them by hash. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { billOfMaterials } from './bill-of-materials.ts';
import { firstScript } from './first-script.ts';
import { withPolicy } from './page.ts';
import { oneFilePolicy } from './policy.ts';
import { packagesIn } from './shipped-packages.ts';

/** The name of the page. */
export const ONE_FILE = 'screen-for-neglect.html';
/** Its bill of materials. */
export const ONE_FILE_BILL = 'screen-for-neglect.cdx.json';

const policyHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** `</script` would end the element and `<!--` would change how the rest is read; both only occur in strings. */
const insideElement = (code: string): string => code.trim().replace(/<\/(script|style)/gi, '<\\/$1').replaceAll('<!--', '\\x3C!--');

/** Icons and the manifest are files beside the page; there are none here. */
const withoutNeighbours = (page: string): string => page.replace(/\s*<link rel="(?:icon|apple-touch-icon|manifest)"[^>]*>/g, '');

/** Makes the one-file page out of the one script and the one style sheet, a file with its SHA-256, and its bill of materials. */
export const oneFileBuild = (): Plugin => ({
  name: 'one-file-build',
  apply: 'build',
  enforce: 'post',
  config: () => ({
    publicDir: false,
    build: {
      outDir: 'dist-one-file',
      assetsInlineLimit: () => true,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  }),
  transformIndexHtml: { order: 'pre', handler: withoutNeighbours },
  generateBundle: {
    order: 'post',
    // Last of all: Vite puts the final code of each import() in place in this same step.
    handler(_options, bundle) {
      const source = bundle['index.html'];
      if (source?.type !== 'asset') return this.error('index.html is not in the build.');
      const bill = billOfMaterials(packagesIn(bundle));
      const scripts: string[] = [];
      const styles: string[] = [];
      for (const [name, output] of Object.entries(bundle)) {
        if (output.type === 'chunk') scripts.push(insideElement(output.code));
        else if (name.endsWith('.css')) styles.push(insideElement(String(output.source)));
        else if (name !== 'index.html') this.error(`${name} could not be put inside the one file.`);
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the way to take a file out of the build
        delete bundle[name];
      }
      if (scripts.length !== 1) this.error(`The one file wants one script; there are ${String(scripts.length)}.`);

      const lockdown = insideElement(firstScript('one-file'));
      const body = String(source.source)
        .replace(/\s*<script[^>]*\ssrc="[^"]*"[^>]*><\/script>/g, '')
        .replace(/\s*<link[^>]*rel="stylesheet"[^>]*>/g, '')
        .replace('</head>', () => `${styles.map((css) => `<style>${css}</style>`).join('\n')}\n  </head>`)
        .replace('</body>', () => `${scripts.map((code) => `<script type="module">${code}</script>`).join('\n')}\n  </body>`);
      const policy = oneFilePolicy([lockdown, ...scripts].map(policyHash), styles.map(policyHash));
      const page = withPolicy(body, policy, `<script>${lockdown}</script>`);

      this.emitFile({ type: 'asset', fileName: ONE_FILE, source: page });
      this.emitFile({ type: 'asset', fileName: `${ONE_FILE}.sha256`, source: `${createHash('sha256').update(page).digest('hex')}  ${ONE_FILE}\n` });
      this.emitFile({ type: 'asset', fileName: ONE_FILE_BILL, source: bill });
    },
  },
});
