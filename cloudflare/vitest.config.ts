import { defineConfig } from 'vitest/config';

const seconds = 1000;

/** What runs against a real workerd. Alone: each file starts one, and two of them would fill a small machine. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    retry: 0,
    expect: { poll: { timeout: 15 * seconds } },
    fileParallelism: false,
    testTimeout: 180 * seconds,
    hookTimeout: 120 * seconds,
  },
});
