import { failed, succeeded } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Clock } from '../../src/domain/time.ts';
import { fromBase64Url } from '../sealing/base64url.ts';
import type { Keyring } from '../sealing/keyring.ts';
import type { Database } from '../storage/database.ts';
import { openCounts } from './counts.ts';
import type { Counts } from './counts.ts';
import { hashOfDay } from './hash-of-day.ts';
import type { HashOfDay } from './hash-of-day.ts';
import {
  contactLimit,
  longestWait,
  networkLimits,
  siteLimits,
  ticketsAMinute,
  ticketWindow,
} from './limits.ts';
import { networkOf } from './network-of.ts';

export type PostKind = keyof typeof networkLimits;

export interface Guard {
  /** False with `GUARD=off`: nothing has to prove anything. */
  readonly isOn: boolean;
  /** Counts one request from a client; when there are too many, the reason is the seconds to wait. */
  count(kind: PostKind, clientAddress: string | undefined): Promise<Result<undefined, number>>;
  /** Counts one booking of all; false when there are so many that each must prove itself. */
  countForSite(kind: keyof typeof siteLimits): Promise<boolean>;
  /** Counts one that must prove itself or wait; gives the minutes to wait, more for each that came before. */
  waitOf(clientAddress: string | undefined): Promise<number>;
  /** Whether one of these contacts (as they are stored) has been booked for so often today that a proof is due. */
  isContactWorn(contacts: readonly string[]): Promise<boolean>;
  /** Notes that a booking was made for these contacts. */
  countContacts(contacts: readonly string[]): Promise<void>;
}

interface Needed {
  /** Where counts are kept: with several processes, one that they share. */
  readonly counts: Database;
  readonly keyring: Pick<Keyring, 'stamp'>;
  readonly clock: Clock;
}

/** Limits kept in a database. Addresses and contacts are never kept: only hashes under a key of the day. */
export function createGuard({ counts: database, keyring, clock }: Needed): Guard {
  const counts = openCounts(database, clock);
  const hash = hashOfDay(keyring, clock);
  const nameOf = async (kind: string, clientAddress: string | undefined) =>
    `${kind}/${await hash(`network/${networkOf(clientAddress ?? '')}`)}`;
  return {
    isOn: true,
    count: async (kind, clientAddress) => {
      const { points, seconds } = networkLimits[kind];
      const counted = await counts.add(await nameOf(kind, clientAddress), seconds);
      return counted.points > points ? failed(counted.seconds) : succeeded(undefined);
    },
    countForSite: async (kind) => {
      const { points, seconds } = siteLimits[kind];
      return (await counts.add(`site/${kind}`, seconds)).points <= points;
    },
    waitOf: async (clientAddress) => {
      const { points } = await counts.add(await nameOf('ticket', clientAddress), ticketWindow);
      return Math.min(longestWait, Math.ceil(points / ticketsAMinute));
    },
    ...contactCounts(counts, hash),
  };
}

function contactCounts(
  counts: Counts,
  hash: HashOfDay,
): Pick<Guard, 'isContactWorn' | 'countContacts'> {
  const nameOf = async (contact: string) => `contact/${await hash(`contact/${contact}`)}`;
  return {
    isContactWorn: async (contacts) => {
      const worn = contacts.map(async (contact) => {
        const booked = await counts.read(await nameOf(contact));
        return booked >= (await drawnLimit(hash, contact));
      });
      return (await Promise.all(worn)).includes(true);
    },
    countContacts: async (contacts) => {
      for (const contact of contacts) await counts.add(await nameOf(contact), contactLimit.seconds);
    },
  };
}

/** The limit of a contact today, which nobody outside can foretell (`limits.ts`). */
async function drawnLimit(hash: HashOfDay, contact: string): Promise<number> {
  const [drawn = 0] = fromBase64Url(await hash(`limit/${contact}`)) ?? [];
  return contactLimit.points + (drawn % contactLimit.spread);
}

/** `GUARD=off`, for load tests. */
export const openGuard: Guard = {
  isOn: false,
  count: async () => succeeded(undefined),
  countForSite: async () => true,
  waitOf: async () => 0,
  isContactWorn: async () => false,
  countContacts: async () => {},
};
