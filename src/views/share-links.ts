import type { Translate } from '../i18n/strings.ts';

/** A text message with its words written, to whomever is chosen then. */
export function smsHref(text: string): string {
  // iPhones want the ampersand, Android the question mark.
  return `sms:?&body=${encodeURIComponent(text)}`;
}

/** A mail with its words written. */
export function mailHref(subject: string, text: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}

/**
 * Addresses that begin a text message and a mail with a short address, in the language of `t`. What is sent names neither
 * the page nor what it is about: others read a phone.
 */
export function shareLinks(t: Translate, address: string): { sms: string; mail: string } {
  const text = t('share.text', { address });
  return { sms: smsHref(text), mail: mailHref(t('share.subject'), text) };
}
