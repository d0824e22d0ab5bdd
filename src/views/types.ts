import type { ChangeRefusal, FieldError, RefusalReason } from '../domain/booking/reasons.ts';
import type { Notice } from '../domain/notice.ts';
import type { SiteStatus } from '../domain/site.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Translate } from '../i18n/strings.ts';

/** What every view that both sides render is told about the page it stands on. */
export interface ViewContext {
  readonly locale: Locale;
  readonly t: Translate;
  readonly status: SiteStatus;
}

export const sessionStates = ['open', 'full', 'closed', 'cancelled'] as const;

export type SessionState = (typeof sessionStates)[number];

/** One session as a person chooses it. `seatsLeft` is known only to the function. */
export interface SessionRow {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly languages: readonly string[];
  readonly interpreter: boolean;
  readonly place: string;
  readonly state: SessionState;
  readonly seatsLeft?: number;
  /** Whether a seat at it can be waited for when it is full; known only to the function. */
  readonly canWait?: boolean;
}

/** What a person typed, given back unchanged with a refusal. */
export interface BookingValues {
  readonly session: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly interpreter: string;
  readonly needs: readonly string[];
  /** Seats wanted, as text: `2` when ticked. */
  readonly party: string;
  /** `yes` when the number may be texted. */
  readonly mayText: string;
  /** `yes` when somebody who helps fills in the form. */
  readonly helped: string;
}

/** The booking page of one unit: sessions and form, and after a refusal what went wrong. */
export interface BookingPageProps extends ViewContext {
  readonly unit: { readonly slug: string; readonly name: string };
  readonly sessions: readonly SessionRow[];
  /** Passing notices about the unit that hold now. */
  readonly notices?: readonly Notice[];
  readonly values?: BookingValues;
  readonly errors?: readonly FieldError[];
  readonly refusal?: RefusalReason;
  /** Whether the session that is full has a list that can be waited on. */
  readonly canWait?: boolean;
  /** Path of the booking already made with this form, when `refusal` is `reused`. */
  readonly bookedPath?: string;
  /** A helping code that the booking will use. */
  readonly code?: string | undefined;
  /** Fresh in every page the function answers; a built page has none, since it would be everyone's. */
  readonly requestId?: string;
  readonly stamp?: string;
  /** Whether it is asked if the number may be texted: only where somebody would. A built page cannot know. */
  readonly asksMayText?: boolean;
  /** Lets this form through once its time has come. */
  readonly ticket?: string | undefined;
  /** What must be shown before the form is taken, when `refusal` is `proofNeeded`. */
  readonly proof?: ProofAsked | undefined;
}

/** A proof that a person sends a form: of work, by the script, or of patience. */
export interface ProofAsked {
  /** The challenge as JSON. */
  readonly challenge: string;
  /** When the form is taken without a solution (ISO UTC), a full minute. */
  readonly goodFrom: string;
}

/** A booking as any page may show it: session and reference, never name or contact. */
export interface BookingShown extends ViewContext {
  readonly reference: string;
  readonly session: SessionRow;
  /** Seats it has. */
  readonly party: number;
}

/** Addresses of a booking's pages in the page's language, without origin. */
export interface BookingPaths {
  readonly own: string;
  readonly cancel: string;
  readonly move: string;
  readonly answer: string;
  readonly leave: string;
}

/** My booking. */
export interface MyBookingProps extends BookingShown {
  readonly isCancelled: boolean;
  /** Whether it can still be cancelled or moved. */
  readonly canChange: boolean;
  readonly paths: BookingPaths;
  /** Page where a seat can be booked anew. */
  readonly bookPath: string;
  /** Why what was just asked for was not done. */
  readonly refusal?: ChangeRefusal;
  readonly messages: MessagesShown;
  /** Whether the person can be texted: there is a number for it, and the service texts. */
  readonly canBeTexted: boolean;
  /** Whether the person wished for something. What, is not told on a page that is printed and passed on. */
  readonly hasWishes: boolean;
  /** Address of this page, for those who print or photograph it. */
  readonly address: string;
}

/** The question whether to cancel. */
export interface CancelBookingProps extends BookingShown {
  readonly paths: BookingPaths;
  /** Bound to this booking and this action. */
  readonly actionToken: string;
  readonly refusal?: ChangeRefusal;
}

/** The choice of another session: those of the same unit first, then those of others. */
export interface MoveBookingProps extends CancelBookingProps {
  readonly sameUnit: readonly SessionRow[];
  readonly otherUnits: readonly SessionRow[];
}

/** How somebody stands who has asked for a seat at a full session and has none. */
export type LineStanding = 'waiting' | 'offered' | 'offerEnded' | 'noSeat' | 'left';

/** My booking while it is none: a turn in line, an offer, or the end of waiting. */
export interface LineProps extends BookingShown {
  readonly standing: LineStanding;
  /** Until when an offer can be answered (ISO UTC). */
  readonly offerUntil: string;
  readonly paths: BookingPaths;
  /** Bound to this booking and to answering. */
  readonly actionToken: string;
  readonly bookPath: string;
  /** State of the last mail to the person. */
  readonly message: MessagesShown['applicant'];
  readonly address: string;
  readonly refusal?: ChangeRefusal;
}

export type MessageState = 'waiting' | 'accepted' | 'overdue';

/** How far the messages of a booking have come; `overdue` after 24 h without success, or when they were given up. */
export interface MessagesShown {
  /** `seen`: the unit itself has said on its roster that it has the booking as it is. */
  readonly unit: MessageState | 'seen';
  /** The mail to the applicant; `none` without an address, `stopped` when whoever reads it wants no mail from us. */
  readonly applicant: MessageState | 'none' | 'stopped';
  /** The text to the applicant; `none` when nothing was to be texted so far. */
  readonly text: MessageState | 'none';
  /** The unit itself has said on its roster that it has phoned the person about the booking as it is. */
  readonly isPhoned: boolean;
}
