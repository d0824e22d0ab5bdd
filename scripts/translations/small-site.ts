import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locale } from '../../src/i18n/locales.ts';
import { stampsOf } from '../../src/i18n/stamp.ts';
import type { ConfirmingRole } from '../../src/i18n/words.ts';
import type { Change } from './change.ts';
import { splitFrontMatter, withTranslates } from './front-matter.ts';
import { exportTranslations } from './export-translations.ts';
import { importTranslation } from './import-translation.ts';
import { stampTranslation } from './stamp-translation.ts';

// A folder of languages with one page and one file of strings, in Swedish, English and Arabic, for tests.

const swedishPage = `---
title: Tjänsten
menu: Tjänst
short: Kort sagt.
---

## Vad är det?

Ring **08-508**. Se [vägen in](/vagar/a/) och <ToFill />.

- Ett brev

## Hur gör jag?

<Step icon="plan" title="Steg ett">

Fråga din coach.

</Step>
`;

const englishPage = `---
title: The service
menu: Service
short: In short, about <sv>tjänst</sv>.
---

## What is it?

Call **08-508**. See [the way
in](/vagar/a/) and <ToFill />.

- A letter (<Sv>brev</Sv>)

## What do I do?

<Step icon="plan" title="Step one">

Ask your coach.

</Step>
`;

const swedishStrings = {
  'a.hello': 'Hej {{name}}',
  'a.days_one': '{{count}} dag',
  'a.days_other': '{{count}} dagar',
};
const englishStrings = {
  'a.hello': 'Hello {{name}}',
  'a.days_one': '{{count}} day',
  'a.days_other': '{{count}} days',
};

export interface SmallSite {
  readonly folder: string;
  read(path: string): string;
  write(path: string, text: string): void;
  /** Replaces a text that must be there. */
  edit(path: string, from: string, to: string): void;
}

export const day = new Date('2026-11-21');

/** Everything is translated by machine and current, in English; Arabic has the same words. */
export function smallSite(): SmallSite {
  const folder = mkdtempSync(join(tmpdir(), 'jobbtorg-languages-'));
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const edit = (path: string, from: string, to: string) => {
    const text = read(path);
    if (!text.includes(from)) throw new Error(`${path} does not have "${from}".`);
    write(path, text.replace(from, to));
  };
  write('sv/services/a.mdx', swedishPage);
  write('sv/ui.json', JSON.stringify(swedishStrings));
  const { words, body } = splitFrontMatter(swedishPage);
  const made = { source: 'sv', on: day, by: 'machine', stamps: stampsOf(words, body) } as const;
  for (const locale of ['en', 'ar'] as const) {
    write(`${locale}/services/a.mdx`, withTranslates(englishPage, made));
    write(`${locale}/ui.json`, JSON.stringify(englishStrings));
    apply([stampTranslation(folder, locale, 'ui', { by: 'machine', on: day })]);
  }
  return { folder, read, write, edit };
}

/** Writes without telling. */
export function apply(changes: readonly Change[]): void {
  for (const { path, text } of changes) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** A page or file of strings as an English translator gets it. */
export function sentXliff(site: SmallSite, page: string, locale: Locale = 'en'): string {
  return exportTranslations(site.folder, locale, page, 'unused')[0]?.text ?? '';
}

/** What becomes of a file that comes back, on the first of December. */
export function receiveXliff(site: SmallSite, text: string, role?: ConfirmingRole): Change[] {
  site.write('returned.xlf', text);
  const today = new Date('2026-12-01');
  return importTranslation(site.folder, join(site.folder, 'returned.xlf'), today, role);
}
