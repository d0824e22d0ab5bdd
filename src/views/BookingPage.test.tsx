import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { attributeOf, parseHtml, textOf } from '../../tests/built/html-tree.ts';
import { fieldErrorCodes } from '../domain/booking/reasons.ts';
import type { FormField } from '../domain/booking/reasons.ts';
import { localeCodes } from '../i18n/locales.ts';
import { plainText } from '../i18n/marked-text.ts';
import { translator } from '../i18n/strings.ts';
import { BookingPage } from './BookingPage.tsx';
import { errorSentence } from './field-errors.ts';
import type { BookingPageProps, BookingValues, SessionRow } from './types.ts';

const sessions: readonly SessionRow[] = Array.from({ length: 12 }, (_, week) => ({
  id: `kista-sv-${String(week)}`,
  startsAt: `2026-12-${String(week + 10)}T08:30:00Z`,
  endsAt: `2026-12-${String(week + 10)}T10:00:00Z`,
  languages: [week % 2 === 0 ? 'sv' : 'ar'],
  interpreter: true,
  place: 'Jobbtorg Kista',
  state: 'open',
  seatsLeft: 4,
}));

const values: BookingValues = {
  session: 'kista-sv-11',
  name: 'Amina "Mina" <b>Testsson</b> & co',
  email: 'amina@',
  phone: '070',
  interpreter: 'so',
  needs: ['hearingLoop'],
  party: '2',
  mayText: 'yes',
  helped: 'yes',
};

const codes = Object.entries(fieldErrorCodes).flatMap(([field, list]) =>
  list.map((code) => ({ field: field as FormField, code })),
);

function page(change: Partial<BookingPageProps> = {}) {
  const { locale = 'sv' } = change;
  const props: BookingPageProps = {
    locale,
    t: translator(locale),
    status: 'demo',
    unit: { slug: 'kista', name: 'Jobbtorg Kista' },
    sessions,
    ...change,
  };
  return parseHtml(`<main>${render(<BookingPage {...props} />)}</main>`);
}

function valueOf(root: ReturnType<typeof page>, selector: string): string {
  const element = root.querySelector(selector);
  return element === null ? `no ${selector}` : attributeOf(element, 'value');
}

