import personnummer from 'personnummer';
import { toAsciiDigits } from './digits.ts';

/** Ten or twelve digits, perhaps parted by a hyphen, a plus or a space, and not part of a longer number. */
const candidate = /(?<!\d)(?:\d{2})?\d{6}[-+\u2010-\u2015\u2212 ]?\d{4}(?!\d)/g;

/**
 * Whether a text holds a Swedish personnummer or samordningsnummer: a valid date and check digit
 * (folkbokföringslagen 1991:481, 18 §; Skatteverket's rules as kept by the library).
 */
export function holdsPersonalNumber(text: string): boolean {
  return (toAsciiDigits(text).match(candidate) ?? []).some(isPersonalNumber);
}

/**
 * The same for a telephone field. A mobile number is ten digits that often pass the check (5.6 % of 070 numbers do),
 * so here only twelve digits, or a hyphen or plus after the sixth digit, count.
 */
export function phoneHoldsPersonalNumber(text: string): boolean {
  const typed = withPlainHyphens(toAsciiDigits(text)).replace(/\s/g, '');
  return /^\d{12}$|^(?:\d{2})?\d{6}[-+]\d{4}$/.test(typed) && isPersonalNumber(typed);
}

/** Telephones and word processors write other dashes than the hyphen of a keyboard. */
function withPlainHyphens(text: string): string {
  return text.replace(/[\u2010-\u2015\u2212]/g, '-');
}

function isPersonalNumber(digits: string): boolean {
  return personnummer.valid(withPlainHyphens(digits).replaceAll(' ', ''));
}
