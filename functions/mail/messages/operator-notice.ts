import { sourceLocale } from '../../../src/i18n/locales.ts';
import { mailTranslator } from '../../../src/i18n/strings.ts';
import type { Letter } from '../letter.ts';
import type { Mail } from '../mailer.ts';
import type { Sender } from '../sender.ts';

/** To the operator, in Swedish, once for each incident: mail has not been accepted for a day. `count` messages wait. */
export function operatorNotice(count: number, sender: Sender): Letter & Pick<Mail, 'to'> {
  const t = mailTranslator(sourceLocale);
  const address = `${sender.publicOrigin}/api/health`;
  return {
    locale: sourceLocale,
    subject: t('operator.subject'),
    blocks: [
      { kind: 'paragraph', text: t('operator.text', { count }) },
      { kind: 'paragraph', text: t('operator.saved') },
      { kind: 'link', text: t('operator.act'), url: address },
      { kind: 'paragraph', text: t('operator.once') },
    ],
    to: sender.operatorMailTo,
  };
}
