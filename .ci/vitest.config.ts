import { defineConfig } from 'vitest/config';

const limits = { testTimeout: 30_000, hookTimeout: 60_000 };
const inBrowser = 'test/e2e/**/*.test.ts';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    globalSetup: ['test/support/build-once.ts'],
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/vitest.json' }]],
    projects: [
      { test: { ...limits, name: 'node', include: ['test/**/*.test.ts'], exclude: [inBrowser] } },
      {
        test: {
          ...limits,
          name: 'browser',
          include: [inBrowser],
          globalSetup: ['test/support/serve-once.ts'],
        },
      },
    ],
  },
});
