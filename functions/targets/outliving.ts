import { waitUntil } from 'cloudflare:workers';

/**
 * Work that others will wait for: it goes on when whoever asked for it first hangs up, where the runtime would
 * otherwise drop it and leave the others waiting for ever.
 */
export function outliving<Value>(work: Promise<Value>): Promise<Value> {
  waitUntil(work.catch(() => {}));
  return work;
}
