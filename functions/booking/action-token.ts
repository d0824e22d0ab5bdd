import { isSignedBy, sign } from '../sealing/sign.ts';
import type { Keyring } from '../sealing/keyring.ts';

/** What a form on my booking does. */
export type BookingAction = 'cancel' | 'move' | 'answer' | 'leave';

/**
 * What only a page that we showed can hold: bound to one booking and one action, so that it can do nothing else. It is
 * signed with the key of form stamps, whose texts are numbers and never begin with the name of an action.
 */
export function makeActionToken(
  { stamp }: Pick<Keyring, 'stamp'>,
  action: BookingAction,
  bookingId: string,
): Promise<string> {
  return sign(stamp, textOf(action, bookingId));
}

/** Whether a posted token is the one for this booking and action; takes the same time whatever is wrong. */
export function isActionToken(
  { stamp }: Pick<Keyring, 'stamp'>,
  action: BookingAction,
  bookingId: string,
  token: string,
): Promise<boolean> {
  return isSignedBy(stamp, textOf(action, bookingId), token);
}

function textOf(action: BookingAction, bookingId: string): string {
  return `${action}/${bookingId}`;
}
