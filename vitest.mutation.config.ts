import { defineConfig } from 'vitest/config';

/** The tests of the engine as mutation testing runs them: in one file, properties tried less often. */
export default defineConfig({
  define: { 'import.meta.env.ONE_FILE': 'false', 'import.meta.env.LINKED_SITES': '[]' },
  test: { environment: 'node', include: ['tests/mutation/engine-tests.ts'], testTimeout: 20_000, env: { PROPERTY_SHARE: '0.05' } },
});
