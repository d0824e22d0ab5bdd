import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test, vi } from 'vitest';
import { failed, succeeded } from '../../../src/domain/result.ts';
import { listenSmtp } from '../../testing/listen-smtp.ts';
import { testMail } from '../../testing/test-mail.ts';
import { openSmtp } from './smtp.ts';

interface Relay {
  readonly port: number;
  readonly received: number;
  readonly close: () => Promise<void>;
}

/** A relay that answers every mail in one way. Its certificate is its own and nobody's to trust. */
async function startRelay(
  host: string,
  answer?: number,
  options: { tls?: boolean } = {},
): Promise<Relay> {
  let received = 0;
  // It warns that everybody knows its built-in certificate, which is why it is used here.
  vi.spyOn(console, 'error').mockImplementationOnce(() => {});
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: options.tls ? [] : ['STARTTLS'],
    onRcptTo: (_address, _session, callback) => {
      const error = Object.assign(new Error('No.'), { responseCode: answer });
      callback(answer === undefined ? null : error);
    },
    onData: (stream, _session, callback) => {
      stream.resume().on('end', () => {
        received += 1;
        callback();
      });
    },
  });
  const { port, close } = await listenSmtp(server, host);
  return {
    port,
    get received() {
      return received;
    },
    close,
  };
}

function mailerTo(host: string, { port }: Relay) {
  const mailer = openSmtp(`smtp://${host}:${String(port)}`, 'boka@example.org');
  onTestFinished(() => mailer.close());
  return mailer;
}

test('a mail that the relay takes is accepted, one after the other on the same connection', async () => {
  const relay = await startRelay('127.0.0.1');
  const mailer = mailerTo('127.0.0.1', relay);
  expect(await mailer.send(testMail())).toEqual(succeeded(undefined));
  expect(await mailer.send(testMail())).toEqual(succeeded(undefined));
  expect(relay.received).toBe(2);
});

test.each([
  [550, 'refused'],
  [451, 'deferred'],
  [421, 'unreachable'],
] as const)('an answer of %i means that the mail is %s', async (answer, problem) => {
  const mailer = mailerTo('127.0.0.1', await startRelay('127.0.0.1', answer));
  expect(await mailer.send(testMail())).toEqual(failed(problem));
});

test('a relay that is gone is unreachable', async () => {
  const relay = await startRelay('127.0.0.1');
  await relay.close();
  expect(await mailerTo('127.0.0.1', relay).send(testMail())).toEqual(failed('unreachable'));
});

// 127.0.0.2 is this machine too, but not by a name that counts as loopback: it stands for another one.
test.each([
  ['without TLS', {}],
  ['whose certificate nobody vouches for', { tls: true }],
])('a relay elsewhere %s is told nothing', async (_, options) => {
  const relay = await startRelay('127.0.0.2', undefined, options);
  expect(await mailerTo('127.0.0.2', relay).send(testMail())).toEqual(failed('unreachable'));
  expect(relay.received).toBe(0);
});
