import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { attributeOf, parseHtml, textOf } from '../../tests/built/html-tree.ts';
import { localeCodes } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
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
  messages: { unit: 'waiting', applicant: 'waiting', text: 'none', isPhoned: false },
  canBeTexted: false,
  party: 1,
  isCancelled: false,
  canChange: true,
  paths: {
    own: '/sv/bokning/abc/',
    cancel: '/sv/bokning/abc/avboka/',
    move: '/sv/bokning/abc/byt-tid/',
    answer: '/sv/bokning/abc/svara/',
    leave: '/sv/bokning/abc/sluta-vanta/',
  },
  bookPath: '/sv/boka/kista/',
  hasWishes: true,
  address: 'http://127.0.0.1:8080/sv/bokning/abc/',
};

/** The unit and the applicant have their mails; no text is meant to come. */
const mailed = {
  unit: 'accepted',
  applicant: 'accepted',
  text: 'none',
  isPhoned: false,
} as const;

type Change = Partial<MyBookingProps>;

function htmlIn(locale: Locale, change: Change = {}) {
  const props = { ...base, locale, t: translator(locale), ...change };
  return parseHtml(`<main>${render(<MyBooking {...props} />)}</main>`);
}

function textIn(locale: Locale, change: Change = {}) {
  return textOf(htmlIn(locale, change));
}

function ticket(change: Change) {
  const found = htmlIn('sv', change).querySelector('dl');
  if (!found) throw new Error('There is no ticket.');
  return found;
}

function linksOf(root: ReturnType<typeof htmlIn>): string[] {
  return root.querySelectorAll('a').map((link) => attributeOf(link, 'href'));
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

test.each(localeCodes)(
  'somebody whom the unit has phoned is told so in %s, and not that a mail did not come',
  (locale) => {
    const t = translator(locale);
    const messages = { ...base.messages, applicant: 'overdue' } as const;
    expect(textIn(locale, { messages })).not.toContain(t('booked.phoned'));
    const phoned = textIn(locale, { messages: { ...messages, isPhoned: true } });
    expect(phoned).toContain(t('booked.phoned'));
    expect(phoned).not.toContain(t('booked.mailOverdue'));
  },
);

test('somebody without e-mail is told that all is on the page', () => {
  const messages = { ...mailed, applicant: 'none' } as const;
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

describe.each(localeCodes)('my booking in %s', (locale) => {
  const t = translator(locale);

  test('that was cancelled says so, and leads to a new one', () => {
    const html = htmlIn(locale, { isCancelled: true, canChange: false });
    expect(textOf(html.querySelector('h1'))).toBe(t('booked.ownCancelledTitle'));
    expect(linksOf(html)).toEqual([base.bookPath]);
  });

  test('tells how many seats it has when they are two', () => {
    expect(textIn(locale, { party: 2 })).toContain(t('booked.partyTwo'));
    expect(textIn(locale)).not.toContain(t('booked.partyTwo'));
  });

  test('leads to moving and cancelling while that can be done', () => {
    expect(linksOf(htmlIn(locale))).toEqual([base.paths.move, base.paths.cancel]);
    expect(linksOf(htmlIn(locale, { canChange: false }))).toEqual([]);
  });
});

test('somebody without e-mail is told to look at the page before going', () => {
  const messages = { ...mailed, applicant: 'none' } as const;
  expect(textIn('sv', { messages })).toContain(translator('sv')('booked.lookHere'));
  expect(textIn('sv')).not.toContain(translator('sv')('booked.lookHere'));
});

test.each([
  ['waiting', 'booked.cancelledUnitWaiting'],
  ['accepted', 'booked.cancelledUnitAccepted'],
  ['overdue', 'booked.cancelledUnitOverdue'],
] as const)('a cancellation that is %s at the unit is called so', (unit, key) => {
  const messages = { ...mailed, unit };
  expect(textIn('sv', { messages, isCancelled: true })).toContain(translator('sv')(key));
});

const texted = {
  messages: { ...mailed, applicant: 'none', text: 'waiting' },
} as const;

test.each([
  ['is on its way', 'waiting', 'booked.willText'],
  ['is sent', 'accepted', 'booked.texted'],
  ['is not due yet', 'none', 'booked.willText'],
] as const)('a text that %s is called so, and leads to the page', (_how, text, key) => {
  const messages = { ...texted.messages, text };
  const shown = textIn('sv', { messages, canBeTexted: true });
  expect(shown).toContain(translator('sv')(key));
  expect(shown).toContain(translator('sv')('booked.textHasNoLink'));
  expect(shown).not.toContain(translator('sv')('booked.lookHere'));
});

test.each([
  ['no text could be sent', { ...texted.messages, text: 'overdue' }, true],
  ['texts were switched off', texted.messages, false],
  [
    'nothing can be mailed',
    { ...texted.messages, applicant: 'overdue', text: 'none', isPhoned: false },
    false,
  ],
] as const)('when %s, the page says to look at it before going', (_when, messages, canBeTexted) => {
  const shown = textIn('sv', { messages, canBeTexted });
  expect(shown).toContain(translator('sv')('booked.lookHere'));
  expect(shown).not.toContain(translator('sv')('booked.willText'));
});

test('somebody with an address and a number is promised both', () => {
  const shown = textIn('sv', { messages: mailed, canBeTexted: true });
  for (const key of ['booked.mailSent', 'booked.willText'] as const) {
    expect(shown).toContain(translator('sv')(key));
  }
  expect(shown).not.toContain(translator('sv')('booked.textHasNoLink'));
});

test('the part of the address that is a key stands together', () => {
  const keys = htmlIn('sv').querySelectorAll('.address > span').map(textOf);
  expect(keys).toEqual(['abc/']);
});

test('a cancelled booking promises no texts', () => {
  const shown = textIn('sv', { messages: mailed, canBeTexted: true, isCancelled: true });
  expect(shown).not.toContain(translator('sv')('booked.willText'));
});

test.each([
  ['of a booking that holds', {}, 'ticket'],
  ['of a cancelled booking', { isCancelled: true }, 'ticket sketch'],
  [
    'of a meeting that is called off',
    { session: { ...base.session, state: 'cancelled' } },
    'ticket sketch',
  ],
] as const)('the ticket %s looks as good as it is', (_which, change, wanted) => {
  expect(attributeOf(ticket(change), 'class')).toBe(wanted);
});
