import { swedishMoment } from '../../src/i18n/dates.ts';
import { sourceLocale } from '../../src/i18n/locales.ts';
import { rosterPath, rosterStartPath } from '../../src/domain/paths.ts';
import { findSession } from '../booking/session-store.ts';
import type { StoredSession } from '../booking/session-store.ts';
import type { Block, Letter } from '../mail/letter.ts';
import type { Mail } from '../mail/mailer.ts';
import { examplePrefix } from '../mail/messages/session-subject.ts';
import type { Sender } from '../mail/sender.ts';
import type { Message } from '../outbox/message.ts';
import type { RosterKind } from '../outbox/message-kinds.ts';
import type { Services } from '../services.ts';
import { codeMinutes, digitsOf } from './roster-code.ts';
import { rosterKeyOf, rosterSessions } from './roster-key.ts';
import { countUnseen } from './tell-of-unseen.ts';

type Needed = Pick<Services, 'database' | 'keyring' | 'clock'>;

type UnitLetter = Letter & Pick<Mail, 'to'>;

/** In Swedish. To the unit: the code that somebody asked for, or its links; to the operator: what it has not seen. */
export async function rosterLetter(
  services: Needed,
  sender: Sender,
  { id, session_id: sessionId }: Pick<Message, 'id' | 'session_id'>,
  kind: RosterKind,
): Promise<UnitLetter> {
  const session = await findSession(services.database, sessionId ?? '');
  if (!session) throw new Error('The session of a message is gone.');
  switch (kind) {
    case 'rosterCode':
      return codeLetter(await digitsOf(services.keyring, id), session, sender);
    case 'rosterLinks':
      return linksLetter(services, session.unit, sender);
    case 'rosterUnseen': {
      const count = await countUnseen(services.database, session.id, services.clock());
      return unseenLetter(count, session, sender);
    }
  }
}

function unseenLetter(count: number, session: StoredSession, sender: Sender): UnitLetter {
  const prefix = examplePrefix(sourceLocale, sender.status);
  const unit = sender.unitNames.get(session.unit) ?? session.unit;
  return {
    locale: sourceLocale,
    subject: `${prefix}Enheten har inte sett alla bokningar`,
    blocks: [
      {
        kind: 'paragraph',
        text: `${prefix}${unit} har inte sagt att den har alla bokningar till informationsmötet ${swedishMoment(session.starts_at)}. Bokningar som ingen har sett: ${String(count)}.`,
      },
      {
        kind: 'paragraph',
        text: 'Ring enheten. Den ser bokningarna i sin lista och trycker där på ”Vi har de här”.',
      },
      { kind: 'link', text: 'Här kan enheten be om sina länkar:', url: startUrl(sender) },
    ],
    to: sender.operatorMailTo,
  };
}

/** The code stands in the text, not in the subject: a subject is read on a locked screen. */
function codeLetter(digits: string, session: StoredSession, sender: Sender): UnitLetter {
  const prefix = examplePrefix(sourceLocale, sender.status);
  return {
    locale: sourceLocale,
    subject: `${prefix}Kod till listan för ${swedishMoment(session.starts_at)}`,
    blocks: [
      {
        kind: 'paragraph',
        text: `${prefix}Någon vill öppna listan för informationsmötet ${swedishMoment(session.starts_at)}.`,
      },
      { kind: 'facts', rows: [['Kod', digits]] },
      {
        kind: 'paragraph',
        text: `Skriv koden på sidan som bad om den, inom ${String(codeMinutes)} minuter. Ge den inte till någon annan.`,
      },
      {
        kind: 'paragraph',
        text: 'Bad ingen av er om koden? Då har någon utanför enheten länken. Öppna listan och förnya länkarna.',
      },
    ],
    to: sender.bookingMailTo,
  };
}

async function linksLetter(services: Needed, unit: string, sender: Sender): Promise<UnitLetter> {
  const sessions = await rosterSessions(services.database, unit, services.clock());
  const prefix = examplePrefix(sourceLocale, sender.status);
  const links = await Promise.all(
    sessions.map(async (session): Promise<Block> => ({
      kind: 'link',
      text: swedishMoment(session.starts_at),
      url: await rosterUrl(services, session, sender),
    })),
  );
  return {
    locale: sourceLocale,
    subject: `${prefix}Länkar till listor för informationsmöten`,
    blocks: [
      {
        kind: 'paragraph',
        text: `${prefix}Här är länkarna till listorna över dem som har bokat. Länken räcker inte: sidan ber om en kod som kommer hit.`,
      },
      ...links,
      {
        kind: 'paragraph',
        text: 'Bad ingen av er om länkarna? Då behöver ni inte göra något. De har bara skickats hit.',
      },
      { kind: 'link', text: 'Här kan ni be om länkarna igen:', url: startUrl(sender) },
    ],
    to: sender.bookingMailTo,
  };
}

/** A letter to a unit about a session, with the link to its roster: one link per session, the same in every mail. */
export async function withRosterLink<Written extends Letter>(
  services: Pick<Services, 'database' | 'keyring'>,
  sender: Sender,
  letter: Written,
  session: StoredSession,
): Promise<Written> {
  const url = await rosterUrl(services, session, sender);
  const link: Block = { kind: 'link', text: 'Se alla som har bokat det här mötet:', url };
  return { ...letter, blocks: [...letter.blocks, link] };
}

async function rosterUrl(
  services: Pick<Services, 'database' | 'keyring'>,
  session: StoredSession,
  { publicOrigin }: Sender,
): Promise<string> {
  return publicOrigin + rosterPath(await rosterKeyOf(services, session));
}

function startUrl({ publicOrigin }: Sender): string {
  return publicOrigin + rosterStartPath;
}
