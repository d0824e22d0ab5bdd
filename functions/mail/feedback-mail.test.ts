import { expect, test } from 'vitest';
import { parseFeedback } from '../../src/domain/feedback.ts';
import { takeFeedback } from '../feedback/take-feedback.ts';
import { deliverNext } from '../outbox/deliver.ts';
import { makeServices } from '../testing/make-services.ts';

const keepers = 'example@jobbtorg.example';

test('feedback reaches those who look after the site, as it was written', async () => {
  const services = await makeServices();
  const feedback = parseFeedback({ message: 'Svårt att läsa.\n<script>', email: 'bo@example.org' });
  if (!feedback.ok) throw new Error('The feedback is right.');
  await takeFeedback(services, feedback.value, 'sv');
  while (await deliverNext(services));
  expect(services.mails).toHaveLength(1);
  expect(services.mails[0]).toMatchObject({ replyTo: 'bo@example.org', to: keepers });
  expect(services.mails[0]?.text).toContain('> Svårt att läsa.\n> <script>');
  expect(services.mails[0]?.html).toContain('Svårt att läsa.\n&lt;script>');
});

test('no line end that some mail program knows lets feedback out of its quote', async () => {
  const services = await makeServices();
  const lineEnds = ['\r\n', '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];
  const message = lineEnds.map((lineEnd) => `a${lineEnd}`).join('') + 'a';
  await takeFeedback(services, { message, email: '', locale: 'sv' }, 'sv');
  while (await deliverNext(services));
  const text = services.mails[0]?.text ?? '';
  const quoted = Array.from({ length: lineEnds.length + 1 }, () => '> a').join('\n');
  expect(text.endsWith(`\n\n${quoted}\n`)).toBe(true);
});
