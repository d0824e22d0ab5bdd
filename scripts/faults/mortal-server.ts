import { join } from 'node:path';
import { startServerProcess } from '../bench/server-process.ts';

/** The built server, which is killed between two instructions and started again on the same data. */
export interface MortalServer {
  /** Where it was last seen; the port is another one in each life. */
  readonly origin: () => string;
  /** Its present life, from 0. */
  readonly life: () => number;
  /** When each life ended, in milliseconds of `performance.now()`. */
  readonly deaths: readonly number[];
  /** Kills it (SIGKILL) and starts it again. Throws when it does not come up. */
  readonly restart: () => Promise<void>;
  /** Kills it for good. */
  readonly stop: () => Promise<void>;
}

export async function startMortalServer(
  root: string,
  settings: Readonly<Record<string, string>>,
): Promise<MortalServer> {
  const program = join(root, 'build', 'server', 'node.js');
  const start = () => startServerProcess([program], settings);
  const deaths: number[] = [];
  let server = await start();
  return {
    origin: () => server.origin,
    life: () => deaths.length,
    deaths,
    restart: async () => {
      await server.stop();
      deaths.push(performance.now());
      server = await start();
    },
    stop: () => server.stop(),
  };
}
