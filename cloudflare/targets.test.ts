import { beforeAll, expect, test } from 'vitest';
import { askAll } from './testing/ask-all.ts';
import type { Told } from './testing/ask-all.ts';
import { openNodeTarget } from './testing/node-target.ts';
import { requestList } from './testing/request-list.ts';
import { siteConfig, testSettings } from './testing/site-config.ts';
import { startWorkerd } from './testing/start-workerd.ts';

let onNode = new Map<string, Told>();
let onWorker = new Map<string, Told>();

beforeAll(async () => {
  const worker = await startWorkerd((origin) => siteConfig(testSettings(origin)));
  try {
    onWorker = await askAll((request) => fetch(request), worker.origin);
  } finally {
    await worker.stop();
  }
  const node = await openNodeTarget(testSettings(worker.origin));
  onNode = await askAll(node.ask, worker.origin);
  await node.close();
});

test.each(requestList)('$name: $status on Node and on the Worker, and the same answer', (step) => {
  expect(onNode.get(step.name)?.status).toBe(step.status);
  expect(onWorker.get(step.name)).toEqual(onNode.get(step.name));
});
