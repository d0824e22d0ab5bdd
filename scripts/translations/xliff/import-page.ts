import { sectionsOf } from '../../../src/i18n/stamp.ts';
import { sourceLocale } from '../../../src/i18n/locales.ts';
import { Refusal } from '../../new/skeleton.ts';
import type { Change } from '../change.ts';
import { newFrontMatter, withTranslates, withWord } from '../front-matter.ts';
import type { Made } from '../stamp-translation.ts';
import { pageNames, pagePath, readPage, readSourcePage } from '../translation-files.ts';
import type { PageFile } from '../translation-files.ts';
import { blocksOf, sectionAsInline } from './blocks-of.ts';
import { exchangeOf } from '../export-translations.ts';
import { checkUnits } from './check-units.ts';
import type { Returned } from './exchange.ts';
import { locksOf } from './inline.ts';
import { parseMarkdown } from './markdown-tree.ts';
import { frontKeys, pageFingerprint } from './page-exchange.ts';
import { importedStamps, targetsOf } from './imported-stamps.ts';

const marker = /\{\{unit ([^{}]+)\}\}/g;

/** A page as a translator sent it back; no change where they changed nothing. */
export function importPage(folder: string, returned: Returned, made: Made): Change[] {
  const { locale, notes } = returned;
  if (!pageNames(folder).includes(notes.page))
    throw new Refusal(`There is no Swedish page "${notes.page}".`);
  const existing = readPage(folder, locale, notes.page);
  const now = targetsOf(exchangeOf(folder, locale, notes.page));
  checkIds(returned);
  checkUnits(returned, now);
  const body = bodyOf(returned);
  checkPieces(returned, body);
  checkLocks(body, [readSourcePage(folder, notes.page), ...(existing ? [existing] : [])]);
  const words = withFrontMatter(returned, existing, body);
  const isSame = words === existing?.text;
  if (notes.translation !== pageFingerprint(existing)) {
    // Imported before: what was untouched then cannot be told any more.
    if (isSame) return [];
    throw new Refusal('The translation has been changed since the export: export again.');
  }
  const stamps = withoutEmptyEnd(Object.values(importedStamps(returned, now, sectionOf)));
  const wasMadeFrom = withoutEmptyEnd(Object.values(notes.madeFrom));
  if (isSame && stamps.join() === wasMadeFrom.join() && made.by === 'machine') return [];
  return [
    {
      path: pagePath(folder, locale, notes.page),
      text: withTranslates(words, { source: sourceLocale, ...made, stamps }),
      message: `${locale} ${notes.page}: imported`,
    },
  ];
}

/** A page that was never stamped stays so: an empty list. */
function withoutEmptyEnd(stamps: readonly string[]): string[] {
  return stamps.slice(0, stamps.findLastIndex((stamp) => stamp !== '') + 1);
}

/** `2` for `s2.3` and `s2`; the front matter is 0. */
function sectionOf(unit: string): string {
  return /^s(\d+)/.exec(unit)?.[1] ?? '0';
}

function checkIds({ skeleton, units }: Returned): void {
  const wanted: string[] = [
    ...frontKeys,
    ...[...skeleton.matchAll(marker)].map(([, id]) => id ?? ''),
  ];
  const missing = wanted.filter((id) => !units.has(id));
  const unknown = [...units.keys()].filter((id) => !wanted.includes(id));
  if (new Set(wanted).size !== wanted.length)
    throw new Refusal('The skeleton has been changed: export again.');
  if (missing.length > 0) throw new Refusal(`These units are missing: ${missing.join(', ')}.`);
  if (unknown.length > 0) throw new Refusal(`These units are not known: ${unknown.join(', ')}.`);
}

function bodyOf({ skeleton, units }: Returned): string {
  return skeleton.replace(marker, (_all, id: string) => units.get(id)?.target ?? '');
}

/** Each piece must be found again as the piece it was: a text cannot become a heading, a list or a component. */
function checkPieces({ notes, units }: Returned, body: string): void {
  const sections = sectionsOf(body);
  if (sections.length !== Object.keys(notes.source).length - 1)
    throw new Refusal('A heading of a section was added or lost.');
  sections.forEach((section, index) => {
    const id = `s${index + 1}`;
    if (units.has(id)) return;
    const found = blocksOf(section).map(({ span }) => section.slice(...span));
    const wanted = [...units].filter(([one]) => one.startsWith(`${id}.`));
    const wrong = wanted.find(([, { target }], place) => target !== found[place]);
    if (wrong)
      throw new Refusal(`${wrong[0]}: "${wrong[1].target ?? ''}" is no longer one piece of text.`);
    if (found.length !== wanted.length)
      throw new Refusal(`Section ${index + 1} has more pieces than it had.`);
  });
}

/** A page is program text too: what is no words must be on the page already, in Swedish or in the language. */
function checkLocks(body: string, pages: readonly PageFile[]): void {
  const known = new Set(pages.flatMap((page) => locksOf(sectionAsInline(page.body))));
  const foreign = locksOf(sectionAsInline(body)).filter((lock) => !known.has(lock));
  if (foreign.length > 0)
    throw new Refusal(`Not on this page: ${foreign.join(', ')}. Export again.`);
  if (parseMarkdown(body).children?.some(({ type }) => type === 'mdxjsEsm'))
    throw new Refusal('A paragraph cannot begin with "import" or "export" in small letters.');
}

function withFrontMatter(
  { units }: Returned,
  existing: PageFile | undefined,
  body: string,
): string {
  const [title = '', menu = '', short = ''] = frontKeys.map((key) => units.get(key)?.target);
  if (!existing) return newFrontMatter(title, menu, short) + body;
  const front = existing.text.slice(0, existing.text.length - existing.body.length);
  return withWord(withWord(withWord(front, 'title', title), 'menu', menu), 'short', short) + body;
}
