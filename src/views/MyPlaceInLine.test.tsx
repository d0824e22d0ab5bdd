import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { attributeOf, parseHtml, textOf } from '../../tests/built/html-tree.ts';
import { localeCodes } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { plainText } from '../i18n/marked-text.ts';
import { translator } from '../i18n/strings.ts';
import { LeaveLine } from './LeaveLine.tsx';
import { MyPlaceInLine } from './MyPlaceInLine.tsx';
import type { LineProps, LineStanding } from './types.ts';

const standings: readonly LineStanding[] = ['waiting', 'offered', 'offerEnded', 'noSeat', 'left'];

function propsIn(locale: Locale, change: Partial<LineProps> = {}): LineProps {
  return {
    locale,
    t: translator(locale),
    status: 'demo',
    reference: 'K7QM-3RXA',
    session: {
      id: 'now',
      startsAt: '2026-12-01T08:30:00Z',
      endsAt: '2026-12-01T10:00:00Z',
      languages: ['sv'],
      interpreter: true,
      place: 'Jobbtorg Kista',
      state: 'full',
    },
    party: 1,
    standing: 'waiting',
    offerUntil: '2026-11-24T12:00:00.000Z',
    paths: {
      own: '/own/',
      cancel: '/cancel/',
      move: '/move/',
      answer: '/answer/',
      leave: '/leave/',
    },
    actionToken: 'token-1',
    bookPath: '/sv/boka/kista/',
    message: 'accepted',
    address: 'http://127.0.0.1:8080/sv/bokning/abc/',
    ...change,
  };
}

function page(locale: Locale, change: Partial<LineProps> = {}) {
  return parseHtml(`<main>${render(<MyPlaceInLine {...propsIn(locale, change)} />)}</main>`);
}

describe.each(standings)('my booking that is %s', (standing) => {
  test.each(localeCodes)(
    'in %s begins as an example, shows session and reference, and no seat',
    (locale) => {
      const t = translator(locale);
      const text = textOf(page(locale, { standing }));
      expect(text.startsWith(t('example.notice'))).toBe(true);
      expect(text).toContain('K7QM-3RXA');
      expect(page(locale, { standing }).querySelector('.sketch')).not.toBeNull();
      // Not in the whole text: "you have no seat" holds "you have a seat" in Arabic.
      const title = textOf(page(locale, { standing }).querySelector('h1'));
      expect(title).not.toContain(t('booked.title'));
      expect(text).not.toMatch(/\{\{|\b(?:wait|offer|leave)\.[a-z]/);
    },
  );

  test('says that the meeting is called off once it is', () => {
    const { session } = propsIn('sv');
    const root = page('sv', { standing, session: { ...session, state: 'cancelled' } });
    expect(textOf(root.querySelector('h1'))).toBe(translator('sv')('booked.cancelledTitle'));
    expect(root.querySelector('button')).toBeNull();
  });

  test('has buttons only where there is an offer, and they stand after what a booking is', () => {
    const html = render(<MyPlaceInLine {...propsIn('ar', { standing })} />);
    const buttons = page('ar', { standing }).querySelectorAll('button');
    expect(buttons.map((button) => attributeOf(button, 'value'))).toEqual(
      standing === 'offered' ? ['yes', 'no'] : [],
    );
    if (standing !== 'offered') return;
    expect(html.indexOf(translator('ar')('book.what.notMoney'))).toBeLessThan(
      html.indexOf('<button'),
    );
  });
});

test.each(localeCodes)('an offer in %s says until when by the clock, first of all', (locale) => {
  const root = page(locale, { standing: 'offered' });
  expect(textOf(root.querySelector('h1 + .notice strong'))).toContain('13:00');
  expect(textOf(root)).not.toContain('12:00');
});

test.each(['waiting', 'offered'] as const)(
  'whoever is %s reads in Swedish too that nobody is told',
  (standing) => {
    const told = translator('sv')('wait.tell');
    const beneath = page('ar', { standing }).querySelectorAll('.panel p[lang="sv"]').map(textOf);
    expect(beneath).toEqual([told]);
    expect(textOf(page('sv', { standing }))).toContain(plainText(told));
  },
);

test('a pair is told that it waits for two seats, and is offered two', () => {
  expect(textOf(page('sv', { party: 2 }))).toContain(translator('sv')('wait.nextTwo'));
  expect(textOf(page('sv'))).not.toContain(translator('sv')('wait.nextTwo'));
  expect(textOf(page('sv', { party: 2, standing: 'offered' }).querySelector('h1'))).toContain('2');
});

test.each([
  ['waiting', 'wait.mailWaiting'],
  ['accepted', 'wait.mailSent'],
  ['overdue', 'wait.mailOverdue'],
] as const)('a mail that is %s is called so', (message, key) => {
  expect(textOf(page('sv', { message }))).toContain(translator('sv')(key));
});

test('leaving the line is asked with one button', () => {
  const root = parseHtml(`<main>${render(<LeaveLine {...propsIn('sv')} />)}</main>`);
  const form = root.querySelector('form');
  expect(form && attributeOf(form, 'action')).toBe('/leave/');
  expect(root.querySelectorAll('button')).toHaveLength(1);
  expect(root.querySelectorAll('a').map((link) => attributeOf(link, 'href'))).toEqual(['/own/']);
});
