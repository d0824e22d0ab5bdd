import type { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Lets a test's mail server listen, on a free port unless one is given, until the test ends. */
export async function listenSmtp(server: SMTPServer, host: string, port = 0): Promise<Listening> {
  // A client that breaks off in the middle is what some tests want.
  server.on('error', () => {});
  await new Promise<void>((resolve) => {
    server.listen(port, host, resolve);
  });
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(resolve);
    });
  onTestFinished(close);
  return { port: address.port, close };
}
