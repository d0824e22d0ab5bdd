import { describe, expect, test } from 'vitest';
import type { BuiltSite } from './built-site.ts';
import { liveWarnings, unmetLiveDemands } from './live-demands.ts';
import { readSettings } from './settings.ts';

const key = 'A'.repeat(43);

describe('settings', () => {
  test('need nothing for a demo on loopback', () => {
    expect(readSettings({})).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      publicOrigin: 'http://127.0.0.1:8080',
      dataDir: 'var',
      bookingMailTo: 'example@jobbtorg.example',
      guard: true,
      demoBooking: false,
      eraseAfterDays: 7,
    });
  });

  test('that are empty count as unset', () => {
    expect(readSettings({ PORT: '', SMTP_URL: '' })).toMatchObject({ port: 8080 });
  });

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PUBLIC_ORIGIN', 'https://boka.example.org/'],
    ['PUBLIC_ORIGIN', 'jobs.example.net'],
    ['SMTP_URL', 'https://mail.example.org'],
    ['MAIL_FROM', 'not an address'],
    ['BOOKING_MAIL_TO', 'one@example.org, two@example.org'],
    ['OPERATOR_MAIL_TO', 'x'],
    ['FEEDBACK_MAIL_TO', 'a@example.org\r\nBcc: b@example.org'],
    ['BOOKING_KEY', 'too-short'],
    ['BOOKING_KEY', `${key}å`],
    ['BOOKING_KEY_OLD', 'too-short'],
    // Alone it would be the key of nothing.
    ['BOOKING_KEY_OLD', key],
    ['ERASE_AFTER_DAYS', '0'],
    ['ERASE_AFTER_DAYS', 'never'],
    ['ERASE_AFTER_DAYS', '1.5'],
    ['CLIENT_ADDRESS_HEADER', 'X Forwarded'],
    ['GUARD', 'maybe'],
    ['DEMO_BOOKING', 'yes'],
    ['HOST', 'two words'],
    ['HOST', 'alfa/beta'],
    ['HOST', '1:2:3'],
    ['HOST', 'fe80::1%eth0'],
    ['DATABASE_URL', 'mysql://database.example.org'],
    ['SMS_HEADERS', 'secret'],
  ])('stop the start when %s is wrong, and name it without its value', (name, value) => {
    const read = () => readSettings({ [name]: value });
    expect(read).toThrow(name);
    expect(read).not.toThrow(value);
  });

  test.each([
    ['::1', '8080', 'http://[::1]:8080'],
    ['::', '8080', 'http://[::]:8080'],
    ['localhost', '8080', 'http://localhost:8080'],
    ['127.0.0.1', '80', 'http://127.0.0.1'],
  ])('make of the host %s and the port %s the origin %s', (HOST, PORT, publicOrigin) => {
    expect(readSettings({ HOST, PORT })).toMatchObject({ host: HOST, publicOrigin });
    // What they make is what they would take.
    expect(readSettings({ PUBLIC_ORIGIN: publicOrigin })).toMatchObject({ publicOrigin });
  });

  test('take any host where the origin is set', () => {
    const PUBLIC_ORIGIN = 'https://boka.example.org';
    expect(readSettings({ HOST: 'fe80::1%eth0', PUBLIC_ORIGIN })).toMatchObject({
      publicOrigin: PUBLIC_ORIGIN,
    });
  });

  test('stop the start when a provider of texts is not described', () => {
    expect(() => readSettings({ SMS: 'http' })).toThrow('SMS: off, file or http');
  });

  test('that are wrong are all named at once', () => {
    expect(() => readSettings({ PORT: 'x', GUARD: 'x' })).toThrow(/PORT[^]*GUARD|GUARD[^]*PORT/);
  });
});

