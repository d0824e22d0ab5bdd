import { isSignedBy, sign } from '../sealing/sign.ts';
import type { Keyring } from '../sealing/keyring.ts';

/** What the forms on a roster's pages do. */
export type RosterAction =
  | 'links'
  | 'code'
  | 'try'
  | 'seen'
  | 'phoned'
  | 'unphoned'
  | 'close'
  | 'open'
  | 'cancel'
  | 'renew'
  | 'leave';

/** What an action is done to, and by whom: `session` is its id, `login` the value of the cookie; empty when there is none. */
export interface Bound {
  readonly session: string;
  readonly login: string;
}

/** What only a page that we showed to this browser can hold; does one thing to one session and nothing else. */
export function makeRosterToken(
  { stamp }: Pick<Keyring, 'stamp'>,
  action: RosterAction,
  bound: Bound,
): Promise<string> {
  return sign(stamp, textOf(action, bound));
}

/** Whether a posted token is the one for this action; takes the same time whatever is wrong. */
export function isRosterToken(
  { stamp }: Pick<Keyring, 'stamp'>,
  action: RosterAction,
  bound: Bound,
  token: string,
): Promise<boolean> {
  return isSignedBy(stamp, textOf(action, bound), token);
}

function textOf(action: RosterAction, { session, login }: Bound): string {
  return `roster ${action}/${session}/${login}`;
}
