import { errorFacts } from '../log.ts';
import type { Log } from '../log.ts';

export interface UpkeepLoop {
  /** Begins no more runs and waits for the one under way. */
  stop(): Promise<void>;
}

const hour = 60 * 60 * 1000;

/** Runs upkeep now and every hour (or `every` milliseconds) after; a run that fails is logged and leaves the next alone. */
export function startUpkeep(run: () => Promise<void>, log: Log, every = hour): UpkeepLoop {
  let timer: NodeJS.Timeout | undefined;
  let isStopping = false;
  let running = Promise.resolve();
  const runOnce = async () => {
    await run().catch((error: unknown) => log('upkeepFailed', errorFacts(error)));
    if (!isStopping) timer = setTimeout(begin, every);
  };
  const begin = () => {
    running = runOnce();
  };
  begin();
  return {
    stop: async () => {
      isStopping = true;
      clearTimeout(timer);
      await running;
    },
  };
}
