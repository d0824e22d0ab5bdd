import { describe, expect, test } from 'vitest';
import { contact } from '../../src/domain/unit.ts';
import { contentPaths, read, registerOf } from './content-files.ts';
import { examples, forbidden, sessionWords } from './forbidden.ts';

// Nothing about a person, a place or a number that no source gives. What is allowed is three contacts, in one file.

// Fingerprints of texts are digits by chance; they are no words.
const files = contentPaths('**/*.{mdx,json,yaml}').filter((path) => !path.endsWith('.stamps.json'));
const withoutStamps = (text: string) =>
  text.replace(/stamps: \[[^\]]*\]/, '').replaceAll(/seal: '\w+'/g, '');

const wordFiles = files.filter((path) => path.includes('/locales/'));
const elsewhere = files.filter((path) => !path.endsWith('/contacts.yaml'));

const findings = (path: string, pattern: RegExp): string[] =>
  (withoutStamps(read(path)).match(pattern) ?? [])
    .map((found) => found.trim())
    .filter((found) => !examples.includes(found));

describe.each(Object.entries(forbidden))('%s', (what, pattern) => {
  test.each(what === 'an hour' ? wordFiles : elsewhere)('is not in %s', (path) => {
    expect(findings(path, pattern)).toEqual([]);
  });
});

test('the contacts are the three that the sources give', () => {
  const contacts = [...registerOf('contacts').values()].map((entry) => contact.parse(entry));
  expect(contacts.map(({ phone, phoneShown, email }) => ({ phone, phoneShown, email }))).toEqual([
    { phone: '+46850801000', phoneShown: '08-508 01 000', email: 'jarva@stockholm.se' },
    { phone: undefined, phoneShown: undefined, email: 'skarholmen@stockholm.se' },
  ]);
});

test('links lead out of the site only to authorities', () => {
  const hosts = wordFiles.flatMap((path) =>
    [...read(path).matchAll(/https?:\/\/([^/)\s"]+)/g)].map(([, host = '']) => host),
  );
  expect([...new Set(hosts)].sort()).toEqual(['www.digg.se', 'www.uhr.se']);
});

/** Sections and steps: within one it is clear what "it" is that comes within five days. */
function sectionsOf(path: string): string[] {
  const text = read(path);
  return path.endsWith('.json') ? text.split('\n') : text.split(/^(?=## |<Step|---$)/m);
}

/** Paragraphs, list items and strings. */
function blocksOf(path: string): string[] {
  const text = read(path);
  if (path.endsWith('.json')) return text.split('\n');
  return text.split(/\n\s*\n|\n(?=\s*(?:-|\d+\.)\s)/).map((block) => block.replace(/\s+/g, ' '));
}

function sentencesOf(path: string): string[] {
  return blocksOf(path).flatMap((block) => block.split(/(?<=[.!?؟።])\s/));
}

const byLanguage = Object.entries(sessionWords).flatMap(([locale, words]) =>
  wordFiles
    .filter((path) => path.includes(`/locales/${locale}/`))
    .map((path) => [path, words] as const),
);

test.each(byLanguage)('%s calls no session voluntary or mandatory', (path, { session, duty }) => {
  const wrong = sentencesOf(path).filter((text) => duty.test(text) && session.test(text));
  expect(wrong).toEqual([]);
});

test.each(byLanguage)('%s promises a plan within five days, never a job', (path, words) => {
  const wrong = sectionsOf(path).filter(
    (text) => words.jobSoon.test(text) || (words.fiveDays.test(text) && !words.plan.test(text)),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['a telephone number', 'Ring 08-508 01 000.'],
  ['a telephone number', 'Ring +46 8 508 01 000.'],
  ['a telephone number', 'Ring 070-174 06 99.'],
  ['an e-mail address', 'Skriv till jarva@stockholm.se.'],
  ['a street address', 'Kistagången 1, Testvägen 12'],
  ['a postal code', '164 40 Kista'],
  ['an hour', 'Öppet kl. 9–16'],
  ['an hour', 'Öppet 09:00'],
  ['a personal number', '811218-9876'],
] as const)('%s would be found in "%s"', (what, text) => {
  expect(text.match(forbidden[what])).not.toBeNull();
});

test.each([
  '2017–2018',
  'förvaltningslagen (2017:900), 6–7, 10',
  'EN 301 549 V3.2.1',
  '6 666 personer',
])('"%s" is none of these', (text) => {
  const found = Object.entries(forbidden).filter(
    ([what, pattern]) => what !== 'an hour' && text.match(pattern) !== null,
  );
  expect(found).toEqual([]);
});
