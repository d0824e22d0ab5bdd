import { expect, test } from 'vitest';
import { oneLine } from './one-line.ts';

test.each([
  ['sv', 'Ett kontor, t.ex. i Kista. Det är nära.', 'Ett kontor, t.ex. i Kista.'],
  ['sv', 'Sedan den 1 juli 2023 är de elva. Ja.', 'Sedan den 1 juli 2023 är de elva.'],
  ['sv', 'Ett nej', 'Ett nej'],
  ['ar', 'هل أنت جديد؟ ابدأ هنا.', 'هل أنت جديد؟'],
  ['ti', 'ሓገዝ እዩ። ካልእ ኣሎ።', 'ሓገዝ እዩ።'],
  ['en', 'Help from <sv>Jobbtorg</sv>. More.', 'Help from <sv>Jobbtorg</sv>.'],
] as const)('in %s "%s" is "%s" in a list', (locale, text, line) => {
  expect(oneLine(locale, text)).toBe(line);
});

test('a long sentence ends after a word, without the comma before it', () => {
  const long = 'Pengar varje månad till mat, hyra, resor, när du inte har egna.';
  expect(oneLine('sv', long)).toBe('Pengar varje månad till mat, hyra …');
});

test('a Swedish name is not cut in two', () => {
  const long = 'A sentence with letters and <sv>ett namn av ord</sv> at its end.';
  expect(oneLine('en', long)).toBe('A sentence with letters and …');
});

test('wide letters fill a line sooner', () => {
  const words = (word: string) => Array.from({ length: 30 }, () => word).join(' ');
  expect(oneLine('ti', words('ስራሕን')).length).toBeLessThan(oneLine('sv', words('abcd')).length);
});
