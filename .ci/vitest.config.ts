import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const inBrowser = 'test/e2e/**/*.test.ts';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    globalSetup: ['test/support/build-once.ts'],
    // By itself it would leave a core to others, and the tests would take twice as long on two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/vitest.json' }]],
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [inBrowser],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [inBrowser],
          globalSetup: ['test/support/serve-once.ts'],
          // Each wait gives up after half a minute: other work may slow this machine down.
          expect: { poll: { timeout: 30_000 } },
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
