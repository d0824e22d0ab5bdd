import { SMTPServer } from 'smtp-server';
import { expect, test } from 'vitest';
import { listenSmtp } from '../testing/listen-smtp.ts';
import { readSettings } from '../settings.ts';
import { examineDisk, examineMailLogin, examineTexts } from './examine-place.ts';

test.each([
  [5000, 'ok'],
  [500, 'warn'],
  [50, 'fail'],
])('%i free megabytes are %s', async (megabytes, level) => {
  const space = async () => ({ bavail: megabytes * 256, bsize: 4096 });
  expect(await examineDisk('.', space)).toMatchObject({ level });
});

async function startRelay(password: string, host = '127.0.0.1') {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: (auth, _session, callback) => {
      if (auth.password === password) callback(null, { user: 'boka' });
      else callback(new Error('no'));
    },
  });
  return listenSmtp(server, host);
}

test('a relay that lets us in is well, and nothing is sent', async () => {
  const { port } = await startRelay('hemligt');
  const smtpUrl = `smtp://boka:hemligt@127.0.0.1:${String(port)}`;
  expect(await examineMailLogin({ smtpUrl })).toMatchObject({ level: 'ok' });
});

test('one that does not, or is not there, is told without the password', async () => {
  const { port, close } = await startRelay('hemligt');
  const smtpUrl = `smtp://boka:fel-losen@127.0.0.1:${String(port)}`;
  const refused = await examineMailLogin({ smtpUrl });
  expect(refused).toMatchObject({ level: 'fail' });
  expect(refused.text).not.toContain('fel-losen');
  await close();
  expect(await examineMailLogin({ smtpUrl })).toMatchObject({ level: 'fail' });
});

test('no relay at all is worth a warning', async () => {
  expect(await examineMailLogin({ smtpUrl: undefined })).toMatchObject({ level: 'warn' });
});

test('a relay on another machine is never spoken to in clear', async () => {
  const { port } = await startRelay('hemligt', '127.0.0.2');
  // This very machine, under an address that is not known to be; the relay offers no TLS.
  const smtpUrl = `smtp://boka:hemligt@127.0.0.2:${String(port)}`;
  expect(await examineMailLogin({ smtpUrl })).toMatchObject({ level: 'fail' });
});

test.each([
  ['off', 'ok'],
  ['file', 'warn'],
  ['http', 'ok'],
])('texts that are %s are %s, and nothing of the provider is told', (SMS, level) => {
  const finding = examineTexts(
    readSettings({ SMS, SMS_URL: 'https://hemlig.example.org/', SMS_BODY: 'to={{to}}&t={{text}}' }),
  );
  expect(finding).toMatchObject({ level });
  expect(finding.text).not.toContain('hemlig');
});
