import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { areasAtStart } from './scripts/build/areas-at-start.ts';
import { withoutOptionalPackages, withoutPreloadHelper } from './scripts/build/bundle-rules.ts';
import { fewFiles } from './scripts/build/few-files.ts';
import { hostedBuild } from './scripts/build/hosted.ts';
import { linkedSites } from './scripts/build/linked-sites.ts';
import { oneFileBuild } from './scripts/build/one-file.ts';

/** `vite build` writes the hosted app to dist/, `vite build --mode one-file` one page to dist-one-file/. */
export default defineConfig(({ mode, command }) => {
  // The same bytes whatever the machine's own setting is.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  const files = fewFiles();
  return {
    base: './', // works in any folder of a host
    publicDir: 'static',
    plugins: [svelte(), withoutOptionalPackages(), withoutPreloadHelper(), ...(mode === 'one-file' ? [oneFileBuild()] : [files.plugin, hostedBuild()])],
    define: {
      // Lets the app say where it runs, for example before it shows an outside address as a link.
      'import.meta.env.ONE_FILE': JSON.stringify(mode === 'one-file'),
      'import.meta.env.LINKED_SITES': JSON.stringify(linkedSites()),
      'import.meta.env.AREAS': JSON.stringify(areasAtStart()),
    },
    build: {
      target: 'es2022',
      sourcemap: false,
      modulePreload: false,
      cssCodeSplit: false, // a style sheet for a later part would need a link element made by a script
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1_000,
      rolldownOptions: {
        output: {
          ...(mode === 'one-file' ? {} : { codeSplitting: { groups: files.groups } }),
          // Fonts for the PDF lie apart, so that the size budgets can tell them from code.
          chunkFileNames: (chunk) => (chunk.moduleIds.some((id) => id.includes('/fonts/')) ? 'assets/fonts/[name]-[hash].js' : 'assets/[name]-[hash].js'),
        },
      },
    },
  };
});
