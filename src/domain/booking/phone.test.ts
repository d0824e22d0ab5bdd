import { expect, test } from 'vitest';
import { phoneForReading, toE164 } from './phone.ts';

test.each([
  ['ten digits', '0701740605'],
  ['a hyphen', '070-1740605'],
  ['spaces', '070 174 06 05'],
  ['a hyphen and spaces', '070-174 06 05'],
  ['+46', '+46701740605'],
  ['+46 and spaces', '+46 70 174 06 05'],
  ['+46 and the zero in parentheses', '+46 (0)70 174 06 05'],
  ['0046', '0046701740605'],
  ['0046 and spaces', '0046 70 174 06 05'],
  ['Arabic digits', '٠٧٠١٧٤٠٦٠٥'],
  ['Arabic digits and spaces', '٠٧٠ ١٧٤ ٠٦ ٠٥'],
  ['Persian digits and a plus', '+۴۶۷۰۱۷۴۰۶۰۵'],
  ['a hard space', '070\u00a0174\u00a006\u00a005'],
  ['marks of direction around it', '\u2068070-174 06 05\u2069'],
])('a number written with %s is understood', (_how, typed) => {
  expect(toE164(typed)).toBe('+46701740605');
});

test.each([
  ['in Sweden, a landline', '08-508 01 000', '+46850801000'],
  ['in Finland', '+358 9 310 1691', '+35893101691'],
  ['in Poland, with 00', '0048 22 123 45 67', '+48221234567'],
])('a number %s keeps its country', (_where, typed, e164) => {
  expect(toE164(typed)).toBe(e164);
});

test.each(['', '123', '070', 'ring mig', '+', '07017406050701740605', 'tolv'])(
  '"%s" is no telephone number',
  (typed) => {
    expect(toE164(typed)).toBeUndefined();
  },
);

test.each([
  ['+46701740605', '070-174 06 05'],
  ['+35893101691', '+358 9 3101691'],
  ['not a number', 'not a number'],
])('%s is shown as %s', (e164, shown) => {
  expect(phoneForReading(e164)).toBe(shown);
});
