import type { MyBookingProps, SessionRow } from '../types.ts';

/** One booking as the unit sees it, in Swedish words. */
export interface RosterPerson {
  readonly reference: string;
  readonly name: string;
  readonly email: string;
  /** Grouped for reading. */
  readonly phone: string;
  /** The language of the site that was used. */
  readonly locale: string;
  /** Language of the interpreter wished for, or empty. */
  readonly interpreter: string;
  readonly needs: readonly string[];
  /** Seats. */
  readonly party: number;
  /** Somebody who helps has filled in the form. */
  readonly isHelped: boolean;
  /** A helping code was used, which proves nothing of who gave it. */
  readonly hasCode: boolean;
  readonly isCancelled: boolean;
  /** Whether the unit has said that it has the booking as it is now. */
  readonly isSeen: boolean;
  /** Whether news can be mailed or texted. */
  readonly canBeTold: boolean;
  readonly messages: MyBookingProps['messages'];
  /** There is something to tell that no message has told or will tell. */
  readonly mustBePhoned: boolean;
  /** When the unit said that it had phoned the person about the booking as it is (ISO UTC), or empty. */
  readonly phonedAt: string;
  /** Names the booking as it is on this page. */
  readonly shown: string;
}

/** A form with one button: where it posts to, and what only this page can send. */
export interface RosterForm {
  readonly path: string;
  readonly token: string;
}

export interface OtherRoster {
  readonly session: Pick<SessionRow, 'startsAt' | 'endsAt'>;
  readonly path: string;
}

/** The roster of a session. */
export interface RosterProps {
  readonly unitName: string;
  readonly session: SessionRow;
  /** All seats, and those taken. */
  readonly seats: number;
  readonly taken: number;
  /** Whether the unit itself has closed it. */
  readonly isClosedByUnit: boolean;
  /** Whether it can still be closed or cancelled. */
  readonly canDecide: boolean;
  readonly people: readonly RosterPerson[];
  /** References of those who have been offered a seat and have not answered. */
  readonly offered: readonly string[];
  /** How many parties wait for a seat. */
  readonly waiting: number;
  /** `shown` names the bookings that are new to the unit, as they are on this page. */
  readonly seen: RosterForm & { readonly shown: string };
  /** Said of one person. */
  readonly phoned: RosterForm;
  readonly unphoned: RosterForm;
  readonly close: RosterForm;
  readonly open: RosterForm;
  readonly leave: RosterForm;
  readonly cancelPath: string;
  readonly renewPath: string;
  readonly csvPath: string;
  readonly others: readonly OtherRoster[];
}
