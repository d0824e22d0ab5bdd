import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withTranslates } from '../../scripts/translations/front-matter.ts';
import { readTranslations } from '../../scripts/translations/read-translations.ts';
import {
  pageNames,
  pagePath,
  readSourcePage,
} from '../../scripts/translations/translation-files.ts';
import { isIncomplete, staleSections, stampsOf } from '../../src/i18n/stamp.ts';
import { staleKeys, stemOf, stringStamps } from '../../src/i18n/string-stamps.ts';
import type { Strings } from '../../src/i18n/string-stamps.ts';
import { contentPaths, sourceFiles, stringsOf } from './content-files.ts';
import { oneOf, seededRandom } from './seeded-random.ts';
import type { Random } from './seeded-random.ts';
import { harmlessEdits, staleEdits } from './stamp-edits.ts';
import type { EditText } from './stamp-edits.ts';

// A translation is made of every Swedish page as it stands; then the Swedish is edited, and the stamps must tell
// exactly which sections the edit has left behind. The same edits at every run: 21 kinds of 12 on pages, 16 on strings, 12 on facts.
const seed = 20261122;
const editsOfAKind = 12;

/** The Swedish before and after an edit, as texts by section; 0 is the summary of the front matter. */
interface Edited {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const pages = sourceFiles.map(({ front, body }) => [front.short, ...body.split(/\n(?=## )/)]);

function stampsOfPage([short = '', ...sections]: readonly string[]): string[] {
  return stampsOf({ title: 'Titel', menu: 'Meny', short }, sections.join('\n'));
}

/** What the stamps say of a translation that was made before the edit. */
function verdictOf({ before, after }: Edited) {
  const [stamps, source] = [stampsOfPage(before), stampsOfPage(after)];
  return { stale: [...staleSections(stamps, source)], incomplete: isIncomplete(stamps, source) };
}

/** Stamps know no section for the blank line a body begins with. */
function sectionNumber(sections: readonly string[], index: number): number {
  return index - sections.slice(1, index).filter((section) => section.trim() === '').length;
}

interface Made extends Edited {
  readonly place: number;
}

/** Edits of one kind, each in a section of a page that the numbers choose, with the place it was made in. */
function editsOf(edit: EditText, random: Random): Made[] {
  const made: Made[] = [];
  while (made.length < editsOfAKind) {
    const before = oneOf(pages, random);
    const index = Math.floor(random() * before.length);
    const text = edit(before[index] ?? '', random);
    if (text === undefined || text === before[index]) continue;
    made.push({ before, after: before.with(index, text), place: sectionNumber(before, index) });
  }
  return made;
}

describe.each(Object.entries(harmlessEdits))('%s', (_kind, edit) => {
  test(`${editsOfAKind} edits leave every translation current`, () => {
    const verdicts = editsOf(edit, seededRandom(seed)).map(verdictOf);
    expect(verdicts).toEqual(verdicts.map(() => ({ stale: [], incomplete: false })));
  });
});

describe.each(Object.entries(staleEdits))('%s', (_kind, edit) => {
  test(`${editsOfAKind} edits make stale exactly the section they are in`, () => {
    const edits = editsOf(edit, seededRandom(seed));
    expect(edits.map(verdictOf)).toEqual(
      edits.map(({ place }) => ({ stale: [place], incomplete: false })),
    );
  });
});

describe('sections', () => {
  const random = seededRandom(seed);
  const withSections = pages.filter((sections) => sections.length > 4);
  const chosen = Array.from({ length: editsOfAKind }, () => {
    const before = oneOf(withSections, random);
    // Never the blank line the body begins with, nor the front matter.
    const index = 2 + Math.floor(random() * (before.length - 2));
    return { before, index, place: sectionNumber(before, index) };
  });

  test(`${editsOfAKind} added ones leave a translation incomplete and nothing in it stale`, () => {
    const edits = chosen.map(({ before, index }, time) => ({
      before,
      after: before.toSpliced(index, 0, `## Nytt avsnitt ${time}\n\nNya ord.\n`),
    }));
    expect(edits.map(verdictOf)).toEqual(edits.map(() => ({ stale: [], incomplete: true })));
  });

  test(`${editsOfAKind} removed ones make stale exactly what was made from them`, () => {
    const edits = chosen.map(({ before, index }) => ({
      before,
      after: before.toSpliced(index, 1),
    }));
    expect(edits.map(verdictOf)).toEqual(
      chosen.map(({ place }) => ({ stale: [place], incomplete: false })),
    );
  });

  test(`${editsOfAKind} moved ones leave every translation current`, () => {
    const edits = chosen.map(({ before, index }) => ({
      before: [...before, ''],
      after: [...before.toSpliced(index, 1), `${before[index] ?? ''}\n`],
    }));
    expect(edits.map(verdictOf)).toEqual(edits.map(() => ({ stale: [], incomplete: false })));
  });
});

describe.each(['ui', 'mail'] as const)('%s.json', (name) => {
  const source = stringsOf('sv', name);
  const keys = Object.keys(source);
  const stamps = stringStamps(source);

  function editedStrings(edit: EditText): { key: string; after: Strings }[] {
    const random = seededRandom(seed);
    const made: { key: string; after: Strings }[] = [];
    while (made.length < editsOfAKind) {
      const key = oneOf(keys, random);
      const text = edit(source[key] ?? '', random);
      if (text === undefined || text === source[key]) continue;
      made.push({ key, after: { ...source, [key]: text } });
    }
    return made;
  }

  test.each(['white space', 'punctuation', 'case', 'characters nobody sees', 'coding of letters'])(
    `${editsOfAKind} edits of %s make no key stale`,
    (kind) => {
      const edits = editedStrings(harmlessEdits[kind] ?? (() => undefined));
      expect(edits.map(({ after }) => staleKeys(after, source, stamps))).toEqual(
        edits.map(() => []),
      );
    },
  );

  test.each(['word added', 'word changed', 'letter changed'])(
    `${editsOfAKind} edits with a %s make stale exactly their key`,
    (kind) => {
      const edits = editedStrings(staleEdits[kind] ?? (() => undefined));
      expect(edits.map(({ after }) => staleKeys(after, source, stamps))).toEqual(
        edits.map(({ key }) => [stemOf(key)]),
      );
    },
  );

  test('a key that is new in Swedish is stale, one that is gone is not', () => {
    expect(staleKeys({ ...source, 'very.new': 'Ny' }, source, stamps)).toEqual(['very.new']);
    const [first = '', ...others] = Object.entries(source);
    expect(staleKeys(Object.fromEntries(others), source, stamps)).not.toContain(first[0]);
  });
});

describe('a copy of the content, with Arabic made from the Swedish as it stands', () => {
  let copy = '';
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'jobbtorg-facts-'));
    cpSync('src/content', copy, { recursive: true });
    for (const page of pageNames(join(copy, 'locales'))) {
      const { text, words, body } = readSourcePage(join(copy, 'locales'), page);
      const stamps = stampsOf(words, body);
      const made = { source: 'sv', on: new Date('2026-11-21'), by: 'machine', stamps } as const;
      const target = pagePath(join(copy, 'locales'), 'ar', page);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, withTranslates(text, made));
    }
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  function staleInArabic(): string[] {
    return readTranslations(join(copy, 'locales'))
      .filter(
        ({ locale, page, state }) => locale === 'ar' && page.includes('/') && state !== 'current',
      )
      .map(({ page, staleSections: sections }) => `${page} ${sections.join()}`);
  }

  test(`is current after ${editsOfAKind} edits in files of facts`, () => {
    const random = seededRandom(seed);
    for (let time = 0; time < editsOfAKind; time += 1) {
      const facts = oneOf(contentPaths('facts/**/*.yaml'), random);
      const path = join(copy, facts.replace('src/content/', ''));
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, staleEdits['word changed']?.(text, random) ?? `${text}# ${time}\n`);
    }
    expect(staleInArabic()).toEqual([]);
  });

  test('is stale in one section of one page after one more word', () => {
    const { text, words, body } = readSourcePage(join(copy, 'locales'), 'pages/om');
    writeFileSync(
      pagePath(join(copy, 'locales'), 'sv', 'pages/om'),
      `${text.trimEnd()}\n\nEtt ord till.\n`,
    );
    const last = stampsOf(words, body).length - 1;
    expect(staleInArabic()).toEqual([`pages/om ${last}`]);
  });
});
