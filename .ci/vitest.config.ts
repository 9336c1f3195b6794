import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-once.ts'],
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/vitest.json' }]],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
