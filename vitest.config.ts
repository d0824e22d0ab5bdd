import { configDefaults, defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';

const seconds = 1000;

interface Kind {
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
  /** Kinds with the same number run together; heavy ones wait, so that nothing times out for lack of processor. */
  readonly group: number;
  readonly workers: number;
  readonly timeout: number;
  /** Files share what they have imported, which takes half the processor; for tests that leave nothing behind. */
  readonly isShared?: boolean;
}

/** What measures the built server is tested where that is there. */
const benches = ['scripts/bench/*.test.ts'];

/** Histories, round trips of every text and traces on disk: for `npm test`, too long for a check between two edits. */
const thorough = [
  'functions/booking/life.test.ts',
  'functions/upkeep/**/*.test.ts',
  // Runs vitest itself, seven times.
  'scripts/plain-reporter.test.ts',
  'tests/content/round-trip.test.ts',
  'tests/content/stamps.test.ts',
];

/** They put others in the place of modules (`vi.mock`), which must not be those of the next file. */
const replacing = ['src/i18n/strings.test.ts', 'functions/sms/write-text.test.ts'];

/** Each kind of promise is a project: `vitest run --project built`. */
const kinds: readonly Kind[] = [
  {
    name: 'unit',
    include: ['src/**/*.test.{ts,tsx}', 'functions/**/*.test.ts', 'scripts/**/*.test.ts'],
    exclude: [...benches, ...thorough, ...replacing],
    group: 0,
    workers: 2,
    timeout: 30 * seconds,
    isShared: true,
  },
  { name: 'replacing', include: replacing, group: 0, workers: 2, timeout: 10 * seconds },
  { ...folder('content', 0, 2, 20 * seconds), exclude: thorough, isShared: true },
  { name: 'thorough', include: thorough, group: 0, workers: 2, timeout: 60 * seconds },
  { ...folder('repository', 0, 2, 20 * seconds), isShared: true },
  folder('contracts', 0, 2, 60 * seconds),
  folder('fuzz', 0, 2, 120 * seconds),
  // These three need what `npm run build` made: its files, its server, and a browser in front of it.
  { ...folder('built', 1, 2, 300 * seconds), isShared: true },
  { ...folder('server', 2, 1, 120 * seconds), include: ['tests/server/**/*.test.ts', ...benches] },
  folder('e2e', 3, 2, 300 * seconds),
  // What people type, language by language; prints how often the search has it right.
  folder('search', 3, 2, 300 * seconds),
];

function folder(name: string, group: number, workers: number, timeout: number): Kind {
  return { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], group, workers, timeout };
}

function projectOf({
  name,
  include,
  exclude = [],
  group,
  workers,
  timeout,
  isShared = false,
}: Kind): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: [...include],
      exclude: [...configDefaults.exclude, ...exclude],
      maxWorkers: workers,
      sequence: { groupOrder: group },
      testTimeout: timeout,
      hookTimeout: timeout,
      isolate: !isShared,
    },
  };
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // A test that passes at the second try has told us something; it is not retried into silence.
    retry: 0,
    // A spy is its own test's.
    restoreMocks: true,
    // A second, which is what it is otherwise, is short on a machine with much else to do.
    expect: { poll: { timeout: 15 * seconds } },
    projects: kinds.map(projectOf),
  },
});
