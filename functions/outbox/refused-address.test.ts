import { expect, test } from 'vitest';
import { failed, succeeded } from '../../src/domain/result.ts';
import { readHealth } from '../health/health.ts';
import type { MailProblem } from '../mail/mailer.ts';
import { book, deliverDue } from '../testing/make-outage.ts';
import { makeServices } from '../testing/make-services.ts';
import type { TestServices } from '../testing/make-services.ts';
import { tellOperator } from './overdue.ts';

const second = 1000;
const hour = 3600 * second;
const canWrite = async () => true;

/** A relay that does not take mail to applicants; all else it does. */
function refusing(services: TestServices, problem: MailProblem = 'refused'): TestServices {
  const send: TestServices['mailer']['send'] = async (mail) =>
    mail.to.endsWith('example.org') ? failed(problem) : succeeded(undefined);
  return { ...services, mailer: { ...services.mailer, send } };
}

test('an address that its own mail server refuses makes neither health bad nor the operator busy', async () => {
  const services = await makeServices();
  await book(services);
  await deliverDue(refusing(services));
  services.pass(24 * hour);
  await tellOperator(services);
  expect(await services.count('message', `kind = 'operatorNotice'`)).toBe(0);
  const health = await readHealth(services, canWrite);
  expect(health.ok).toBe(true);
  expect(health.warnings).toContain('addressesRefused');
});

test('an applicant’s address that is refused twice is given up, and no failure of ours', async () => {
  const services = refusing(await makeServices());
  await book(services);
  await deliverDue(services);
  expect(await services.count('message', `state = 'failed'`)).toBe(0);
  services.pass(5 * second);
  await deliverDue(services);
  const givenUp = `kind = 'applicantConfirmation' AND state = 'failed' AND attempts = 2`;
  expect(await services.count('message', givenUp)).toBe(1);
  services.pass(hour);
  const health = await readHealth(services, canWrite);
  expect(health.ok).toBe(true);
  expect(health.warnings).toContain('addressesRefused');
  expect(health.warnings).not.toContain('messagesFailed');
});

test('a refusal after an outage is only the first', async () => {
  const services = await makeServices();
  await book(services);
  await deliverDue(refusing(services, 'unreachable'));
  services.pass(5 * second);
  await deliverDue(refusing(services));
  expect(await services.count('message', `state = 'failed'`)).toBe(0);
});

test('the unit is tried for three days, however often its address is refused', async () => {
  const services = await makeServices();
  services.relay.answer = failed('refused');
  await book(services, { email: '' });
  for (const wait of [0, 5, 15, 60]) {
    services.pass(wait * second);
    await deliverDue(services);
  }
  expect(await services.count('message', `state = 'waiting' AND attempts = 4`)).toBe(1);
});
