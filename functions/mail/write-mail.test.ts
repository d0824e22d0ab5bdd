import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { localeCodes } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { mailTranslator, translator } from '../../src/i18n/strings.ts';
import { placeBooking } from '../booking/place-booking.ts';
import { deliverNext } from '../outbox/deliver.ts';
import type { Services } from '../services.ts';
import { makeServices } from '../testing/make-services.ts';
import { testCatalogue } from '../testing/test-catalogue.ts';
import { testForm, typed } from '../testing/test-form.ts';
import type { Mail } from './mailer.ts';
import { toMessage } from './to-message.ts';

const unit = 'example@jobbtorg.example';

async function mailsOf(
  locale: Locale,
  changes: Partial<typeof typed> = {},
  services: Partial<Services> = {},
): Promise<{ toUnit: Mail | undefined; toApplicant: Mail | undefined; token: string }> {
  const made = await makeServices(services);
  const placed = await placeBooking(made, testForm(changes), locale);
  while (await deliverNext(made));
  return {
    toUnit: made.mails.find(({ to }) => to === unit),
    toApplicant: made.mails.find(({ to }) => to !== unit),
    token: placed.ok ? placed.value.token : '',
  };
}

/** A calendar file folds its long lines. */
function unfolded(calendar = ''): string {
  return calendar.replaceAll('\r\n ', '');
}

describe('the mail to the unit', () => {
  test('holds all it needs, in Swedish, and is answered to the applicant', async () => {
    const { toUnit } = await mailsOf('ar');
    expect(toUnit).toMatchObject({ to: unit, replyTo: typed.email, language: 'sv' });
    for (const fact of [
      'Åsa Påhittad',
      'asa.pahittad@example.org',
      '070-174 06 05',
      'arabiska',
      'En väg in utan trappsteg',
      'العربية',
      'Jobbtorg Kista',
      'tisdag 1 december 2026, kl. 09:30–11:00',
    ]) {
      expect(toUnit?.text).toContain(fact);
      expect(toUnit?.html).toContain(fact);
    }
  });

  test('asks the unit to answer wishes, where there are any', async () => {
    const wishes = async (changes: Partial<typeof typed>) =>
      (await mailsOf('sv', changes)).toUnit?.text.includes('Tolk och behov är önskemål');
    expect(await wishes({})).toBe(true);
    expect(await wishes({ needs: [] })).toBe(true);
    expect(await wishes({ interpreter: '', needs: [] })).toBe(false);
  });

  test('has nobody to answer to when there is no e-mail', async () => {
    const { toUnit, toApplicant } = await mailsOf('sv', { email: '' });
    expect(toUnit?.replyTo).toBeUndefined();
    expect(toUnit?.text).toContain('gav ingen e-post');
    expect(toApplicant).toBeUndefined();
  });

  test('shows a name as text, whatever it holds', async () => {
    const { toUnit } = await mailsOf('sv', { name: '<b>Åsa & "Bo"' });
    expect(toUnit?.html).toContain('&lt;b>Åsa &amp; ');
    expect(toUnit?.html).not.toContain('<b>');
  });

  test('says in its subject only that there is a meeting and when', async () => {
    const { toUnit } = await mailsOf('sv');
    expect(toUnit?.subject).toMatch(
      /^Exempel – [^.]+\. Informationsmöte, tisdag 1 december kl\. 09:30$/,
    );
  });
});

