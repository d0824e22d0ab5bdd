import type { Translate } from '../i18n/strings.ts';

/**
 * Addresses that begin a text message and a mail with a page's short address, in the language of `t`. What is sent names
 * neither the page nor what it is about: others read a phone.
 */
export function shareLinks(t: Translate, address: string): { sms: string; mail: string } {
  const text = encodeURIComponent(t('share.text', { address }));
  const subject = encodeURIComponent(t('share.subject'));
  return {
    // iPhones want the ampersand, Android the question mark.
    sms: `sms:?&body=${text}`,
    mail: `mailto:?subject=${subject}&body=${text}`,
  };
}
