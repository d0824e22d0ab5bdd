import { keepLine } from '../booking/keep-line.ts';
import { errorFacts } from '../log.ts';
import { tellOfUnseen } from '../roster/tell-of-unseen.ts';
import { deliverNext } from './deliver.ts';
import type { Needed as ToDeliver } from './deliver.ts';
import type { Services } from '../services.ts';
import { tellOperator } from './overdue.ts';

type Needed = ToDeliver & Pick<Services, 'random'>;

export interface OutboxLoop {
  /** Something may be due. Returns at once. */
  wake(): void;
  /** Takes no more messages and waits for those being sent. */
  stop(): Promise<void>;
}

/** Messages sent at the same time; the SMTP driver keeps as many connections. */
const maxAtOnce = 4;

/** How often the outbox looks by itself, in milliseconds; while the database fails it, ever more seldom. */
const interval = 1000;
const longestInterval = 30_000;

/** Keeps the outbox going in a process that lives on. Sending waits for the network and never for an answer's sake. */
export function startOutbox(services: Needed): OutboxLoop {
  const incident = makeIncident(services.log);
  const crew = makeCrew(incident.begin);
  let isStopping = false;
  let pause = interval;
  let timer: NodeJS.Timeout | undefined;

  // One worker looks; only when it has found something does another.
  const work = async () => {
    while (!isStopping && (await deliverNext(services, wake)));
  };
  const wake = () => {
    if (!isStopping && !incident.isOpen()) crew.start(work);
  };
  const lookOnce = async () => {
    const outcomes = await Promise.allSettled([
      tellOperator(services),
      tellOfUnseen(services),
      keepLine(services),
      work(),
    ]);
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) throw failure.reason;
    incident.end();
  };
  const look = () => {
    pause = incident.isOpen() ? Math.min(pause * 2, longestInterval) : interval;
    timer = setTimeout(look, pause);
    crew.start(lookOnce);
  };
  look();

  return {
    wake,
    stop: async () => {
      isStopping = true;
      clearTimeout(timer);
      await crew.finished();
    },
  };
}

/** Those at work, as many as may be at once; one that fails is told and goes. */
function makeCrew(failed: (error: unknown) => void) {
  const workers = new Set<Promise<void>>();
  return {
    start: (work: () => Promise<void>) => {
      if (workers.size >= maxAtOnce) return;
      const worker = work()
        .catch(failed)
        .finally(() => workers.delete(worker));
      workers.add(worker);
    },
    finished: async () => {
      await Promise.all(workers);
    },
  };
}

/** A time in which the database fails the outbox: told once when it begins and once when it is over. */
function makeIncident(log: Needed['log']) {
  let isOpen = false;
  return {
    isOpen: () => isOpen,
    begin: (error: unknown) => {
      if (!isOpen) log('outboxInterrupted', errorFacts(error));
      isOpen = true;
    },
    end: () => {
      if (isOpen) log('outboxResumed');
      isOpen = false;
    },
  };
}
