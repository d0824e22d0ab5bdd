import type { Socket } from 'node:net';
import { setTimeout as passed } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import type { Random } from '../../tests/content/seeded-random.ts';

/** Faults of one mail, and of one connection: what the relay does instead of taking the mail with 250. */
export const mailFaults = [
  '4xx to RCPT',
  '5xx to RCPT',
  '4xx after DATA',
  '5xx after DATA',
  'cut off in DATA',
  'silent after DATA',
  '250 lost',
] as const;

export type RelayFault = (typeof mailFaults)[number] | 'silent at the greeting' | 'away';

/** One copy of a message that the relay has taken. */
export interface Copy {
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
  /** Which life of the server sent it. */
  readonly life: number;
  /** The relay cut the connection instead of saying 250. */
  readonly isUntold: boolean;
}

export interface FaultyRelay {
  /** `SMTP_URL` of this relay. */
  readonly url: string;
  /** Copies by `Message-ID`, in the order in which they were taken. */
  readonly taken: ReadonlyMap<string, readonly Copy[]>;
  readonly faults: ReadonlyMap<RelayFault, number>;
  /** Refuses connections, and breaks those there are, for so many milliseconds. */
  readonly goAway: (milliseconds: number) => Promise<void>;
  /** From now on it takes everything. */
  readonly mend: () => void;
  readonly stop: () => Promise<void>;
}

interface Plan {
  readonly random: Random;
  /** Of each fault of a mail but silence, between 0 and 1. */
  readonly chance: number;
  /** How often it is silent at the greeting, and so often after DATA. */
  readonly silences: number;
  /** Which life of the server is sending. */
  readonly life: () => number;
  /** The address that is never given up, however often it is refused. */
  readonly lasting: string;
}

const chanceOfSilence = { 'silent at the greeting': 0.1, 'silent after DATA': 0.01 } as const;

/** An SMTP server on loopback that fails in every way a relay can, for parts of what it is sent. */
export async function startFaultyRelay(plan: Plan): Promise<FaultyRelay> {
  const taken = new Map<string, Copy[]>();
  const chooser = makeChooser(plan);
  const sockets = new Map<number | undefined, Socket>();
  const take = (mail: string, isUntold: boolean) => {
    const id = /^Message-ID: <(.+)>\r$/im.exec(mail)?.[1] ?? '';
    const copy = { at: performance.now(), life: plan.life(), isUntold };
    taken.set(id, [...(taken.get(id) ?? []), copy]);
  };
  const cut = ({ remotePort }: SMTPServerSession) => sockets.get(remotePort)?.destroy();
  const open = (port: number) => listen(makeServer(chooser, take, cut), sockets, port);

  let listening = await open(0);
  let isStopped = false;
  return {
    url: `smtp://127.0.0.1:${listening.port}`,
    taken,
    faults: chooser.faults,
    goAway: async (milliseconds) => {
      chooser.note('away');
      await listening.close();
      await passed(milliseconds);
      if (!isStopped) listening = await open(listening.port);
    },
    mend: chooser.mend,
    stop: async () => {
      isStopped = true;
      await listening.close();
    },
  };
}

type Chooser = ReturnType<typeof makeChooser>;

/** Decides what goes wrong. An applicant's address is refused once only: twice running, it would rightly be given up. */
function makeChooser({ random, chance, silences, lasting }: Plan) {
  const faults = new Map<RelayFault, number>();
  const refused = new Set<string>();
  let isMended = false;
  const note = (fault: RelayFault) => faults.set(fault, (faults.get(fault) ?? 0) + 1);
  const happens = (fault: RelayFault, to = lasting): boolean => {
    if (isMended || random() >= likelihood(fault)) return false;
    if (fault.startsWith('5xx') && to !== lasting) {
      if (fault === '5xx after DATA' || refused.has(to)) return false;
      refused.add(to);
    }
    note(fault);
    return true;
  };
  const likelihood = (fault: RelayFault): number => {
    if (fault !== 'silent at the greeting' && fault !== 'silent after DATA') return chance;
    return (faults.get(fault) ?? 0) < silences ? chanceOfSilence[fault] : 0;
  };
  return {
    faults,
    note,
    happens,
    mend: () => {
      isMended = true;
    },
  };
}

type Take = (mail: string, isUntold: boolean) => void;

function makeServer(chooser: Chooser, take: Take, cut: (session: SMTPServerSession) => void) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onConnect: (_session, callback) => {
      if (!chooser.happens('silent at the greeting')) callback();
    },
    onRcptTo: ({ address }, _session, callback) => {
      if (chooser.happens('4xx to RCPT')) callback(answer(450));
      else if (chooser.happens('5xx to RCPT', address)) callback(answer(550));
      else callback();
    },
    onData: (stream, session, callback) => {
      if (chooser.happens('cut off in DATA')) {
        stream.once('data', () => cut(session)).resume();
        return;
      }
      void wholeOf(stream).then((mail) => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        if (chooser.happens('silent after DATA')) return;
        if (chooser.happens('4xx after DATA')) callback(answer(451));
        else if (chooser.happens('5xx after DATA', to)) callback(answer(554));
        else {
          const isUntold = chooser.happens('250 lost');
          take(mail, isUntold);
          if (isUntold) cut(session);
          else callback();
        }
      });
    },
  });
  // A client that is killed in the middle is what this is for.
  server.on('error', () => {});
  return server;
}

function answer(responseCode: number): Error {
  return Object.assign(new Error('Not now.'), { responseCode });
}

/** The mail, or what came of it. A connection that breaks leaves a promise that nobody needs any more. */
function wholeOf(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => resolve(Buffer.concat(chunks).toString()));
  });
}

/** Listens, again at the same port as soon as that is free. */
async function listen(
  server: SMTPServer,
  sockets: Map<number | undefined, Socket>,
  port: number,
): Promise<{ port: number; close: () => Promise<void> }> {
  server.server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  const isListening = () =>
    new Promise<boolean>((resolve) => {
      server.server.once('error', () => resolve(false));
      server.server.listen(port, '127.0.0.1', () => resolve(true));
    });
  while (!(await isListening())) await passed(50);
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(resolve);
      for (const socket of sockets.values()) socket.destroy();
    });
  return { port: address.port, close };
}
