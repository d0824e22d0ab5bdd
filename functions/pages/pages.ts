import type { RefusalReason } from '../../src/domain/booking/reasons.ts';
import type { PagePath } from '../../src/domain/paths.ts';
import type { FeedbackError } from '../../src/domain/feedback.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import type { BookingPageProps, MyBookingProps, ViewContext } from '../../src/views/types.ts';

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

/** Whole HTML documents, ready to be sent. */
export interface Pages {
  booking(page: Given<BookingPageProps>): string;
  myBooking(page: Given<MyBookingProps> & { readonly path: PagePath }): string;
  /** For an address that is wrong, or whose meeting has been. */
  bookingEnded(locale: Locale): string;
  refusal(answer: RefusalAnswer): string;
  feedback(answer: FeedbackAnswer): string;
}
