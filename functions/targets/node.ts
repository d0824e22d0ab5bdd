import { serve } from '@hono/node-server';
import { join } from 'node:path';
import { createApp } from '../app.ts';
import { compressPages } from '../http/compress-pages.ts';
import { serveSite } from '../http/site-files.ts';
import { startOutbox } from '../outbox/outbox-loop.ts';
import { readSettings } from '../settings.ts';
import { StartRefusal } from '../start-refusal.ts';
import { drainOnSignal } from './drain-on-signal.ts';
import { openServices } from './node-services.ts';
import { startNodeUpkeep } from './node-upkeep.ts';

// This file runs as build/server/node.js, whatever folder it is started from.
const projectRoot = join(import.meta.dirname, '..', '..');

/** A request that is not there whole after 15 seconds is let go (408); Node looks for such ones every so often. */
const serverOptions = { requestTimeout: 15_000, connectionsCheckingInterval: 2_000 };

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const services = await openServices(settings, projectRoot);
  // Before anything is written: it also sets what the database leaves behind.
  const upkeep = await startNodeUpkeep(services, projectRoot);
  const outbox = startOutbox(services);
  const app = createApp({ ...services, wakeOutbox: () => outbox.wake() }, compressPages);
  serveSite(app, join(projectRoot, 'dist'));
  const { host: hostname, port, publicOrigin } = settings;
  const server = serve({ fetch: app.fetch, hostname, port, serverOptions }, () => {
    console.log(`Listening on ${publicOrigin}`);
  });
  drainOnSignal(server, services, [outbox, upkeep]);
}

try {
  await start();
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
