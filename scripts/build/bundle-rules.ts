/** What both builds ask of the bundler. */
import type { Plugin } from 'vite';

/** Loaded by jsPDF only to draw HTML pages, SVG and PNG pictures, which the app never does; together larger than the app. */
const NEVER_BUNDLED = ['html2canvas', 'dompurify', 'canvg', 'fast-png'];
const NOTHING = '\0nothing';

const packageOf = (moduleId: string): string | undefined => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(moduleId)?.[1];

/** Puts an empty module in the place of jsPDF's optional packages, and stops the build if one of them is in it after all. */
export const withoutOptionalPackages = (): Plugin => ({
  name: 'without-optional-packages',
  enforce: 'pre',
  resolveId: (source) => (NEVER_BUNDLED.includes(source) ? NOTHING : undefined),
  load: (id) => (id === NOTHING ? 'export default undefined; export const decode = undefined;' : undefined),
  generateBundle(_options, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type !== 'chunk') continue;
      const unwanted = output.moduleIds.map(packageOf).find((name) => name !== undefined && NEVER_BUNDLED.includes(name));
      if (unwanted !== undefined) this.error(`The package ${unwanted} must not be in the build, but ${output.fileName} holds it.`);
    }
  },
});

/** Vite wraps each import() in code that makes link elements; the lockdown refuses those, and nothing here needs them. */
export const withoutPreloadHelper = (): Plugin => ({
  name: 'without-preload-helper',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
});
