import { HtmlValidate } from 'html-validate';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { attributeOf, parseHtml, textOf } from '../../../tests/built/html-tree.ts';
import { translator } from '../../i18n/strings.ts';
import { Roster } from './Roster.tsx';
import { AskForCode, ChooseUnit, TypeCode } from './RosterDoor.tsx';
import { RosterMessage } from './RosterMessage.tsx';
import { CancelSession, RenewLinks } from './RosterQuestion.tsx';
import type { RosterPerson, RosterProps } from './types.ts';

const form = { path: '/sv/enhet/key/x/', token: 'token' };
const path = '/sv/enhet/key/';

const person: RosterPerson = {
  reference: 'K7QM-3RXA',
  name: 'Åsa <b>Påhittad</b>',
  email: 'asa@example.org',
  phone: '070-174 06 05',
  locale: 'العربية',
  interpreter: 'arabiska',
  needs: ['Hörslinga', 'Stor text'],
  party: 2,
  isCancelled: false,
  isSeen: false,
  canBeTold: true,
  messages: { unit: 'accepted', applicant: 'overdue', text: 'none', isPhoned: false },
  mustBePhoned: true,
  phonedAt: '',
  shown: 'a.0',
};

const roster: RosterProps = {
  unitName: 'Jobbtorg Kista',
  session: {
    id: 'kista-sv-2026-12-01',
    startsAt: '2026-12-01T08:30:00Z',
    endsAt: '2026-12-01T10:00:00Z',
    languages: ['sv'],
    interpreter: true,
    place: 'Jobbtorg Kista',
    state: 'open',
  },
  seats: 10,
  taken: 3,
  isClosedByUnit: false,
  canDecide: true,
  people: [person, { ...person, isSeen: true, isCancelled: true, mustBePhoned: false }],
  offered: ['P2WX-9KTB'],
  waiting: 3,
  seen: { ...form, shown: 'a.0' },
  phoned: form,
  unphoned: form,
  close: form,
  open: form,
  leave: form,
  cancelPath: `${path}stall-in/`,
  renewPath: `${path}ny-lank/`,
  csvPath: `${path}lista.csv`,
  others: [{ session: { startsAt: '2026-12-08T08:30:00Z', endsAt: '2026-12-08T10:00:00Z' }, path }],
};

/** The same when somebody has phoned the first of them. */
const afterCall: RosterProps = {
  ...roster,
  people: [{ ...person, mustBePhoned: false, phonedAt: '2026-11-30T13:05:00.000Z' }],
};

const { session } = roster;
const units = [{ slug: 'kista', name: 'Jobbtorg Kista' }];
const t = translator('sv');

const pages: readonly (readonly [name: string, view: VNode])[] = [
  ['roster', <Roster {...roster} />],
  ['roster after a call', <Roster {...afterCall} />],
  ['roster of nobody', <Roster {...roster} people={[]} others={[]} canDecide={false} />],
  ['roster that its unit closed', <Roster {...roster} isClosedByUnit />],
  ['list of units', <ChooseUnit units={units} form={form} isSent />],
  ['way to a code', <AskForCode form={form} path={path} />],
  ['field for the code', <TypeCode t={t} form={form} startPath={path} />],
  ['field after a wrong code', <TypeCode t={t} form={form} startPath={path} error="wrong" />],
  [
    'question before cancelling',
    <CancelSession form={form} path={path} session={session} booked={3} outOfReach={1} />,
  ],
  ['question before renewing', <RenewLinks form={form} path={path} />],
  ['refusal', <RosterMessage refusal="unknown" path={path} />],
];

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  // As for all pages of the site (tests/built/validity.test.ts).
  rules: { 'void-style': 'off', 'long-title': 'off', 'tel-non-breaking': 'off' },
});

test.each(pages)('html-validate finds nothing in the %s', (_, view) => {
  const html = `<!DOCTYPE html><html lang="sv"><head><title>x</title></head><body><main>${render(view)}</main></body></html>`;
  const { results } = validator.validateStringSync(html);
  const found = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
  expect(found).toEqual([]);
});

test.each(pages)('the %s has one main heading, first, and a name for every field', (_, view) => {
  const tree = parseHtml(render(view));
  expect(tree.querySelectorAll('h1')).toHaveLength(1);
  for (const field of tree.querySelectorAll('input, select')) {
    if (field.getAttributeValue('type') === 'hidden') continue;
    const id = field.getAttributeValue('id') ?? '';
    expect(textOf(tree.querySelector(`label[for="${id}"]`)), id).not.toBe('');
  }
});

test('every table has a heading for each column and each row', () => {
  const tables = parseHtml(render(<Roster {...roster} />)).querySelectorAll('table');
  expect(tables).toHaveLength(2);
  for (const table of tables) {
    expect(table.querySelectorAll('th[scope="col"]')).toHaveLength(5);
    expect(table.querySelectorAll('tbody tr th[scope="row"]')).toHaveLength(1);
  }
});

test('what somebody typed is text and keeps its own direction', () => {
  const html = render(<Roster {...roster} />);
  expect(html).toContain('<bdi>Åsa &lt;b>Påhittad&lt;/b></bdi>');
});

test('whom no message has reached stands first, with the number to call', () => {
  const text = textOf(parseHtml(render(<Roster {...roster} />)));
  expect(text.indexOf('Måste ringas (1)')).toBeLessThan(text.indexOf('De som kommer'));
  expect(text).toMatch(/Måste ringas \(1\).*070-174 06 05/);
});

test('each button of a call names its person, and begins with what it shows', () => {
  for (const [props, label] of [
    [roster, 'Uppringd'],
    [afterCall, 'Inte uppringd ändå'],
  ] as const) {
    const buttons = parseHtml(render(<Roster {...props} />)).querySelectorAll('li button');
    expect(buttons.map((button) => textOf(button))).toEqual([label]);
    expect(buttons.map((button) => attributeOf(button, 'aria-label'))).toEqual([
      `${label}: ${person.name}`,
    ]);
  }
});

test('who has been phoned stands below with the time, and in the table, which is printed', () => {
  const tree = parseHtml(render(<Roster {...afterCall} />));
  const moment = 'måndag 30 november kl. 14:05';
  expect(textOf(tree)).not.toContain('Måste ringas');
  expect(textOf(tree)).toMatch(/Uppringda \(1\).*De som kommer/);
  expect(textOf(tree.querySelector('.screen-only'))).toContain(moment);
  expect(textOf(tree.querySelector('tbody tr'))).toContain(`uppringd ${moment}`);
});

test('who waits is a number, and who has been offered a seat is not among those who come', () => {
  const text = textOf(parseHtml(render(<Roster {...roster} />)));
  expect(text).toContain('De som kommer (1)');
  expect(text).toContain('inte svarat än: P2WX-9KTB.');
  expect(text).toContain('Väntar på en plats: 3.');
  const none = textOf(parseHtml(render(<Roster {...roster} offered={[]} waiting={0} />)));
  expect(none).not.toContain('Väntelista');
});

test('a page before a login tells nothing of a session', () => {
  for (const view of [
    <AskForCode form={form} path={path} />,
    <TypeCode t={t} form={form} startPath={path} />,
  ]) {
    expect(textOf(parseHtml(render(view)))).not.toMatch(/Kista|december|Påhittad/);
  }
});
