import type { VNode } from 'preact';
import type { RefusalReason } from '../../src/domain/booking/reasons.ts';
import type { PagePath } from '../../src/domain/paths.ts';
import type { FeedbackError } from '../../src/domain/feedback.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import type { OpenCodeProps } from '../../src/views/OpenCode.tsx';
import type { PackProps } from '../../src/views/Pack.tsx';
import type { PackRefusedProps } from '../../src/views/PackRefused.tsx';
import type { StopMailProps } from '../../src/views/StopMail.tsx';
import type {
  BookingPageProps,
  CancelBookingProps,
  LineProps,
  MoveBookingProps,
  MyBookingProps,
  ViewContext,
} from '../../src/views/types.ts';

/** What a page is told; words and status are added by whoever renders. */
type Given<Props> = Omit<Props, keyof ViewContext> & { readonly locale: Locale };

export interface FeedbackAnswer {
  readonly locale: Locale;
  readonly state: 'sent' | 'error';
  readonly values?: { readonly message: string; readonly email: string };
  readonly errors?: readonly FeedbackError[];
}

export interface RefusalAnswer {
  readonly locale: Locale;
  readonly reason: RefusalReason;
  /** Where the links to other languages lead. */
  readonly path: PagePath;
}

interface HandedOver {
  /** Address of a page that was handed over by a code: others see its title in histories and previews. */
  readonly codePath?: PagePath | undefined;
}

/** Where the links to other languages lead. */
interface AtPath {
  readonly path: PagePath;
}

/** A page for a unit or for district staff. The title tells nobody's name. */
export interface StaffPage<Props> {
  readonly title: string;
  readonly isWrong?: boolean;
  readonly view: VNode<Props>;
}

/** A pack, with the numbers that its title tells and nothing else. */
export type PackPage = Omit<PackProps, 't'> & AtPath & { readonly numbers: readonly number[] };

/** An address of a pack that is wrong; those of its numbers that lead somewhere. */
export interface PackNotFound {
  readonly locale: Locale;
  readonly found: readonly number[];
}

/** Whole HTML documents, ready to be sent. */
export interface Pages {
  booking(page: Given<BookingPageProps> & HandedOver): string;
  /** Where a helping code is typed. */
  openCode(page: Given<OpenCodeProps> & HandedOver): string;
  myBooking(page: Given<MyBookingProps> & AtPath): string;
  cancelBooking(page: Given<CancelBookingProps> & AtPath): string;
  moveBooking(page: Given<MoveBookingProps> & AtPath): string;
  /** My booking while there is no seat. */
  line(page: Given<LineProps> & AtPath): string;
  leaveLine(page: Given<CancelBookingProps> & AtPath): string;
  /** For an address that is wrong, or whose meeting has been. */
  bookingEnded(locale: Locale): string;
  notFound(locale: Locale): string;
  stopMail(page: Given<StopMailProps> & AtPath): string;
  refusal(answer: RefusalAnswer): string;
  feedback(answer: FeedbackAnswer): string;
  pack(page: PackPage): string;
  packNotFound(page: PackNotFound): string;
  /** In Swedish only, as the desk is whose form it answers. */
  packRefused(page: PackRefusedProps): string;
  /** In Swedish only; in a demo it says first that sessions are examples. */
  staff<Props>(page: StaffPage<Props>): string;
}
