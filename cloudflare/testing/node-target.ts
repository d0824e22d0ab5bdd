import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createApp } from '../../functions/app.ts';
import { serveSite } from '../../functions/http/site-files.ts';
import { readSettings } from '../../functions/settings.ts';
import { openServices } from '../../functions/targets/node-services.ts';
import type { Target } from './ask-all.ts';

export interface NodeTarget {
  readonly ask: Target;
  readonly close: () => Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');

/** The Node target without its socket, on the same build, with data of its own. */
export async function openNodeTarget(vars: Readonly<Record<string, string>>): Promise<NodeTarget> {
  const dataDir = await mkdtemp(join(tmpdir(), 'node-target-'));
  // Without a socket nobody stands at its other end.
  const settings = readSettings({ ...vars, DATA_DIR: dataDir, CLIENT_ADDRESS_HEADER: 'X-Client' });
  const services = await openServices(settings, root);
  const app = createApp({ ...services, log: () => {}, wakeOutbox: () => {} });
  serveSite(app, join(root, 'dist'));
  return {
    ask: async (request) => app.request(request),
    close: async () => {
      await services.database.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
