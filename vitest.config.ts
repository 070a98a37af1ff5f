import { defineConfig } from 'vitest/config';

/** Unit: pure rules and readers. Stories: the program as a person runs it. Browser: the same, seen in Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['src/**/*.test.ts'], exclude: ['src/**/*story.test.ts'], testTimeout: 30_000 },
      },
      {
        test: {
          name: 'stories',
          include: ['src/**/*story.test.ts'],
          globalSetup: ['scripts/build.mjs'],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'browser', include: ['e2e/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
    ],
  },
});
