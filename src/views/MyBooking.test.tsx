import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { parseHtml, textOf } from '../../tests/built/html-tree.ts';
import { localeCodes } from '../i18n/locales.ts';
import { translator } from '../i18n/strings.ts';
import { MyBooking } from './MyBooking.tsx';
import type { MyBookingProps } from './types.ts';

const base: Omit<MyBookingProps, 'locale' | 't'> = {
  status: 'demo',
  reference: 'K7QM-3RXA',
  session: {
    id: 'kista-sv-2026-12-01',
    startsAt: '2026-12-01T08:30:00Z',
    endsAt: '2026-12-01T10:00:00Z',
    languages: ['sv'],
    interpreter: true,
    place: 'Jobbtorg Kista',
    state: 'open',
  },
  messages: { unit: 'waiting', applicant: 'waiting' },
  hasWishes: true,
  address: 'http://127.0.0.1:8080/sv/bokning/abc/',
};

function textIn(locale: (typeof localeCodes)[number], change: Partial<MyBookingProps> = {}) {
  const props = { ...base, locale, t: translator(locale), ...change };
  return textOf(parseHtml(`<main>${render(<MyBooking {...props} />)}</main>`));
}

test.each(localeCodes)('my booking in %s holds all that is needed on the day', (locale) => {
  const t = translator(locale);
  const text = textIn(locale);
  const needed = ['K7QM-3RXA', '09:30', '11:00', '2026', 'Jobbtorg Kista', t('booked.wishes')];
  for (const part of [...needed, t('booked.cantComeText'), base.address]) {
    expect(text).toContain(part);
  }
  expect(text.startsWith(t('example.notice'))).toBe(true);
  expect(text).not.toMatch(/\{\{|\bbooked\./);
});

test.each([
  ['unit', 'waiting', 'booked.unitWaiting'],
  ['unit', 'accepted', 'booked.unitAccepted'],
  ['unit', 'overdue', 'booked.unitOverdue'],
  ['applicant', 'waiting', 'booked.mailWaiting'],
  ['applicant', 'accepted', 'booked.mailSent'],
  ['applicant', 'overdue', 'booked.mailOverdue'],
] as const)('the mail to the %s that is %s is called so', (who, state, key) => {
  const messages = { ...base.messages, [who]: state };
  expect(textIn('sv', { messages })).toContain(translator('sv')(key));
});

test('somebody without e-mail is told that all is on the page', () => {
  const messages = { unit: 'accepted', applicant: 'none' } as const;
  expect(textIn('sv', { messages })).toContain(translator('sv')('booked.noMail'));
});

test('wishes are left out when there are none', () => {
  expect(textIn('sv', { hasWishes: false })).not.toContain(translator('sv')('booked.wishes'));
});

test.each(localeCodes)(
  'a cancelled meeting in %s is called so, and nobody has a place at it',
  (locale) => {
    const t = translator(locale);
    const text = textIn(locale, { session: { ...base.session, state: 'cancelled' } });
    expect(text).toContain(t('booked.cancelledTitle'));
    expect(text).not.toContain(t('booked.title'));
  },
);
