import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const AFTER_BUILD = ['tests/build/**', 'tests/journeys/**'];

/**
 * Five projects. `unit` is plain Node; `components` has a document and holds every test that needs Svelte's browser
 * side (`*.component.test.ts`); `build` looks at the files of both builds; `journeys` drives a real browser over them;
 * `soak` does so for a long time.
 */
export default defineConfig({
  plugins: [svelte()],
  define: { 'import.meta.env.ONE_FILE': 'false', 'import.meta.env.LINKED_SITES': '[]' },
  test: {
    allowOnly: false,
    projects: [
      {
        extends: true,
        // Pure modules keep nothing between files, and reading the bank once for all of them saves a third of the time.
        test: { name: 'unit', environment: 'node', isolate: false, include: ['tests/**/*.test.ts'], exclude: ['**/*.component.test.ts', '**/*.journey.test.ts', ...AFTER_BUILD], testTimeout: 20_000 },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: { name: 'components', environment: 'jsdom', include: ['tests/**/*.component.test.ts'], exclude: AFTER_BUILD, testTimeout: 20_000 },
      },
      {
        extends: true,
        test: { name: 'build', environment: 'node', include: ['tests/build/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        // One at a time: two browsers at once would make each other slow and their timings meaningless. Once more where one
        // failed: a browser on a busy machine now and then misses a moment; what is broken fails twice.
        test: { name: 'journeys', environment: 'node', include: ['tests/**/*.journey.test.ts'], testTimeout: 180_000, hookTimeout: 120_000, fileParallelism: false, retry: 1 },
      },
      {
        extends: true,
        // Hours of use in minutes; not part of `npm test`, but of what is done before a release: `npm run soak`.
        test: { name: 'soak', environment: 'node', include: ['tests/soak/**/*.soak.ts'], testTimeout: 1_800_000, hookTimeout: 120_000, fileParallelism: false },
      },
    ],
  },
});
