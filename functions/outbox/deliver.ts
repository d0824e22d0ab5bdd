import { toUtc } from '../../src/domain/time.ts';
import { errorFacts } from '../log.ts';
import { AddressStopped } from '../mail-stop/mail-stops.ts';
import type { MailProblem } from '../mail/mailer.ts';
import { writeMail } from '../mail/write-mail.ts';
import type { Services } from '../services.ts';
import { quietUntil } from '../sms/quiet-hours.ts';
import { sendText } from '../sms/send-text.ts';
import type { NotTexted } from '../sms/send-text.ts';
import { statement } from '../storage/database.ts';
import type { Statement } from '../storage/database.ts';
import type { Channel } from './channels.ts';
import { leaseNext } from './lease.ts';
import type { Message } from './message.ts';
import { applicantKinds, isOneOf } from './message-kinds.ts';
import { giveUpAfter, isLongWait, shifted, waitAfter } from './schedule.ts';

export type Needed = Pick<
  Services,
  | 'database'
  | 'keyring'
  | 'settings'
  | 'catalogue'
  | 'mailer'
  | 'texter'
  | 'clock'
  | 'random'
  | 'log'
>;

/** `unwritten`: the message could not be made, for example because the key is another one. */
type Problem = MailProblem | NotTexted | 'unwritten';

/**
 * Sends the message that has waited longest; what fails waits for its next time. False when nothing is due.
 * Delivery is at least once: a process that dies between the relay's answer and its note of it sends again.
 * `taken` is told as soon as there is one: where one waits, more may.
 */
export async function deliverNext(services: Needed, taken = () => {}): Promise<boolean> {
  const message = await leaseNext(services.database, services.clock());
  if (!message) return false;
  taken();
  if (message.useless_at !== null && message.useless_at <= toUtc(services.clock())) {
    await services.database.batch([ended(message, 'dropped')]);
    services.log('messageDropped', { kind: message.kind });
    return true;
  }
  const quiet = message.channel === 'text' ? await quietUntil(services, message) : undefined;
  if (quiet !== undefined) {
    await services.database.batch([untilMorning(message, quiet)]);
    return true;
  }
  const problem = await attempt(services, message);
  const now = services.clock();
  const { id, kind, channel, attempts } = message;
  if (problem === undefined) {
    await services.database.batch([accepted(id, now), everythingAfterOutage(channel, now)]);
    services.log('messageAccepted', { kind, channel, attempts });
  } else if (problem === 'stopped') {
    await services.database.batch([ended(message, 'stopped')]);
    services.log('messageStopped', { kind });
  } else {
    await services.database.batch([postponed(message, problem, now)]);
    services.log('messageNotAccepted', { kind, channel, attempts, problem });
  }
  return true;
}

async function attempt(
  services: Needed,
  message: Message,
): Promise<Problem | 'stopped' | undefined> {
  try {
    const sent =
      message.channel === 'text'
        ? await sendText(services, message)
        : await services.mailer.send(await writeMail(services, message));
    return sent.ok ? undefined : sent.reason;
  } catch (error) {
    if (error instanceof AddressStopped) return 'stopped';
    const { kind, channel } = message;
    services.log('messageUnwritten', { kind, channel, ...errorFacts(error) });
    return 'unwritten';
  }
}

function accepted(id: string, now: Date): Statement {
  return statement(
    `UPDATE message
     SET state = 'accepted', accepted_at = :now, leased_until = NULL, last_problem = NULL
     WHERE id = :id`,
    { id, now: toUtc(now) },
  );
}

/** It will never be sent. */
function ended({ id, leased_until: lease }: Message, state: 'dropped' | 'stopped'): Statement {
  return statement(
    `UPDATE message SET state = :state, leased_until = NULL
     WHERE id = :id AND state = 'waiting' AND leased_until = :lease`,
    { id, lease, state },
  );
}

/**
 * A text that would wake somebody is planned for the morning. Its age counts from then, unless it was tried before: an
 * outage is as old as its first failure.
 */
function untilMorning({ id, leased_until: lease }: Message, morning: string): Statement {
  return statement(
    `UPDATE message
     SET state = 'planned', next_attempt_at = :morning, leased_until = NULL, attempts = attempts - 1,
       due_at = CASE
         WHEN attempts = 1 AND due_at IS NULL THEN CAST(:morning AS TEXT)
         ELSE due_at
       END
     WHERE id = :id AND state = 'waiting' AND leased_until = :lease`,
    { id, morning, lease },
  );
}

/**
 * Who takes our messages answers again: whatever failed because it did not is due at once. Mail says nothing of texts,
 * nor they of mail.
 */
function everythingAfterOutage(channel: Channel, now: Date): Statement {
  return statement(
    `UPDATE message SET next_attempt_at = :now
     WHERE state = 'waiting' AND channel = :channel AND last_problem = 'unreachable'
       AND next_attempt_at > :now`,
    { channel, now: toUtc(now) },
  );
}

/** Only while the lease is still ours: after it another process may be sending the same message. */
function postponed(message: Message, problem: Problem, now: Date): Statement {
  const isGivenUp =
    (message.due_at ?? message.created_at) <= shifted(now, -giveUpAfter) ||
    isMistyped(message, problem) ||
    isFinal(problem);
  const attempts = isAfterOutage(message, problem) ? 1 : message.attempts;
  return statement(
    `UPDATE message
     SET state = :state, next_attempt_at = :next, leased_until = NULL, last_problem = :problem,
       attempts = CAST(:attempts AS INTEGER)
     WHERE id = :id AND state = 'waiting' AND leased_until = :lease`,
    {
      id: message.id,
      state: isGivenUp ? 'failed' : 'waiting',
      next: shifted(now, waitAfter(attempts)),
      problem,
      attempts,
      lease: message.leased_until,
    },
  );
}

/**
 * Whoever could not be reached for long answers again, and has its own reason: the waits begin anew, as short as at first.
 * Not after short waits, so that one that answers every other time is not asked every few seconds for days.
 */
function isAfterOutage({ attempts, last_problem: last }: Message, problem: Problem): boolean {
  return last === 'unreachable' && problem !== 'unreachable' && isLongWait(attempts);
}

/** No later try would help today, and tomorrow is too late to be told by nobody: the unit must phone. */
function isFinal(problem: Problem): boolean {
  return problem === 'ceiling' || problem === 'off';
}

/**
 * An applicant's address or number that is refused twice running will be refused for ever. The unit's own is set
 * by an operator, who may mend it.
 */
function isMistyped({ kind, last_problem }: Message, problem: Problem): boolean {
  return isOneOf(applicantKinds, kind) && problem === 'refused' && last_problem === 'refused';
}