describe.each(localeCodes)('in %s', (locale) => {
  const t = translator(locale);

  test('a demo begins with the example sentence, and each session says it again', () => {
    const root = page({ locale });
    expect(textOf(root.querySelector('main > :first-child'))).toContain(t('example.notice'));
    const rows = root.querySelectorAll('.sessions label').map(textOf);
    expect(rows).toHaveLength(sessions.length);
    expect(rows.filter((row) => !row.includes(t('example.notice')))).toEqual([]);
  });

  test('a live page says nothing of examples', () => {
    const text = textOf(page({ locale, status: 'live' }));
    expect(text).not.toContain(t('example.notice'));
  });

  test('the warning to those in danger stands before the form', () => {
    const text = textOf(page({ locale }));
    expect(text).toContain(t('book.safe.title'));
    expect(text.indexOf(t('book.safe.title'))).toBeLessThan(text.indexOf(t('book.sessions')));
  });

  test.each(codes)('error of $field, $code, has its sentence, and a link to the field', (error) => {
    const root = page({ locale, values, errors: [error] });
    const sentence = plainText(errorSentence(t, error));
    const link = root.querySelector('#errors a');
    expect(textOf(link)).toBe(sentence);
    expect(sentence).not.toMatch(/\{\{|^error\./);
    const target = link === null ? '#nothing' : attributeOf(link, 'href');
    expect(root.querySelector(target), `nothing has the id of ${target}`).not.toBeNull();
  });

  test('what a booking means stands above the button', () => {
    const text = textOf(page({ locale }));
    expect(text).toContain(t('book.what.notMoney'));
    expect(text.indexOf(t('book.what.notMoney'))).toBeLessThan(text.indexOf(t('book.privacy')));
    expect(text.includes(translator('sv')('book.what.notMoney'))).toBe(true);
  });
});

test('the error summary comes before the heading and takes the focus', () => {
  const root = page({ errors: [{ field: 'name', code: 'required' }] });
  const ids = root.querySelectorAll('#errors, h1').map(({ id, tagName }) => id ?? tagName);
  expect(ids).toEqual(['errors', 'h1']);
  expect(root.querySelector('#errors')?.hasAttribute('autofocus')).toBe(true);
  expect(root.querySelector('#errors')?.hasAttribute('tabindex')).toBe(true);
});

test.each(['name', 'email', 'phone'] as const)('an error of %s is tied to its field', (field) => {
  const code = fieldErrorCodes[field][0];
  const root = page({ errors: [{ field, code }] });
  const input = root.querySelector(`#${field}`);
  expect(input && attributeOf(input, 'aria-invalid')).toBe('true');
  expect(input && attributeOf(input, 'aria-describedby').split(' ')).toContain(`${field}-error`);
  expect(textOf(root.querySelector(`#${field}-error`))).toBe(
    plainText(errorSentence(translator('sv'), { field, code })),
  );
});

test('everything that was typed is given back', () => {
  const root = page({ values, errors: [{ field: 'phone', code: 'invalid' }] });
  expect(valueOf(root, '#name')).toBe(values.name);
  expect(valueOf(root, '#email')).toBe(values.email);
  expect(valueOf(root, '#phone')).toBe(values.phone);
  expect(valueOf(root, '#interpreter option[selected]')).toBe(values.interpreter);
  expect(valueOf(root, 'input[name="needs"][checked]')).toBe('hearingLoop');
  expect(valueOf(root, 'input[name="party"][checked]')).toBe('2');
  expect(valueOf(root, '.sessions input[checked]')).toBe(values.session);
  expect(
    page({ values, asksMayText: true }).querySelector('[name="mayText"][checked]'),
  ).not.toBeNull();
});

test('whether a number may be texted is asked only where somebody would, and is not ticked for anybody', () => {
  expect(page().querySelector('[name="mayText"]')).toBeNull();
  const tick = page({ asksMayText: true }).querySelector('[name="mayText"]');
  expect(tick?.hasAttribute('checked')).toBe(false);
  expect(tick && attributeOf(tick, 'value')).toBe('yes');
  const hint = tick && attributeOf(tick, 'aria-describedby');
  expect(textOf(page({ asksMayText: true }).querySelector(`#${hint ?? ''}`))).toContain(
    translator('sv')('book.mayTextHint'),
  );
});

test('what was typed can never become an element', () => {
  expect(page({ values }).querySelector('main b b, input b')).toBeNull();
  expect(render(<>{values.name}</>)).not.toContain('<b>');
});

test('a chosen session among the later dates is in view', () => {
  expect(page({ values }).querySelector('.sessions details[open] input[checked]')).not.toBeNull();
  expect(page().querySelector('.sessions details[open]')).toBeNull();
});

test.each(['full', 'closed', 'cancelled'] as const)('a session that is %s says so', (state) => {
  const one = { ...sessions[0], state } as SessionRow;
  const root = page({ sessions: [one], values: { ...values, session: one.id } });
  const input = root.querySelector('.sessions input');
  expect(input?.hasAttribute('disabled')).toBe(true);
  expect(input?.hasAttribute('checked')).toBe(false);
  expect(textOf(root.querySelector('.sessions label'))).toContain(
    translator('sv')(`book.state.${state}`),
  );
});

test('a full session that can be waited for can be chosen, and says so', () => {
  const one = { ...sessions[0], state: 'full', canWait: true } as SessionRow;
  const root = page({ sessions: [one], values: { ...values, session: one.id } });
  const input = root.querySelector('.sessions input');
  expect(input?.hasAttribute('disabled')).toBe(false);
  expect(input?.hasAttribute('checked')).toBe(true);
  const text = textOf(root.querySelector('.sessions label'));
  expect(text).toContain(translator('sv')('wait.possible'));
});

test('waiting is a form of its own, with all that was typed, after which Enter still books', () => {
  const root = page({ values, refusal: 'full', canWait: true });
  const posted = root
    .querySelectorAll('#wait [name]')
    .map((field) => [attributeOf(field, 'name'), attributeOf(field, 'value')]);
  const { needs, ...texts } = values;
  expect(Object.fromEntries(posted)).toEqual({
    ...texts,
    needs: needs[0],
    unit: 'kista',
    locale: 'sv',
    wait: '1',
  });
  expect(root.querySelectorAll('#booking button')).toHaveLength(1);
  expect(root.querySelector('#booking #wait')).toBeNull();
});

test('whoever can be neither mailed nor texted is asked for an e-mail instead', () => {
  const asked = (typed: Partial<BookingValues>) =>
    page({ values: { ...values, email: ' ', ...typed }, refusal: 'full', canWait: true });
  for (const typed of [{ mayText: '' }, { phone: '' }]) {
    expect(asked(typed).querySelector('#wait')).toBeNull();
    expect(textOf(asked(typed))).toContain(translator('sv')('wait.needsEmail'));
  }
  expect(asked({}).querySelector('#wait')).not.toBeNull();
});

test('a unit without sessions says what to do', () => {
  expect(textOf(page({ sessions: [] }))).toContain(translator('sv')('book.noSessions'));
});

test.each([
  ['a page of the function', { requestId: 'id-1', stamp: 'stamp-1' }, ['id-1', 'stamp-1']],
  ['a built page', {}, ['no [name="requestId"]', 'no [name="stamp"]']],
])('%s carries what makes a repeat known, or nothing', (_which, change, carried) => {
  const root = page(change);
  expect([valueOf(root, '[name="requestId"]'), valueOf(root, '[name="stamp"]')]).toEqual(carried);
});

test('a form used twice offers my booking and a fresh form', () => {
  const root = page({ refusal: 'reused', bookedPath: '/sv/bokning/abc/' });
  const links = root.querySelectorAll('#refusal a').map((link) => attributeOf(link, 'href'));
  expect(links).toEqual(['/sv/bokning/abc/', '/sv/boka/kista/']);
});

test('no field cuts what is pasted into it', () => {
  expect(page().querySelector('[maxlength]')).toBeNull();
});

test('the error summary leads to a session that can be chosen, also when it is among the later ones', () => {
  const full = sessions.map((session, index) =>
    index < 8
      ? { ...session, languages: ['sv'], state: 'full' as const }
      : { ...session, languages: ['sv'] },
  );
  const root = page({ sessions: full, errors: [{ field: 'session', code: 'required' }] });
  const target = root.querySelector('#session');
  expect(valueOf(root, '#session')).toBe(full[8]?.id);
  expect(target?.closest('details')?.hasAttribute('open')).toBe(true);
});
