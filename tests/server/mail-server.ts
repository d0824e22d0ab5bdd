import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface MailServer {
  readonly port: number;
  /** `SMTP_URL` of this server. */
  readonly url: string;
  /** Whole messages as they came, in the order in which they were accepted. */
  readonly accepted: readonly string[];
  /** Times each `Message-ID` was accepted. */
  readonly identifiers: ReadonlyMap<string, number>;
  readonly close: () => Promise<void>;
}

/** A real SMTP server on loopback that accepts everything. Ends with the test. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const accepted: string[] = [];
  const identifiers = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, _session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const message = Buffer.concat(chunks).toString();
        const id = /^Message-ID: <(.+)>\r$/im.exec(message)?.[1] ?? '';
        accepted.push(message);
        identifiers.set(id, (identifiers.get(id) ?? 0) + 1);
        callback();
      });
    },
  });
  // A client that is killed in the middle resets its connection: that is what these tests do.
  server.on('error', () => {});
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(resolve);
    });
  onTestFinished(close);
  const url = `smtp://127.0.0.1:${address.port}`;
  return { port: address.port, url, accepted, identifiers, close };
}
