import { expect, test } from 'vitest';
import { isCurrent, stampOf, stampsOf } from './stamp.ts';

const text = 'Boka plats på gruppinformation. 2018 föreslogs det.';

test.each([
  ['a line break', 'Boka plats på\ngruppinformation. 2018\n\nföreslogs det.'],
  ['more spaces', '  Boka  plats på gruppinformation. 2018 föreslogs det. '],
  ['punctuation', '– Boka plats: på ”gruppinformation”! (2018 föreslogs det)'],
  ['emphasis', '**Boka plats** på _gruppinformation_. 2018 föreslogs det.'],
  ['case', 'BOKA plats på Gruppinformation. 2018 föreslogs det.'],
  ['another coding of the same letters', text.normalize('NFD')],
])('%s does not change a stamp', (_what, other) => {
  expect(stampOf(other)).toBe(stampOf(text));
});

test.each([
  ['a letter', 'Boka plats på gruppinformationen. 2018 föreslogs det.'],
  ['a dot over a letter', 'Boka plats pa gruppinformation. 2018 föreslogs det.'],
  ['a digit', 'Boka plats på gruppinformation. 2019 föreslogs det.'],
  ['the order of words', 'Boka på plats gruppinformation. 2018 föreslogs det.'],
])('%s changes a stamp', (_what, other) => {
  expect(stampOf(other)).not.toBe(stampOf(text));
});

test.each([...'aåöß7٣ضሀ'])('adding "%s" anywhere changes a stamp', (character) => {
  const stamps = [...text].map((_, at) => stampOf(text.slice(0, at) + character + text.slice(at)));
  expect(stamps).not.toContain(stampOf(text));
});

test('a vowel sign of Arabic is a letter to a stamp', () => {
  expect(stampOf('يُرجى')).not.toBe(stampOf('يرجى'));
});

const words = { title: 'Validering', menu: 'Validering', short: 'Bevis på det du kan.' };
const body = '\n## Är det här för mig?\n\nJa.\n\n### Mer\n\n## Vad får jag?\n\nEtt bevis.\n';

test('a page has one stamp for its front matter and one for each section', () => {
  expect(stampsOf(words, body)).toHaveLength(3);
});

test('what stands before the first heading has a stamp of its own', () => {
  expect(stampsOf(words, `Först detta.\n${body}`)).toHaveLength(4);
});

test('a change in one section changes only its own stamp', () => {
  const before = stampsOf(words, body);
  const after = stampsOf(words, body.replace('Ett bevis', 'Ett intyg'));
  expect(after.map((stamp, index) => stamp === before[index])).toEqual([true, true, false]);
});

test.each([
  ['made from the source as it stands', ['a', 'b'], true],
  ['with a section changed since', ['a', 'c'], false],
  ['with a section too few', ['a'], false],
  ['with a section too many', ['a', 'b', 'c'], false],
  ['never stamped', [], false],
])('a translation %s is told so', (_which, stamps, current) => {
  expect(isCurrent(stamps, ['a', 'b'])).toBe(current);
});
