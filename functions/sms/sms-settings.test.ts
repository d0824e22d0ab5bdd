import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { smsEnvironment, smsRules, smsSettingsOf, wrongSmsTogether } from './sms-settings.ts';

const schema = z.object(smsEnvironment);

const whole = {
  SMS: 'http',
  SMS_URL: 'https://sms.example.org/v1/messages',
  SMS_HEADERS: '{"Authorization":"Basic c2VjcmV0"}',
  SMS_BODY: '{"from":"Infomote","to":"{{to}}","message":"{{text}}"}',
};

test('without settings no texts are sent', () => {
  expect(smsSettingsOf(schema.parse({}))).toBeUndefined();
});

test('a demo can write texts as files', () => {
  expect(smsSettingsOf(schema.parse({ SMS: 'file' }))).toEqual({
    provider: 'file',
    ceilings: { perDay: 300, perNumber: 6 },
  });
});

test('a provider is described by its address, method, headers and body', () => {
  const given = {
    ...whole,
    SMS_METHOD: 'PUT',
    SMS_PER_DAY: '50',
    SMS_PER_NUMBER_PER_DAY: '3',
  };
  expect(smsSettingsOf(schema.parse(given))).toMatchObject({
    provider: {
      url: whole.SMS_URL,
      method: 'PUT',
      headers: { Authorization: 'Basic c2VjcmV0' },
      body: { type: 'application/json' },
    },
    ceilings: { perDay: 50, perNumber: 3 },
  });
});

test.each(['SMS_URL', 'SMS_BODY'])('a provider without %s is not a whole one', (name) => {
  const read = schema.parse({ ...whole, [name]: undefined });
  expect(wrongSmsTogether(read)).toEqual(['SMS']);
  expect(wrongSmsTogether(schema.parse(whole))).toEqual([]);
});

test.each([
  ['SMS', 'on'],
  ['SMS_URL', 'http://sms.example.org/'],
  ['SMS_URL', 'ftp://sms.example.org/'],
  ['SMS_URL', 'sms.example.org'],
  ['SMS_METHOD', 'GET'],
  ['SMS_HEADERS', 'Authorization: Basic c2VjcmV0'],
  ['SMS_HEADERS', '["Authorization"]'],
  ['SMS_HEADERS', '{"X-Id":"{{to}}"}'],
  ['SMS_HEADERS', '{"X-Id":"a\\nb: c"}'],
  ['SMS_BODY', 'message={{text}}'],
  ['SMS_BODY', 'from=Jobbtorg&to={{to}}&message={{text}}'],
  ['SMS_PER_DAY', '0'],
  ['SMS_PER_DAY', 'many'],
  ['SMS_PER_NUMBER_PER_DAY', '1.5'],
])('%s is not %s', (name, value) => {
  const read = schema.safeParse({ ...whole, [name]: value });
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual([name]);
  expect(Object.keys(smsRules)).toContain(name);
});
