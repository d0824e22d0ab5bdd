import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { toAsciiDigits } from './digits.ts';

/**
 * A telephone number as people write it (spaces, hyphens, +46, 0046, Arabic digits) in E.164: `+46701234567`.
 * Numbers without a country are Swedish. Undefined when it cannot be a telephone number.
 */
export function toE164(typed: string): string | undefined {
  const number = parsePhoneNumberFromString(toAsciiDigits(typed), 'SE');
  return number?.isPossible() === true ? number.number : undefined;
}

/** An E.164 number grouped for reading: `070-123 45 67`, or with its country when it is not Swedish. */
export function phoneForReading(e164: string): string {
  const number = parsePhoneNumberFromString(e164);
  if (!number) return e164;
  return number.country === 'SE' ? number.formatNational() : number.formatInternational();
}
