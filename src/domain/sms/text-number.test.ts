import { expect, test } from 'vitest';
import { isSwedishMobile, textNumberOf } from './text-number.ts';

test.each(['+46701740605', '+46721740605', '+46731740605', '+46761740605', '+46791740605'])(
  '%s is a Swedish mobile',
  (number) => {
    expect(isSwedishMobile(number)).toBe(true);
  },
);

test.each([
  ['a landline in Stockholm', '+46850801000'],
  ['a number that follows no place (010)', '+46101234567'],
  ['a number for machines', '+46719123456'],
  ['a number at the cost of the called', '+46201234567'],
  ['a number with a price of its own', '+46900123456'],
  ['a mobile in Finland', '+358401234567'],
  ['a mobile in Denmark', '+4520123456'],
  ['too short', '+4670174060'],
  ['too long', '+467017406055'],
  ['not written in E.164', '070-174 06 05'],
  ['two numbers', '+46701740605,+46701740606'],
  ['empty', ''],
])('%s is not texted', (_what, number) => {
  expect(isSwedishMobile(number)).toBe(false);
  expect(textNumberOf({ phone: number, mayText: true })).toBeUndefined();
});

test('a mobile is texted only with the word of the person', () => {
  const phone = '+46701740605';
  expect(textNumberOf({ phone, mayText: true })).toBe(phone);
  expect(textNumberOf({ phone, mayText: false })).toBeUndefined();
});
