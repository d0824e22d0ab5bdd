import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { localeCodes } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/strings.ts';
import { mailsAfter, names } from '../testing/mails-after.ts';
import type { Mail } from './mailer.ts';

function event(mail: Mail | undefined) {
  const calendar = ICAL.Component.fromString(mail?.calendar?.content ?? '');
  const found = calendar.getFirstSubcomponent('vevent');
  const value = (name: string) => String(found?.getFirstPropertyValue(name));
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: value('uid'),
    sequence: Number(value('sequence')),
    start: value('dtstart'),
    stamp: value('dtstamp'),
    status: value('status'),
  };
}

describe.each(names)('the mail to the applicant after %s', (name) => {
  test.each(localeCodes)('in %s begins as an example and repeats nothing typed', async (locale) => {
    const { toApplicant, token } = await mailsAfter(name, locale);
    const words = translator(locale)('example.notice');
    expect(toApplicant?.text.startsWith(words)).toBe(true);
    expect(toApplicant?.subject.startsWith(words)).toBe(true);
    expect(toApplicant?.subject).not.toMatch(/jobbtorg|kista/i);
    const said = JSON.stringify({ ...toApplicant, to: '', calendar: '' });
    expect(said).not.toMatch(/Åsa|Påhittad|asa\.pahittad|174 ?06 ?05/);
    expect(toApplicant?.text).toContain(`/${locale}/bokning/${token}/`);
    expect(toApplicant?.text).not.toMatch(/\{\{/);
  });

  test('is about one entry of the calendar, and a later one each time', async () => {
    const { confirmation, toApplicant, reference } = await mailsAfter(name);
    if (name === 'the day before') {
      expect(toApplicant?.calendar).toBeUndefined();
      return;
    }
    const [before, after] = [event(confirmation), event(toApplicant)];
    expect(before).toMatchObject({ method: 'REQUEST', sequence: 0 });
    expect(after.uid).toBe(before.uid);
    expect(after.uid).toContain(reference);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.stamp > before.stamp).toBe(true);
    expect(after.method).toBe(toApplicant?.calendar?.method);
  });

  test('tells in other languages what is about money in Swedish too', async () => {
    const { toApplicant } = await mailsAfter(name, 'so');
    expect(toApplicant?.html).toMatch(/<p lang="sv" dir="ltr">[^<]*socialsekreterare/);
  });
});

// Entries that never go away (anchors, chapter 3).
test.each(['cancelling', 'a session that is cancelled'] as const)(
  'after %s the entry leaves the calendar',
  async (name) => {
    const { toApplicant } = await mailsAfter(name);
    expect(event(toApplicant)).toMatchObject({ method: 'CANCEL', status: 'CANCELLED' });
  },
);

test.each([
  ['moving', '2026-12-08T13:00:00'],
  ['a session that is moved', '2026-12-03T09:30:00'],
] as const)('after %s the entry has its new time', async (name, start) => {
  const { toApplicant } = await mailsAfter(name);
  expect(event(toApplicant)).toMatchObject({ method: 'REQUEST', start });
});

test.each(['a session that is cancelled', 'a session that is moved'] as const)(
  '%s comes with the nearest other dates that have a seat, and where to choose them',
  async (name) => {
    const { toApplicant, token } = await mailsAfter(name);
    const offered = toApplicant?.text.match(/^- .*$/gm) ?? [];
    expect(offered).toEqual(['- tisdag 8 december 2026, kl. 13:00–14:30']);
    expect(toApplicant?.text).toContain(`/sv/bokning/${token}/byt-tid/`);
  },
);

test('a session that is moved is told with the time it had', async () => {
  const { toApplicant, toUnit } = await mailsAfter('a session that is moved');
  expect(toApplicant?.text).toContain('Förut var det tisdag 1 december 2026 kl. 09:30.');
  expect(toUnit?.text).toContain('Förut: tisdag 1 december 2026 09:30');
});
