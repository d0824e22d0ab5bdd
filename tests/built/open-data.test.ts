import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { openDataLicence, openDataNames } from '../../src/domain/open-data.ts';
import { localeCodes } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/strings.ts';
import { districts, services, units } from '../content/parsed-facts.ts';
import { fileAt, site } from './built-pages.ts';

const row = z.looseObject({ pages: z.record(z.string(), z.url()) });
const envelope = z.looseObject({
  schema: z.url(),
  documentation: z.url(),
  licence: z.object({ name: z.string(), url: z.url() }),
  status: z.enum(['demo', 'live']),
  notice: z.record(z.string(), z.string()),
  items: z.array(row),
});

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(`${site}/oppna-data/${name}.json`, 'utf8'));
}

/** The published schema, and nothing of our code: what somebody who has only the file can check. */
function publishedSchema(name: string) {
  return z.fromJSONSchema(readJson(`${name}.schema`) as z.core.JSONSchema.JSONSchema);
}

describe.each(openDataNames)('/oppna-data/%s.json', (name) => {
  const file = envelope.parse(readJson(name));

  test('fits its published schema', () => {
    expect(publishedSchema(name).safeParse(file).error?.issues ?? []).toEqual([]);
    expect(file.items.length).toBeGreaterThan(7);
  });

  test('does not fit it when a field is missing, unknown or of another kind', () => {
    const schema = publishedSchema(name);
    const [first = {}, ...rest] = file.items;
    const wrong = [
      { ...file, status: 'maybe' },
      { ...file, more: 1 },
      { ...file, items: [{ ...first, more: 1 }, ...rest] },
      { ...file, items: [{ ...first, pages: 'x' }, ...rest] },
      { ...file, items: [Object.fromEntries(Object.entries(first).slice(1)), ...rest] },
    ];
    expect(wrong.map((one) => schema.safeParse(one).success)).toEqual(wrong.map(() => false));
  });

  test('names its schema, its licence and what it is, at addresses that are there', () => {
    expect(file.licence).toEqual(openDataLicence);
    for (const address of [file.schema, file.documentation])
      expect(fileAt(new URL(address).pathname), address).toBeDefined();
  });

  test('leads to pages and calendars that are there, in every language', () => {
    const addresses = file.items.flatMap(({ pages, calendars }) =>
      [pages, calendars].flatMap((one) => (one === undefined ? [] : [one as typeof pages])),
    );
    const missing = addresses
      .flatMap((one) => Object.values(one))
      .map((address) => new URL(address).pathname);
    expect(missing.filter((path) => fileAt(path) === undefined)).toEqual([]);
    for (const one of addresses) expect(Object.keys(one)).toEqual(localeCodes);
  });

  test.runIf(file.status === 'demo')('says in every language that it is a demo', () => {
    expect(Object.keys(file.notice)).toEqual(localeCodes);
  });
});

describe('open data', () => {
  const items = (name: string) => envelope.parse(readJson(name)).items;

  test('has every unit, service and district', () => {
    expect(items('enheter')).toHaveLength(units.size);
    expect(items('tjanster')).toHaveLength(services.size);
    expect(items('stadsdelar')).toHaveLength(districts.size);
  });

  test('marks what nobody has confirmed in every row of facts', () => {
    const marks = z.looseObject({ confirmed: z.null(), unconfirmed: z.array(z.string()).min(1) });
    const unmarked = ['enheter', 'tjanster', 'vagar', 'stadsdelar']
      .flatMap(items)
      .filter((one) => !marks.safeParse(one).success && one['confirmed'] === null);
    expect(unmarked).toEqual([]);
  });

  test('calls every session of a demo an example', () => {
    const sessions = items('traffar');
    expect(sessions.length).toBeGreaterThan(10);
    expect(sessions.filter((one) => one['isExample'] !== true)).toEqual([]);
    const { notice } = envelope.parse(readJson('traffar'));
    for (const locale of localeCodes)
      expect(notice[locale]).toBe(translator(locale)('example.notice'));
  });
});

const bookable = [...units].filter(([, facts]) => facts.bookable).map(([slug]) => slug);
const calendars = bookable.flatMap((unit) => [
  { locale: 'sv', path: `kalender/${unit}.ics` } as const,
  ...localeCodes.map((locale) => ({ locale, path: `${locale}/kalender/${unit}.ics` })),
]);

describe.each(calendars)('/$path', ({ locale, path }) => {
  const text = readFileSync(`${site}/${path}`, 'utf8');
  const events = ICAL.Component.fromString(text).getAllSubcomponents('vevent');
  const others = Object.values(nodeIcal.sync.parseICS(text)).filter(
    (one) => one?.type === 'VEVENT',
  );

  test('is read alike by two parsers, and says that every session is an example', () => {
    const uids = events.map((event) => event.getFirstPropertyValue('uid'));
    const example = translator(locale)('example.notice');
    expect(uids.length).toBeGreaterThan(5);
    expect(new Set(uids).size).toBe(uids.length);
    expect(others.map(({ uid }) => uid)).toEqual(uids);
    const summaries = events.map((event) => String(event.getFirstPropertyValue('summary')));
    expect(summaries.filter((summary) => !summary.startsWith(example))).toEqual([]);
    expect(ICAL.Component.fromString(text).getFirstPropertyValue('x-wr-calname')).toContain(
      example,
    );
  });

  test('names no place and no jobbtorg', () => {
    const told = [
      ...text.replace(/\r\n /g, '').matchAll(/^(?:SUMMARY|LOCATION|X-WR-CALNAME|NAME):(.*)$/gm),
    ];
    expect(told.map(([line]) => line).filter((line) => /^LOCATION|jobbtorg/i.test(line))).toEqual(
      [],
    );
  });
});

test('a session has the same UID in every language', () => {
  const uidsIn = (path: string) =>
    [...readFileSync(`${site}/${path}`, 'utf8').matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid);
  for (const { path } of calendars)
    expect(uidsIn(path)).toEqual(uidsIn(`kalender/${path.split('/').at(-1) ?? ''}`));
});

test('the program in docs/open-data.md lists the next sessions of a unit as it says', () => {
  const [, program = ''] =
    /```js\n([\s\S]*?)```/.exec(readFileSync('docs/open-data.md', 'utf8')) ?? [];
  expect(program).toContain('fetch');
  const from = `globalThis.fetch = async () => new Response(process.env.FILE);\n`;
  const printed = execFileSync(
    process.execPath,
    ['--input-type=module', '--eval', from + program],
    {
      env: { ...process.env, FILE: readFileSync(`${site}/oppna-data/traffar.json`, 'utf8') },
      encoding: 'utf8',
    },
  );
  expect(printed.match(/<li>/g)).toHaveLength(3);
  expect(printed).toContain(translator('sv')('example.notice'));
  expect(printed).toMatch(/href="[^"]+\/sv\/boka\/kista\/"/);
  expect(printed).not.toContain('<script');
});
