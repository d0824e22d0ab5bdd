import { factsOf, sourceLocale } from '../../../src/i18n/locales.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { mailTranslator } from '../../../src/i18n/strings.ts';
import type { FeedbackContent } from '../../feedback/feedback-store.ts';
import { isolate } from '../letter.ts';
import type { Letter } from '../letter.ts';
import type { Mail } from '../mailer.ts';
import type { Sender } from '../sender.ts';

/** What somebody wrote about a barrier, to those who look after the site; in Swedish around the person's own words. */
export function accessibilityFeedback(
  { message, email }: FeedbackContent,
  locale: Locale,
  sender: Sender,
): Letter & Pick<Mail, 'to' | 'replyTo'> {
  const t = mailTranslator(sourceLocale);
  return {
    locale: sourceLocale,
    subject: t('feedback.subject'),
    blocks: [
      { kind: 'paragraph', text: t('feedback.intro') },
      {
        kind: 'facts',
        rows: [
          [t('feedback.locale'), isolate(factsOf(locale).name)],
          [t('feedback.email'), email === '' ? t('feedback.noEmail') : email],
        ],
      },
      { kind: 'paragraph', text: `${t('feedback.message')}:` },
      { kind: 'quote', text: message },
    ],
    to: sender.feedbackMailTo,
    ...(email === '' ? {} : { replyTo: email }),
  };
}
