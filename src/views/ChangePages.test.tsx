import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { attributeOf, parseHtml, textOf } from '../../tests/built/html-tree.ts';
import { changeRefusals } from '../domain/booking/reasons.ts';
import { localeCodes } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/strings.ts';
import { CancelBooking } from './CancelBooking.tsx';
import { LeaveLine } from './LeaveLine.tsx';
import { MoveBooking } from './MoveBooking.tsx';
import type { MoveBookingProps, SessionRow } from './types.ts';

const session: SessionRow = {
  id: 'now',
  startsAt: '2026-12-01T08:30:00Z',
  endsAt: '2026-12-01T10:00:00Z',
  languages: ['sv'],
  interpreter: true,
  place: 'Jobbtorg Kista',
  state: 'open',
};

function propsIn(locale: Locale, change: Partial<MoveBookingProps> = {}): MoveBookingProps {
  return {
    locale,
    t: translator(locale),
    status: 'demo',
    reference: 'K7QM-3RXA',
    session,
    party: 1,
    paths: {
      own: '/own/',
      cancel: '/cancel/',
      move: '/move/',
      answer: '/answer/',
      leave: '/leave/',
    },
    actionToken: 'token-1',
    sameUnit: [{ ...session, id: 'same' }],
    otherUnits: [{ ...session, id: 'other', place: 'Jobbtorg Farsta' }],
    ...change,
  };
}

const views = [
  ['cancelling', CancelBooking, '/cancel/'],
  ['moving', MoveBooking, '/move/'],
] as const;

describe.each(views)('the page for %s', (_name, View, action) => {
  const page = (locale: Locale, change: Partial<MoveBookingProps> = {}) =>
    parseHtml(`<main>${render(<View {...propsIn(locale, change)} />)}</main>`);

  test.each(localeCodes)('in %s begins as an example and warns before the button', (locale) => {
    const t = translator(locale);
    const text = textOf(page(locale));
    expect(text.startsWith(t('example.notice'))).toBe(true);
    expect(text).toContain(t('change.tellFirst'));
    expect(text).not.toMatch(/\{\{|\b(?:change|cancel|move)\.[a-z]/);
    const html = render(<View {...propsIn(locale)} />);
    expect(html.indexOf('socialsekreterare')).toBeGreaterThan(0);
    expect(html.indexOf('socialsekreterare')).toBeLessThan(html.indexOf('<button'));
  });

  test('shows what is about money in Swedish too, where the page is in another language', () => {
    const beneath = (locale: Locale) =>
      page(locale).querySelectorAll('.panel p[lang="sv"]').map(textOf);
    expect(beneath('ar')).toEqual([translator('sv')('change.tellFirst')]);
    expect(beneath('sv')).toEqual([]);
  });

  test('draws a ticket to a meeting that is called off as a sketch', () => {
    const calledOff = { session: { ...session, state: 'cancelled' as const } };
    expect(page('sv', calledOff).querySelector('.sketch')).not.toBeNull();
    expect(page('sv').querySelector('.sketch')).toBeNull();
  });

  test('posts to itself, with its token', () => {
    const form = page('sv').querySelector('form');
    expect(form && attributeOf(form, 'method')).toBe('post');
    expect(form && attributeOf(form, 'action')).toBe(action);
    expect(textOf(page('sv').querySelector('h1'))).not.toBe('');
    const token = page('sv').querySelector('[name="action"]');
    expect(token && attributeOf(token, 'value')).toBe('token-1');
  });

  test.each(changeRefusals)('says first why it was refused: %s', (refusal) => {
    const root = page('sv', { refusal });
    const sentence = translator('sv')(`change.refusal.${refusal}`);
    expect(textOf(root.querySelector('#refusal'))).toContain(sentence);
    expect(root.querySelector('#refusal')?.hasAttribute('autofocus')).toBe(true);
  });

  test('has every identifier once', () => {
    const ids = page('sv', { refusal: 'full' })
      .querySelectorAll('[id]')
      .map((element) => attributeOf(element, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('without other sessions there is nothing to press', () => {
  const none = propsIn('sv', { sameUnit: [], otherUnits: [] });
  const root = parseHtml(`<main>${render(<MoveBooking {...none} />)}</main>`);
  expect(root.querySelector('button')).toBeNull();
  expect(textOf(root)).toContain(translator('sv')('book.noSessions'));
});

test('whoever waits for a seat is shown a sketch and no ticket when asked whether to stop', () => {
  const root = parseHtml(render(<LeaveLine {...propsIn('sv')} />));
  expect(root.querySelector('.sketch')).not.toBeNull();
});
