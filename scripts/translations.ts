import { readFile, writeFile } from 'node:fs/promises';
import { stampsOf } from '../src/i18n/stamp.ts';
import {
  readTranslations,
  splitFrontMatter,
  withStamps,
} from './translations/read-translations.ts';
import { stringFiles, stringStamps } from './translations/string-stamps.ts';
import { tableOf } from './translations/table.ts';

// npm run translations                        the table: current, stale or missing, and by whom
// npm run translations stamp <locale> [page]  marks a translation as made from the Swedish as it now stands
const [command, locale, page] = process.argv.slice(2);

if (command === undefined) {
  console.log(tableOf(await readTranslations()));
} else if (command === 'stamp' && locale !== undefined) {
  await stampPages(locale, page);
  if (page === undefined) await stampStrings(locale);
} else {
  console.error('Use: npm run translations [stamp <locale> [<folder>/<page>]]');
  process.exitCode = 1;
}

async function stampPages(ofLocale: string, onlyPage?: string): Promise<void> {
  for (const translation of await readTranslations()) {
    if (translation.locale !== ofLocale || translation.file === undefined) continue;
    if (onlyPage !== undefined && translation.page !== onlyPage) continue;
    const source = splitFrontMatter(await readFile(translation.sourceFile, 'utf8'));
    const text = await readFile(translation.file, 'utf8');
    await writeFile(translation.file, withStamps(text, stampsOf(source.words, source.body)));
  }
}

async function stampStrings(ofLocale: string): Promise<void> {
  for (const name of stringFiles) {
    const folder = 'src/content/locales';
    const source: unknown = JSON.parse(await readFile(`${folder}/sv/${name}.json`, 'utf8'));
    const stamps = JSON.stringify(stringStamps(source), null, 2);
    await writeFile(`${folder}/${ofLocale}/${name}.stamps.json`, `${stamps}\n`);
  }
}
