import type { Feedback } from '../../src/domain/feedback.ts';
import { toUtc } from '../../src/domain/time.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { enqueue } from '../outbox/message.ts';
import { makeUuid } from '../random.ts';
import type { Services } from '../services.ts';
import { insertFeedback } from './feedback-store.ts';

/** Stores feedback and its message together. */
export async function takeFeedback(
  services: Pick<Services, 'database' | 'keyring' | 'clock' | 'random'>,
  { message, email }: Feedback,
  locale: Locale,
): Promise<void> {
  const id = makeUuid(services.random);
  const now = toUtc(services.clock());
  await services.database.batch([
    await insertFeedback(services, id, locale, { message, email }, now),
    enqueue({ id: makeUuid(services.random), kind: 'accessibilityFeedback', feedbackId: id }, now),
  ]);
}
