import { createTransport } from 'nodemailer';
import * as z from 'zod/mini';
import { failed, succeeded } from '../../../src/domain/result.ts';
import type { MailProblem, Mailer } from '../mailer.ts';
import { toMessage } from '../to-message.ts';
import { smtpOptions } from './smtp-options.ts';

/** The whole of one delivery; shorter than a lease, so that nobody else takes the message meanwhile. */
const deliveryLimit = 25_000;

/** As many connections as the outbox sends at once. */
const maxConnections = 4;

/** A relay (`smtp://user:password@host:port`, or `smtps://`), kept connected. TLS, except on loopback. */
export function openSmtp(url: string, from: string): Mailer {
  const transport = createTransport({
    ...smtpOptions(url),
    pool: true,
    maxConnections,
    // The outbox tries again, and remembers that it does.
    maxRequeues: 0,
  });
  return {
    send: async (mail) => {
      try {
        const signal = AbortSignal.timeout(deliveryLimit);
        await transport.sendMail({ ...toMessage(mail, from), signal });
        return succeeded(undefined);
      } catch (error) {
        return failed(problemOf(error));
      }
    },
    close: async () => transport.close(),
  };
}

const smtpError = z.object({ responseCode: z.optional(z.number()), code: z.optional(z.string()) });

/** Only an answer about this mail is about this mail; all else is the relay or the way to it. */
function problemOf(thrown: unknown): MailProblem {
  const { responseCode = 0, code = '' } = smtpError.safeParse(thrown).data ?? {};
  if (!['EENVELOPE', 'EMESSAGE'].includes(code)) return 'unreachable';
  return responseCode >= 500 || responseCode === 0 ? 'refused' : 'deferred';
}