describe('the mail to the applicant', () => {
  test.each(localeCodes)('in %s repeats nothing that was typed', async (locale) => {
    const { toApplicant } = await mailsOf(locale);
    const said = JSON.stringify({ ...toApplicant, to: '', calendar: '' });
    expect(said).not.toMatch(/Åsa|Påhittad|asa\.pahittad|174 ?06 ?05/);
    // The calendar names the invited address, as calendars must, and nothing else of it.
    expect(toApplicant?.calendar?.content.replace(/^ATTENDEE.*$/gm, '')).not.toMatch(
      /Påhittad|example\.org/,
    );
  });

  test.each(localeCodes)(
    'in %s the calendar and the subject do not say whose meeting it is',
    async (locale) => {
      const { toApplicant } = await mailsOf(locale);
      const event = toApplicant?.calendar?.content.replace(/^(?:ATTENDEE|ORGANIZER).*$/gm, '');
      expect(`${toApplicant?.subject ?? ''} ${event ?? ''}`).not.toMatch(/jobbtorg|kista/i);
    },
  );

  test.each(localeCodes)(
    'in %s gives time, place, reference and the way to my booking',
    async (locale) => {
      const { toApplicant, token } = await mailsOf(locale);
      const address = `http://127.0.0.1:8080/${locale}/bokning/${token}/`;
      for (const fact of ['09:30', '11:00', '2026', 'Jobbtorg Kista']) {
        expect(toApplicant?.text).toContain(fact);
        expect(toApplicant?.html).toContain(fact);
      }
      expect(toApplicant?.text).toMatch(/[3-9A-Y]{4}-[3-9A-Y]{4}/);
      // Alone on its line: a mark of direction beside it would become part of the link.
      expect(toApplicant?.text.split('\n')).toContain(address);
      expect(toApplicant?.html).toContain(`href="${address}"`);
    },
  );

  test.each(localeCodes)(
    'in %s begins everywhere with the word that it is an example',
    async (locale) => {
      const { toApplicant } = await mailsOf(locale);
      const words = translator(locale)('example.notice');
      expect(toApplicant?.subject.startsWith(words)).toBe(true);
      expect(toApplicant?.text.startsWith(words)).toBe(true);
      expect(toApplicant?.html).toContain(`<body><p>${words}`);
      expect(unfolded(toApplicant?.calendar?.content)).toContain(`SUMMARY:${words}`);
    },
  );

  test.each(localeCodes)(
    'in %s says nothing about whose meeting it is where others can see it',
    async (locale) => {
      const { toApplicant } = await mailsOf(locale);
      const summary = /^SUMMARY.*$/m.exec(unfolded(toApplicant?.calendar?.content))?.[0];
      expect(`${toApplicant?.subject ?? ''} ${summary ?? ''}`).not.toMatch(/jobbtorg|kista/i);
    },
  );

  test.each(localeCodes)('in %s is invited by a word, not by an address', async (locale) => {
    const { toApplicant } = await mailsOf(locale);
    const organizer = /^ORGANIZER.*$/m.exec(unfolded(toApplicant?.calendar?.content))?.[0];
    expect(organizer).toContain(`CN="${mailTranslator(locale)('meeting')}"`);
  });

  test('in Arabic runs from right to left, sets Latin apart, and shows the Swedish beneath', async () => {
    const { toApplicant } = await mailsOf('ar');
    expect(toApplicant?.html).toContain('<html lang="ar" dir="rtl">');
    expect(toApplicant?.text).toContain('\u2068Jobbtorg Kista\u2069');
    expect(toApplicant?.html).toContain(
      '<ul lang="sv" dir="ltr"><li>En plats på ett informationsmöte.',
    );
  });

  test('is no example when the service is live', async () => {
    const catalogue = { ...testCatalogue, status: 'live' } as const;
    const { toApplicant } = await mailsOf('sv', {}, { catalogue });
    expect(toApplicant?.subject).toBe('Informationsmöte, tisdag 1 december kl. 09:30');
    expect(JSON.stringify(toApplicant)).not.toContain('Exempel');
  });
});

test('nothing in a mail can add a header or a reader', async () => {
  const { createTransport } = await import('nodemailer');
  const evil = 'a@example.org\r\nBcc: evil@example.org, b@example.org';
  const mail: Mail = {
    messageId: 'a@b\r\nX-Evil: 1',
    to: evil,
    replyTo: evil,
    subject: 'A\r\nBcc: evil@example.org',
    text: '',
    html: '',
    language: 'sv\r\nX-Evil: 1',
    date: new Date(0),
  };
  const transport = createTransport({ streamTransport: true, buffer: true });
  const { message, envelope } = await transport.sendMail(toMessage(mail, 'boka@example.org'));
  const { headers } = await PostalMime.parse(message as Buffer);
  expect(headers.map(({ key }) => key)).not.toContain('bcc');
  expect(headers.map(({ key }) => key)).not.toContain('x-evil');
  expect(envelope.to).toHaveLength(1);
});
