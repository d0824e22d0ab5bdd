import { expect, test } from 'vitest';
import type { RosterPerson } from '../../src/views/roster/types.ts';
import { rosterCsv } from './roster-csv.ts';

const person: RosterPerson = {
  reference: 'K7QM-3RXA',
  name: 'Åsa Påhittad',
  email: 'asa@example.org',
  phone: '070-174 06 05',
  locale: 'Svenska',
  interpreter: '',
  needs: ['Hörslinga', 'En väg in utan trappsteg'],
  party: 2,
  isHelped: false,
  hasCode: false,
  isCancelled: false,
  isSeen: false,
  canBeTold: true,
  messages: { unit: 'accepted', applicant: 'accepted', text: 'none', isPhoned: false },
  mustBePhoned: false,
  phonedAt: '',
  shown: '',
};

const nameCell = (name: string) =>
  rosterCsv([{ ...person, name }])
    .split('\r\n')[1]
    ?.split(';')[1];

test('a table has a heading and a row for everyone who is coming, for Swedish spreadsheets', () => {
  const csv = rosterCsv([person, { ...person, isCancelled: true }]);
  expect(csv.startsWith('\uFEFF"Bokningsnummer";"Namn";"Telefon"')).toBe(true);
  expect(csv.split('\r\n')).toHaveLength(3);
  expect(csv).toContain(
    '"070-174 06 05";"asa@example.org";"2";"Svenska";"";"Hörslinga, En väg in utan trappsteg"',
  );
});

test('a call is told with its local time, in a form that sorts', () => {
  expect(rosterCsv([{ ...person, phonedAt: '2026-11-30T23:05:00.000Z' }])).toContain(
    '"";"2026-12-01 00:05"\r\n',
  );
});

test('that a code was used says beside it what it is not', () => {
  const csv = rosterCsv([{ ...person, isHelped: true, hasCode: true }]);
  expect(csv).toContain('"Ifyllt av någon som hjälper";"Kod användes (ingen anmälan)"');
  expect(csv).toContain('"ja";"ja";""');
});

// https://owasp.org/www-community/attacks/CSV_Injection
test.each([
  ['=1+1', `"'=1+1"`],
  ['+46701740605', `"'+46701740605"`],
  ['-2+3', `"'-2+3"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  ['\n=1', `"'\n=1"`],
  ['  =1+1', `"'  =1+1"`],
  ['\u00A0=1', `"'\u00A0=1"`],
  ['＝1', `"'＝1"`],
  ['＠A1', `"'＠A1"`],
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ['Åsa =Påhittad', '"Åsa =Påhittad"'],
  ['Anna-Lisa', '"Anna-Lisa"'],
  ["O'Påhittad", `"O'Påhittad"`],
  ['"', '""""'],
])('the name %j is written %s', (name, cell) => {
  expect(nameCell(name)).toBe(cell);
});

test('a semicolon or a line break stays within its cell', () => {
  expect(rosterCsv([{ ...person, name: 'a;=1\r\n=2' }])).toContain(';"a;=1\r\n=2";');
});
