import { keepLine } from '../booking/keep-line.ts';
import { errorFacts } from '../log.ts';
import { deliverNext } from '../outbox/deliver.ts';
import { tellOperator } from '../outbox/overdue.ts';
import { tellOfUnseen } from '../roster/tell-of-unseen.ts';
import type { Services } from '../services.ts';

type Needed = Parameters<typeof deliverNext>[0] & Pick<Services, 'clock' | 'random'>;

/**
 * Sends what is due, one message after another, and begins none after `limit` milliseconds: for a runtime that lives no
 * longer than its events. What is left is the next event's. Never throws: nobody waits for it.
 */
export async function drainOutbox(services: Needed, limit: number): Promise<void> {
  const until = services.clock().getTime() + limit;
  try {
    await tellOperator(services);
    await tellOfUnseen(services);
    await keepLine(services);
    while (services.clock().getTime() < until && (await deliverNext(services)));
  } catch (error) {
    services.log('outboxInterrupted', errorFacts(error));
  }
}
