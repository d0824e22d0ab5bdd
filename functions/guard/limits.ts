/** What is counted, and how much of it in how long. */
interface Limit {
  readonly points: number;
  readonly seconds: number;
}

const tenMinutes = 600;
const day = 24 * 60 * 60;

/**
 * Of one network. Generous: a library's visitors all share one address. What is beyond is not refused but must prove
 * itself, as far as it is a booking (`judge-post.ts`); the last five are refused.
 */
export const networkLimits = {
  /** Bookings sent with a form that we gave out, by somebody who took a person's time. */
  form: { points: 60, seconds: tenMinutes },
  /** Bookings without such a form, or faster than a person. */
  bare: { points: 20, seconds: tenMinutes },
  /** All bookings that have proven nothing. */
  unproven: { points: 300, seconds: tenMinutes },
  /** Bookings with a proof. */
  proven: { points: 120, seconds: tenMinutes },
  feedback: { points: 20, seconds: tenMinutes },
  /** Tries to get into a roster, and asks for a code or for links. */
  roster: { points: 30, seconds: tenMinutes },
  /** Addresses of bookings, or from mails, that do not exist. */
  token: { points: 60, seconds: tenMinutes },
  /** Helping codes made: an office of district staff shares an address too. */
  newCode: { points: 60, seconds: tenMinutes },
  /** Helping codes looked up, right ones as well, so that a thousand guesses at one moment are a hundred. */
  code: { points: 100, seconds: tenMinutes },
} as const satisfies Record<string, Limit>;

/** Of all networks together: a flood from many places looks small from each. What is beyond must prove itself. */
export const siteLimits = {
  form: { points: 300, seconds: tenMinutes },
  bare: { points: 30, seconds: tenMinutes },
} as const satisfies Record<string, Limit>;

/**
 * Bookings of one e-mail address or telephone number in a day, before the next must prove itself. The number is drawn
 * for each contact and day from `points` to `points + spread`: whoever counts until it is met cannot tell how many of
 * those bookings were somebody else's.
 */
export const contactLimit = { points: 10, spread: 32, seconds: day } as const;

/** Promises of a later time that one network is given, before the wait grows by a minute. */
export const ticketsAMinute = 10;

/** The window in which these are counted, and the longest wait in minutes. */
export const ticketWindow = tenMinutes;
export const longestWait = 10;
