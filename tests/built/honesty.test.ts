import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { site } from '../../src/domain/site.ts';
import { isDoubtful, unit } from '../../src/domain/unit.ts';
import { formatDay } from '../../src/i18n/dates.ts';
import { sourceLocale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/strings.ts';
import { factsIn, read, sourceFiles, wordsFiles } from '../content/content-files.ts';
import type { WordsFile } from '../content/content-files.ts';
import { faults, isHidden, localPages } from './built-pages.ts';
import type { BuiltPage } from './built-pages.ts';
import { attributeOf, textOf } from './html-tree.ts';

type LocalPage = (typeof localPages)[number];

const isDemo = site.parse(parse(read('src/content/facts/site.yaml'))).status === 'demo';

const showSessions = localPages.filter(({ kind }) => kind === 'booking' || kind === 'chooseUnit');
const units = new Map([...factsIn('units')].map(([slug, facts]) => [slug, unit.parse(facts)]));

function mainText({ tree }: BuiltPage): string {
  return textOf(tree.querySelector('main'));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function slugOf({ address }: BuiltPage): string {
  return address.split('/').at(-2) ?? '';
}

/** The words a page is made of, in its own language; undefined when it falls back or has none. */
function wordsOf(page: LocalPage): WordsFile | undefined {
  const folders: Readonly<Record<string, string>> = {
    service: 'services',
    route: 'routes',
    unit: 'units',
  };
  const folder = folders[page.kind] ?? 'pages';
  return wordsFiles.find(
    (file) => file.locale === page.locale && file.folder === folder && file.slug === slugOf(page),
  );
}

test.runIf(isDemo)('a page with sessions begins with the example sentence', () => {
  const found = faults(showSessions, (page) =>
    mainText(page).startsWith(plain(translator(page.locale)('example.notice')))
      ? []
      : [mainText(page).slice(0, 40)],
  );
  expect(showSessions.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});

test.runIf(isDemo)('a page with sessions is not for search engines', () => {
  expect(faults(showSessions, (page) => (isHidden(page) ? [] : ['not noindex']))).toEqual([]);
});

test.runIf(isDemo)('every session says that it is an example', () => {
  const found = faults(showSessions, ({ tree, locale }) => {
    const words = plain(translator(locale)('example.notice'));
    const rows = tree
      .querySelectorAll('label')
      .filter((row) => row.querySelector('[name="session"]'));
    return rows.filter((row) => !textOf(row).includes(words)).map(textOf);
  });
  expect(found).toEqual([]);
});

test.runIf(isDemo)('no demo publishes event data', () => {
  expect(
    faults(localPages, ({ html }) => html.match(/"@type":"Event"|"startDate"/g) ?? []),
  ).toEqual([]);
});

test('a page that a machine translated says so, with the date, until a person has read it', () => {
  const found = faults(localPages, (page) => {
    const { translates } = wordsOf(page)?.front ?? {};
    if (translates?.by !== 'machine') return [];
    const sentence = translator(page.locale)('notice.machine', {
      date: formatDay(page.locale, translates.on),
    });
    return mainText(page).includes(plain(sentence)) ? [] : ['does not say so'];
  });
  const machineMade = localPages.filter(
    (page) => wordsOf(page)?.front.translates?.by === 'machine',
  );
  expect(machineMade.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});

test('texts on money and privacy show the Swedish beneath a machine’s translation', () => {
  const slugs = ['pengar-och-rattigheter', 'personuppgifter'];
  const among = localPages.filter(
    (page) => slugs.includes(slugOf(page)) && wordsOf(page)?.front.translates?.by === 'machine',
  );
  const found = faults(among, (page) => {
    const source = sourceFiles.find(({ slug }) => slug === slugOf(page));
    const swedish = page.tree
      .querySelectorAll('main [lang]')
      .filter((element) => attributeOf(element, 'lang') === sourceLocale)
      .map(textOf)
      .join(' ');
    const wanted = [source?.front.title ?? 'x', plain(source?.front.short ?? 'x')];
    const headings = [...(source?.body ?? '').matchAll(/^## (.+)$/gm)].map(([, text = '']) => text);
    return [...wanted, ...headings].filter((text) => !swedish.includes(text));
  });
  expect(among.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});

test('what a booking means stands in Swedish too on every booking page', () => {
  const t = translator(sourceLocale);
  const sentences = [t('book.what.notMoney'), t('book.what.attendance'), t('book.what.cancel')];
  const among = localPages.filter(({ kind }) => kind === 'booking');
  const found = faults(among, (page) =>
    sentences.filter((text) => !mainText(page).includes(plain(text))),
  );
  expect(found).toEqual([]);
});

test('a booking page warns those in danger before it asks for anything', () => {
  const among = localPages.filter(({ kind }) => kind === 'booking');
  const found = faults(among, ({ html, locale }) => {
    const warning = html.indexOf(translator(locale)('book.safe.title').slice(0, 12));
    return warning > 0 && warning < html.indexOf('<form') ? [] : ['no warning before the form'];
  });
  expect(found).toEqual([]);
});

const unitPages = localPages.filter(({ kind }) => kind === 'unit');

test('a unit whose existence is in doubt begins by saying so, and only those', () => {
  const found = faults(unitPages, (page) => {
    const facts = units.get(slugOf(page));
    const begins = mainText(page).startsWith(plain(translator(page.locale)('doubt.title')));
    return facts && begins === isDoubtful(facts)
      ? []
      : [`begins with ${mainText(page).slice(0, 40)}`];
  });
  expect(unitPages.length).toBe(units.size * new Set(localPages.map(({ locale }) => locale)).size);
  expect(found).toEqual([]);
});

test('only a unit that can be booked leads to its sessions', () => {
  const found = faults(unitPages, (page) => {
    const leads = page.html.includes(`/boka/${slugOf(page)}/`);
    return leads === units.get(slugOf(page))?.bookable ? [] : [leads ? 'leads there' : 'does not'];
  });
  expect(found).toEqual([]);
});

test('pages of services, ways in and units say where their facts come from, and from when', () => {
  const among = localPages.filter(({ kind }) => ['service', 'route', 'unit'].includes(kind));
  const found = faults(among, (page) =>
    mainText(page).includes(plain(translator(page.locale)('sources.title'))) ? [] : ['no sources'],
  );
  expect(found).toEqual([]);
});

test('a contact is shown with the year it is from', () => {
  const found = faults(unitPages, (page) => {
    const contacts = page.tree
      .querySelectorAll('main a')
      .filter((link) => /^(tel|mailto):/.test(attributeOf(link, 'href')));
    const named = units.get(slugOf(page))?.contacts ?? [];
    if (contacts.length > 0 !== named.length > 0)
      return ['contacts shown that the facts do not name'];
    const note = plain(translator(page.locale)('unit.contactNote', { year: 2023 }));
    return contacts.length === 0 || mainText(page).includes(note) ? [] : ['no year'];
  });
  expect(found).toEqual([]);
});
