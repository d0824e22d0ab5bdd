import { expect, test } from 'vitest';
import { markedParts, plainText, swedishName } from './marked-text.ts';

test.each([
  ['no Swedish word', 'income support', ['income support']],
  ['one inside', 'support (<sv>stöd</sv>) here', ['support (', '*stöd', ') here']],
  ['one first', '<sv>Stöd</sv> here', ['*Stöd', ' here']],
  ['one last', 'here <sv>stöd</sv>', ['here ', '*stöd']],
  ['two', '<sv>a</sv> and <sv>b</sv>', ['*a', ' and ', '*b']],
  ['nothing', '', []],
])('a string with %s is taken apart in order', (_what, text, parts) => {
  const shown = markedParts(text).map((part) => (part.isSwedish ? `*${part.text}` : part.text));
  expect(shown).toEqual(parts);
});

test.each([
  ['support (<sv>stöd</sv>)', 'support (stöd)'],
  ['<sv>a</sv> <sv>b</sv>', 'a b'],
  ['5 < 6', '5 < 6'],
])('"%s" is "%s" where nothing can be marked', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test.each([
  ['sv', 'Jobbtorg Kista'],
  ['ar', '<sv>Jobbtorg Kista</sv>'],
] as const)('a name in %s is %s', (locale, name) => {
  expect(swedishName(locale, 'Jobbtorg Kista')).toBe(name);
});
