import { localDateAt } from '../../src/domain/time.ts';
import { formatTime } from '../../src/i18n/dates.ts';
import type { RosterPerson } from '../../src/views/roster/types.ts';

/** Excel reads UTF-8 only when it is told so. */
const byteOrderMark = '\uFEFF';

/**
 * What a spreadsheet takes for a formula at the start of a cell, also after space and in full-width forms; tab and
 * carriage return split cells in some. https://owasp.org/www-community/attacks/CSV_Injection
 */
const startsFormula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

const columns: readonly (readonly [heading: string, value: (person: RosterPerson) => string])[] = [
  ['Bokningsnummer', ({ reference }) => reference],
  ['Namn', ({ name }) => name],
  ['Telefon', ({ phone }) => phone],
  ['E-post', ({ email }) => email],
  ['Platser', ({ party }) => String(party)],
  ['Språk', ({ locale }) => locale],
  ['Önskar tolk', ({ interpreter }) => interpreter],
  ['Behöver på plats', ({ needs }) => needs.join(', ')],
  ['Ifyllt av någon som hjälper', ({ isHelped }) => (isHelped ? 'ja' : '')],
  ['Kod användes (ingen anmälan)', ({ hasCode }) => (hasCode ? 'ja' : '')],
  ['Måste ringas', ({ mustBePhoned }) => (mustBePhoned ? 'ja' : '')],
  ['Uppringd', ({ phonedAt }) => localMoment(phonedAt)],
];

/**
 * Those who are booked as a table for Swedish spreadsheets: semicolons, UTF-8 with its mark. What would be a formula is
 * made text by an apostrophe, which a spreadsheet shows or hides.
 */
export function rosterCsv(people: readonly RosterPerson[]): string {
  const rows = people
    .filter(({ isCancelled }) => !isCancelled)
    .map((person) => columns.map(([, value]) => value(person)));
  const lines = [columns.map(([heading]) => heading), ...rows].map((row) =>
    row.map(cell).join(';'),
  );
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

/** `2026-11-23 14:05`, which a spreadsheet can sort; empty of nothing. */
function localMoment(utc: string): string {
  return utc === '' ? '' : `${localDateAt(new Date(utc))} ${formatTime(utc)}`;
}

function cell(text: string): string {
  const safe = startsFormula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
