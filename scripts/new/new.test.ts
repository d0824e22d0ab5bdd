import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { route } from '../../src/domain/route.ts';
import { unit } from '../../src/domain/unit.ts';
import { newDecision, nextNumber } from './new-decision.ts';
import { newLanguage, withLanguage } from './new-language.ts';
import { newRoute } from './new-route.ts';
import { newSeries } from './new-series.ts';
import { newService } from './new-service.ts';
import { newUnit } from './new-unit.ts';
import { ledgerFaults, parseLedger } from '../numbers/ledger.ts';
import { asSlug, monthsLater, slugOf } from './skeleton.ts';
import type { Project, Skeleton } from './skeleton.ts';

const headings = {
  'service.forMe': 'Är det här för mig?',
  'service.whatYouGet': 'Vad får jag?',
  'service.howIn': 'Hur kommer jag in?',
  'service.isNot': 'Vad är det inte?',
  'service.next': 'Vad händer sedan?',
  'route.forMe': 'Är det här vägen för mig?',
  'route.steps': 'Så gör du',
  'route.say': 'Det här kan du säga eller skriva',
  'route.notFor': 'Det här är inte rätt väg om',
  'route.next': 'Vad händer sedan?',
  'unit.what': 'Vad gör de?',
  'unit.forWhom': 'För vem är det?',
  'unit.howIn': 'Hur kommer jag in?',
};

const files: Readonly<Record<string, string>> = {
  'src/content/locales/sv/ui.json': JSON.stringify(headings),
  'src/content/facts/units/kista.yaml': '',
  'src/i18n/locales.ts': readFileSync('src/i18n/locales.ts', 'utf8'),
  'docs/decisions/0001-record-decisions.md': '',
};

const project: Project = {
  exists: (path) => Object.hasOwn(files, path),
  read: (path) => files[path] ?? '',
  list: (folder) =>
    Object.keys(files)
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1)),
  today: '2026-11-21',
};

function textOf({ files: written }: Skeleton, end: string): string {
  return written.find(({ path }) => path.endsWith(end))?.text ?? '';
}

test('a language gets its own name, its direction and Gregorian dates with 0–9', () => {
  const list = withLanguage(files['src/i18n/locales.ts'] ?? '', 'he');
  expect(list).toContain("  he: {\n    name: 'עברית',\n    lang: 'he',\n    direction: 'rtl',");
  expect(list).toContain("intl: 'he-u-ca-gregory-nu-latn'");
  expect(withLanguage(list, 'nn')).toContain("lang: 'nn',\n    direction: 'ltr',");
});

test('a language begins with no words of its own', () => {
  const { files: written } = newLanguage(['nn'], project);
  expect(written).toEqual([
    { path: 'src/content/locales/nn/ui.json', text: '{}\n' },
    { path: 'src/content/locales/nn/mail.json', text: '{}\n' },
    { path: 'src/content/locales/nn/glossary.json', text: '{}\n' },
  ]);
});

test.each([
  ['SV', 'small letters'],
  ['svenska', 'small letters'],
  ['../x', 'small letters'],
  ['qqx', 'No language'],
  ['sv', 'already'],
])('the language "%s" is refused kindly', (code, reason) => {
  expect(() => newLanguage([code], project)).toThrow(reason);
});

test('a new unit has everything unconfirmed and does not pass before it is filled', () => {
  const skeleton = newUnit(['nytorg', 'Jobbtorg "Ny": torg'], project);
  const facts: unknown = parse(textOf(skeleton, '.yaml'));
  expect(facts).toMatchObject({ name: 'Jobbtorg "Ny": torg', bookable: false, sources: [] });
  const wrong = unit.safeParse(facts).error?.issues.map(({ path }) => path.join('.'));
  expect(wrong).toEqual(['kind', 'evidence.from', 'evidence.to', 'sources']);
  expect(textOf(skeleton, '.mdx')).toContain(
    '## Vad gör de?\n\n## För vem är det?\n\n## Hur kommer',
  );
});

test.each([
  [newService, '/tjanster/ny/'],
  [newRoute, '/vagar/ny/'],
  [newUnit, '/enheter/ny/'],
] as const)('a new page gets its short number with its first file', (make, path) => {
  const ledger = parseLedger(make(['ny', 'Ny'], project).edits?.[0]?.text ?? '');
  expect(ledger).toMatchObject([{ path }]);
  expect(ledgerFaults(ledger)).toEqual([]);
});

test('a new service has the five headings in their order', () => {
  const words = textOf(newService(['cv-hjalp', 'CV-hjälp'], project), 'sv/services/cv-hjalp.mdx');
  expect(words.split('\n').filter((line) => line.startsWith('## '))).toEqual([
    '## Är det här för mig?',
    '## Vad får jag?',
    '## Hur kommer jag in?',
    '## Vad är det inte?',
    '## Vad händer sedan?',
  ]);
});

test('a new way in has the five headings in their order, and no first step yet', () => {
  const skeleton = newRoute(['vag', 'En väg'], project);
  const headingsIn = textOf(skeleton, '.mdx')
    .split('\n')
    .filter((line) => line.startsWith('## '));
  expect(headingsIn).toHaveLength(5);
  expect(route.safeParse(parse(textOf(skeleton, '.yaml'))).success).toBe(false);
});

test('a series belongs to a unit that exists', () => {
  expect(textOf(newSeries(['kista-fredag', 'kista'], project), '.yaml')).toContain('unit: kista\n');
  expect(() => newSeries(['x-fredag', 'x'], project)).toThrow(
    'There is no unit "x". The units: kista.',
  );
});

test('a decision gets the next number and a name from its title', () => {
  const [file] = newDecision(['Vi', 'räknar', 'på', 'kronor'], project).files;
  expect(file?.path).toBe('docs/decisions/0002-vi-raknar-pa-kronor.md');
  expect(file?.text).toContain('Proposed 2026-11-21.');
  expect(nextNumber([])).toBe('0001');
});

test('a command without its arguments says how it is written', () => {
  for (const make of [newLanguage, newUnit, newService, newSeries, newDecision]) {
    expect(() => make([], project)).toThrow('Write: npm run new');
  }
});

test('a name that cannot stand in an address is refused, with one that can', () => {
  expect(asSlug('sfi-praktik')).toBe('sfi-praktik');
  expect(() => asSlug('Skärholmen & co')).toThrow('"skarholmen-co"');
  expect(slugOf('Vi bokar på svenska!')).toBe('vi-bokar-pa-svenska');
});

test('a fact is looked at again half a year later', () => {
  expect(monthsLater('2026-11-21', 6)).toBe('2027-05-21');
});
