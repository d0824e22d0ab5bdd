import { waitUntil } from 'cloudflare:workers';
import type { Hono } from 'hono';
import { createApp } from '../app.ts';
import { toFolder } from '../http/to-folder.ts';
import { errorFacts } from '../log.ts';
import type { Services } from '../services.ts';
import { StartRefusal } from '../start-refusal.ts';
import { forgetAsked } from '../upkeep/forget-asked.ts';
import { drainOutbox } from './drain-outbox.ts';
import { outliving } from './outliving.ts';
import { bundledBuild } from './worker-build.ts';
import { openWorkerServices } from './worker-services.ts';
import type { WorkerEnvironment } from './worker-services.ts';
import { runWorkerUpkeep } from './worker-upkeep.ts';

interface Started {
  readonly app: Hono;
  readonly services: Services;
}

/** After an answer the runtime gives us half a minute; the last delivery that begins may take 25 seconds. */
const limitAfterAnswer = 4_000;

/** The next minute's event comes then anyway. */
const limitOfMinute = 50_000;

/** The minute of every hour in which upkeep runs too. */
const upkeepMinute = 23;

let starting: Promise<Started> | undefined;

/** Opens everything once for as long as the runtime keeps us; what fails is tried anew by the next event. */
function started(env: WorkerEnvironment): Promise<Started> {
  starting ??= outliving(start(env)).catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

async function start(env: WorkerEnvironment): Promise<Started> {
  const opened = await openWorkerServices(env, bundledBuild());
  const services: Services = {
    ...opened,
    wakeOutbox: () => waitUntil(drainOutbox(opened, limitAfterAnswer)),
  };
  const app = createApp(services);
  // Patterns of addresses that come to us first hold some that are files.
  app.get('*', toFolder, async (c) => {
    const file = await env.ASSETS.fetch(c.req.raw);
    return new Response(file.body, file);
  });
  return { app, services };
}

/** Tells the log why there is no service. Names of settings only, never their values. */
function told(error: unknown): void {
  const why = error instanceof StartRefusal ? { refusal: error.message } : errorFacts(error);
  console.error(JSON.stringify({ event: 'startFailed', ...why }));
}

const notStarted = { status: 503, headers: { 'Cache-Control': 'no-store', 'Retry-After': '60' } };

/** The same app as on Node, in a Worker: files are answered by Cloudflare before it, the outbox is emptied by cron. */
export default {
  fetch: async (request: Request, env: WorkerEnvironment): Promise<Response> => {
    try {
      const { app } = await started(env);
      return await app.fetch(request);
    } catch (error) {
      told(error);
      return new Response('Service Unavailable', notStarted);
    }
  },

  /** Called every minute (wrangler.jsonc). */
  scheduled: async (
    { scheduledTime }: { readonly scheduledTime: number },
    env: WorkerEnvironment,
  ): Promise<void> => {
    try {
      const { services } = await started(env);
      await forgetAsked({ ...services, dataDir: undefined });
      await drainOutbox(services, limitOfMinute);
      if (new Date(scheduledTime).getUTCMinutes() !== upkeepMinute) return;
      await runWorkerUpkeep(services);
    } catch (error) {
      told(error);
    }
  },
};
