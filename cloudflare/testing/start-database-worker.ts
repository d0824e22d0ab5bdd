import { Miniflare } from 'miniflare';
import { join } from 'node:path';
import { build } from 'vite';

export interface DatabaseWorker {
  /** `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/**
 * Runs the Worker for tests (database-worker.ts) in a real workerd, with D1 databases of these names that are gone
 * afterwards. Without wrangler, whose proxy takes longer to pass a question on than D1 does to answer it.
 */
export async function startDatabaseWorker(names: readonly string[]): Promise<DatabaseWorker> {
  const code = await bundled(join(import.meta.dirname, 'database-worker.ts'));
  const config = {
    name: 'database-worker',
    compatibilityDate: '2026-11-01',
    manifest: {
      mainModule: 'worker.js',
      modulesRoot: import.meta.dirname,
      modules: { 'worker.js': { type: 'esm' as const, contents: code } },
    },
    env: Object.fromEntries(names.map((name) => [name, { type: 'd1' as const, id: name }])),
    exports: {},
  };
  const runtime = new Miniflare({
    host: '127.0.0.1',
    port: 0,
    // Else it asks the network what a request of the real Cloudflare would tell of itself.
    cf: false,
    logRequests: false,
    workers: [{ config, dev: { rootPath: import.meta.dirname } }],
  });
  const { origin } = await runtime.ready;
  return { origin, stop: () => runtime.dispose() };
}

/** A module with all that it imports, as one text. */
async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'webworker' },
    build: { ssr: entry, write: false },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk') throw new Error('The Worker for tests could not be bundled.');
  return chunk.code;
}
