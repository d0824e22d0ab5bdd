/** A text message with its words written, to whomever is chosen then. */
export function smsHref(text: string): string {
  // iPhones want the ampersand, Android the question mark.
  return `sms:?&body=${encodeURIComponent(text)}`;
}

/** A mail with its words written. */
export function mailHref(subject: string, text: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}
