import { errorFacts } from '../log.ts';
import { deliverNext } from './deliver.ts';
import type { Needed } from './deliver.ts';
import { tellOperator } from './overdue.ts';

export interface OutboxLoop {
  /** Something may be due. Returns at once. */
  wake(): void;
  /** Takes no more messages and waits for those being sent. */
  stop(): Promise<void>;
}

/** Messages sent at the same time; the SMTP driver keeps as many connections. */
const maxAtOnce = 4;

/** How often the outbox looks by itself, in milliseconds. */
const interval = 1000;

/** Keeps the outbox going in a process that lives on. Sending waits for the network and never for an answer's sake. */
export function startOutbox(services: Needed): OutboxLoop {
  const workers = new Set<Promise<void>>();
  let isStopping = false;

  const work = async () => {
    try {
      while (!isStopping && (await deliverNext(services)));
    } catch (error) {
      services.log('outboxInterrupted', errorFacts(error));
    }
  };
  const wake = () => {
    while (workers.size < maxAtOnce) {
      const worker = work().finally(() => workers.delete(worker));
      workers.add(worker);
    }
  };
  const look = () => {
    wake();
    tellOperator(services).catch((error: unknown) => {
      services.log('outboxInterrupted', errorFacts(error));
    });
  };
  const timer = setInterval(look, interval);
  look();

  return {
    wake,
    stop: async () => {
      isStopping = true;
      clearInterval(timer);
      await Promise.all(workers);
    },
  };
}
