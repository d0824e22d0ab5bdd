import { sourceLocale } from '../../../src/i18n/locales.ts';
import { mailTranslator } from '../../../src/i18n/strings.ts';
import type { Person } from '../../booking/person.ts';
import type { StoredSession } from '../../booking/session-store.ts';
import type { UnitSessionKind } from '../../outbox/message-kinds.ts';
import { isolate } from '../letter.ts';
import type { Block, Letter } from '../letter.ts';
import type { Mail } from '../mailer.ts';
import type { Sender } from '../sender.ts';
import { examplePrefix, sessionSubject } from './session-subject.ts';
import { momentOf, phoneOf, sessionRows } from './unit-rows.ts';

const t = mailTranslator(sourceLocale);

const intros = {
  unitSessionCancelled: 'unit.sessionCancelled',
  unitSessionMoved: 'unit.sessionMoved',
  unitSessionRestored: 'unit.sessionRestored',
  unitOverfull: 'unit.overfull',
} as const;

interface ToPhone {
  readonly reference: string;
  readonly person: Person;
}

export interface SessionNews {
  readonly kind: UnitSessionKind;
  readonly session: StoredSession;
  /** When it began before it was moved (ISO UTC). */
  readonly wasAt: string | null;
  /** Those who are booked and whom no channel reaches: nobody but the unit can tell them. */
  readonly unreached: readonly ToPhone[];
  /** Those who are booked, whose address wants no mail from us, and who cannot be texted. */
  readonly stopped: readonly ToPhone[];
}

/** To the unit, in Swedish: one of its sessions has changed in the facts, and whom only the telephone reaches. */
export function unitSessionNews(
  { kind, session, wasAt, unreached, stopped }: SessionNews,
  sender: Sender,
): Letter & Pick<Mail, 'to'> {
  const before: [string, string][] = wasAt === null ? [] : [[t('unit.before'), momentOf(wasAt)]];
  const seats: [string, string][] = [
    [t('unit.bookedSeats'), String(session.taken)],
    [t('unit.plannedSeats'), String(session.planned_seats)],
  ];
  const intro = `${examplePrefix(sourceLocale, sender.status)}${t(intros[kind])}`;
  return {
    locale: sourceLocale,
    subject: sessionSubject(sourceLocale, sender.status, session.starts_at),
    blocks: [
      { kind: 'paragraph', text: intro },
      { kind: 'facts', rows: [...sessionRows(session, sender), ...before, ...seats] },
      // Of fewer seats nobody is told but the unit: everybody keeps theirs.
      ...(kind === 'unitOverfull' ? [] : [...toPhone(unreached), ...toPhoneToo(stopped)]),
    ],
    to: sender.bookingMailTo,
  };
}

function toPhone(people: readonly ToPhone[]): Block[] {
  if (people.length === 0) return [{ kind: 'paragraph', text: t('unit.allAreTold') }];
  return [{ kind: 'paragraph', text: t('unit.mustBePhoned') }, listOf(people)];
}

function toPhoneToo(people: readonly ToPhone[]): Block[] {
  if (people.length === 0) return [];
  return [{ kind: 'paragraph', text: t('unit.wantNoMail') }, listOf(people)];
}

function listOf(people: readonly ToPhone[]): Block {
  const items = people.map(
    ({ reference, person }) => `${isolate(person.name)}, ${phoneOf(person)} (${reference})`,
  );
  return { kind: 'list', items };
}
