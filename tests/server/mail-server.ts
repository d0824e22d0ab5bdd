import { SMTPServer } from 'smtp-server';
import { listenSmtp } from '../../functions/testing/listen-smtp.ts';

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
  const listening = await listenSmtp(server, '127.0.0.1', port);
  const url = `smtp://127.0.0.1:${String(listening.port)}`;
  return { ...listening, url, accepted, identifiers };
}
