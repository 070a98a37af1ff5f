import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Where .ci/run wants each run's counts as JSON, to sum them; a person reads the ordinary report alone. */
const results = process.env['SHISHI_TEST_RESULTS'];

/** Unit: pure rules and readers. Stories: the program as a person runs it. Browser: the same, seen in Chromium. */
export default defineConfig({
  test: {
    // Every core: left to itself, the runner leaves one idle, which is half of a machine of two. Chromium takes the other
    // by itself: `npm run test:browser` looks at one file at a time.
    maxWorkers: '100%',
    reporters: results
      ? ['default', ['json', { outputFile: join(results, `${String(process.pid)}.json`) }]]
      : ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/*story.test.ts'],
          isolate: false, // pure: what one file loads, the next may go on using
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'stories',
          include: ['src/**/*story.test.ts'],
          globalSetup: ['scripts/build.mjs', 'src/platform/database/test-cluster.ts'],
          isolate: false, // each has a database of its own; what is shared is loaded once, a third of what it took
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          maxConcurrency: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
