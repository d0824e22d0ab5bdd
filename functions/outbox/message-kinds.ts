/** Written to somebody who waits for a seat, or has waited. */
export const lineKinds = [
  'waitBegun',
  'offer',
  'offerEnded',
  /** No seat came free before it was too late. */
  'waitEnded',
  'waitCancelled',
  'waitMoved',
] as const;

export type LineKind = (typeof lineKinds)[number];

/** Written to the person who booked, in the language of the booking. */
export const applicantKinds = [
  'applicantConfirmation',
  'applicantCancellation',
  'applicantMove',
  'sessionCancelled',
  'sessionMoved',
  'sessionRestored',
  'reminderDayBefore',
  'reminderSameDay',
  ...lineKinds,
] as const;

export type ApplicantKind = (typeof applicantKinds)[number];

/** What tells an applicant of the booking as it is now; a reminder tells nothing new. */
export const newsKinds: readonly ApplicantKind[] = applicantKinds.filter(
  (kind) => !kind.startsWith('reminder'),
);

/** Written to the unit about one booking. */
export const unitBookingKinds = [
  'unitRequest',
  'unitCancellation',
  'unitMove',
  /** To the unit that a booking has left for another unit. */
  'unitLeft',
] as const;

export type UnitBookingKind = (typeof unitBookingKinds)[number];

/** Written to the unit about one of its sessions. */
export const unitSessionKinds = [
  'unitSessionCancelled',
  'unitSessionMoved',
  'unitSessionRestored',
  /** More are booked than there are seats, since the facts have fewer. */
  'unitOverfull',
] as const;

export type UnitSessionKind = (typeof unitSessionKinds)[number];

export const rosterKinds = [
  /** To the unit, so that it can open its rosters. */
  'rosterCode',
  'rosterLinks',
  /** To the operator: a unit has not seen who is coming. */
  'rosterUnseen',
] as const;

export type RosterKind = (typeof rosterKinds)[number];

export const messageKinds = [
  ...applicantKinds,
  ...unitBookingKinds,
  ...unitSessionKinds,
  ...rosterKinds,
  'accessibilityFeedback',
  'operatorNotice',
] as const;

export type MessageKind = (typeof messageKinds)[number];

/** Narrows a kind to those of one list. */
export function isOneOf<Kind extends MessageKind>(
  kinds: readonly Kind[],
  kind: MessageKind,
): kind is Kind {
  return kinds.some((one) => one === kind);
}