describe('a live service', () => {
  const ready = {
    PUBLIC_ORIGIN: 'https://boka.example.org',
    SMTP_URL: 'smtp://user:secret@mail.example.org:587',
    MAIL_FROM: 'boka@example.org',
    BOOKING_MAIL_TO: 'unit@example.org',
    OPERATOR_MAIL_TO: 'operator@example.org',
    FEEDBACK_MAIL_TO: 'feedback@example.org',
    BOOKING_KEY: key,
    ERASE_AFTER_DAYS: '7',
  };
  const site: BuiltSite = {
    status: 'live',
    controller: 'A controller',
    legalBasis: 'A basis',
    dataProtectionOfficer: 'An officer',
    unconfirmedSeries: [],
    builtFor: ready.PUBLIC_ORIGIN,
  };

  const database = 'postgres://booking:secret@database.example.org/booking';

  test('starts when nothing is missing', () => {
    expect(unmetLiveDemands(readSettings(ready), site)).toEqual([]);
  });

  test.each([
    database,
    `${database}?sslmode=require`,
    'postgres://127.0.0.1/booking?sslmode=disable',
  ])('may keep its data in %s', (DATABASE_URL) => {
    expect(unmetLiveDemands(readSettings({ ...ready, DATABASE_URL }), site)).toEqual([]);
  });

  test.each([
    ...Object.keys(ready).map((name) => [name, { ...ready, [name]: '' }] as const),
    ['PUBLIC_ORIGIN', { ...ready, PUBLIC_ORIGIN: 'http://boka.example.org' }] as const,
    ['PUBLIC_ORIGIN', { ...ready, PUBLIC_ORIGIN: 'https://other.example.org' }] as const,
    ['SMTP_URL', { ...ready, SMTP_URL: 'smtp://127.0.0.1:25' }] as const,
    ['GUARD', { ...ready, GUARD: 'off' }] as const,
    ['SMS', { ...ready, SMS: 'file' }] as const,
    ['DATABASE_URL', { ...ready, DATABASE_URL: `${database}?sslmode=disable` }] as const,
  ])('is refused when %s is not as it must be, and nothing else is named', (name, env) => {
    const unmet = unmetLiveDemands(readSettings(env), site);
    expect(unmet).toHaveLength(1);
    expect(unmet[0]).toContain(name);
  });

  test.each(['controller', 'legalBasis', 'dataProtectionOfficer'])(
    'is refused while its %s is not filled in',
    (name) => {
      for (const value of [null, ' ']) {
        expect(unmetLiveDemands(readSettings(ready), { ...site, [name]: value })[0]).toContain(
          name,
        );
      }
    },
  );

  test('is refused while a series is unconfirmed, and names it', () => {
    const unmet = unmetLiveDemands(readSettings(ready), {
      ...site,
      unconfirmedSeries: ['kista-sv', 'kista-ar'],
    });
    expect(unmet).toHaveLength(1);
    expect(unmet[0]).toContain('kista-sv, kista-ar');
  });

  test('is warned that behind a proxy all visitors are one', () => {
    expect(liveWarnings(readSettings(ready), site)[0]).toContain('CLIENT_ADDRESS_HEADER');
    const CLIENT_ADDRESS_HEADER = 'X-Forwarded-For';
    expect(liveWarnings(readSettings({ ...ready, CLIENT_ADDRESS_HEADER }), site)).toEqual([]);
    expect(liveWarnings(readSettings(ready), { ...site, status: 'demo' })).toEqual([]);
  });

  test('may keep bookings until the city has decided, and is warned at each start', () => {
    const settings = readSettings({
      ...ready,
      ERASE_AFTER_DAYS: 'off',
      CLIENT_ADDRESS_HEADER: 'X-R',
    });
    expect(unmetLiveDemands(settings, site)).toEqual([]);
    expect(liveWarnings(settings, site)).toEqual([expect.stringContaining('ERASE_AFTER_DAYS')]);
  });

  test('that is only a demo is asked for nothing', () => {
    expect(
      unmetLiveDemands(readSettings({}), { ...site, status: 'demo', unconfirmedSeries: ['a'] }),
    ).toEqual([]);
  });
});
