/** Why a helping code cannot be used. The form beside it can. */
export const codeRefusals = [
  'codeUsed',
  'codeExpired',
  'codeMistyped',
  /** Too many codes were looked up from this network just now. */
  'codeUnread',
] as const;

export type CodeRefusal = (typeof codeRefusals)[number];

/** Why a whole request is refused. Codes cross the wire; each has a sentence in every language (`refusal.<code>`). */
export const refusalReasons = [
  'full',
  /** For two, but not for one. */
  'fullForTwo',
  /** Full, and whoever would wait gave nothing that reaches them in time. */
  'unreachable',
  'closed',
  'cancelled',
  'unknown',
  'reused',
  'origin',
  'type',
  'tooLarge',
  'tooMany',
  /** 428: to be sent again with a solved challenge, or at a later time. */
  'proofNeeded',
  'unavailable',
  'notOpen',
  ...codeRefusals,
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

/** Whether a refusal is about the helping code alone. */
export function isCodeRefusal(reason: RefusalReason | undefined): reason is CodeRefusal {
  return codeRefusals.some((one) => one === reason);
}

/** Why a booking is not moved, or a change not made (`change.refusal.<code>`). */
export const changeRefusals = [
  'full',
  'fullForTwo',
  'closed',
  'cancelled',
  'unknown',
  'started',
  'ended',
  'required',
  'again',
  /** An offer that is not answered in time, or was given up. */
  'offerEnded',
  /** Leaving a line in which one does not stand any more: the offer has been taken. */
  'accepted',
] as const;

export type ChangeRefusal = (typeof changeRefusals)[number];

/** Why one field is refused (`error.<field>.<code>`). */
export const fieldErrorCodes = {
  session: ['required'],
  name: ['required', 'tooLong', 'characters', 'link', 'personalNumber'],
  email: ['invalid', 'tooLong', 'personalNumber'],
  phone: ['invalid', 'tooLong', 'personalNumber'],
  contact: ['required'],
  interpreter: ['invalid'],
  needs: ['invalid'],
  party: ['invalid'],
} as const satisfies Record<string, readonly string[]>;

export type FormField = keyof typeof fieldErrorCodes;

export interface FieldError {
  readonly field: FormField;
  readonly code: string;
}
