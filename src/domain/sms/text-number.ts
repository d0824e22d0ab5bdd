import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';

interface Reachable {
  /** E.164, or empty. */
  readonly phone: string;
  /** Whether the person said "you may text this number". */
  readonly mayText: boolean;
}

/**
 * The number to text a person at, in E.164, or undefined when none may be texted: only with the person's word, and only
 * a Swedish mobile. Landlines cannot show it, and texts to other countries are what fraudsters make services pay for.
 */
export function textNumberOf({ phone, mayText }: Reachable): string | undefined {
  return mayText && isSwedishMobile(phone) ? phone : undefined;
}

/** Whether an E.164 number is a mobile of +46 (PTS' plan: 70, 72, 73, 76, 79; machines have 719). */
export function isSwedishMobile(e164: string): boolean {
  // These metadata know the patterns of mobiles only: any other number of Sweden is not valid in them.
  const number = parsePhoneNumberFromString(e164);
  return number?.number === e164 && number.country === 'SE' && number.isValid();
}
