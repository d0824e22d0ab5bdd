import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlElement } from 'html-validate';
import { localeCodes } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { parseHtml } from './html-tree.ts';

export const site = 'dist';

/** Kinds of pages, each with the shape of its addresses without language. The first that fits is the kind. */
const kinds = {
  home: /^\/$/,
  desk: /^\/personal\/$/,
  staff: /^\/personal\//,
  twoLanguages: /\/tvasprak\/$/,
  paper: /\/blad\/$/,
  service: /^\/tjanster\/[^/]+\/$/,
  unit: /^\/enheter\/[^/]+\/$/,
  route: /^\/vagar\/[^/]+\/$/,
  district: /^\/stadsdelar\/[^/]+\/$/,
  glossary: /^\/ord\/$/,
  list: /^\/(?:tjanster|enheter|vagar)\/$/,
  districts: /^\/stadsdelar\/$/,
  booking: /^\/boka\/[^/]+\/$/,
  chooseUnit: /^\/boka\/$/,
  guide: /^\/hitta-ratt\/$/,
  guideStep: /^\/hitta-ratt\/\d+\/$/,
  search: /^\/sok\/$/,
  feedback: /^\/om\/tillganglighet\/$/,
  notFound: /^\/404\.html$/,
  words: /^\//,
} as const;

/** Pages outside every language are the one that chooses a language, and the short addresses. */
export type Kind = keyof typeof kinds | 'languages' | 'short';

export interface BuiltPage {
  /** File under dist/. */
  readonly file: string;
  /** Address on the site: `/ar/tjanster/validering/`. */
  readonly address: string;
  /** Address without language; `/` for the page that chooses one. */
  readonly path: string;
  readonly locale: Locale | undefined;
  readonly kind: Kind;
  readonly html: string;
  readonly tree: HtmlElement;
}

function readPage(file: string): BuiltPage {
  const html = readFileSync(join(site, file), 'utf8');
  const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  const locale = localeCodes.find((code) => address.startsWith(`/${code}/`));
  const path = locale === undefined ? address : address.slice(locale.length + 1);
  const found = Object.entries(kinds).find(([, pattern]) => pattern.test(path));
  const outside = address.startsWith('/l/') ? 'short' : 'languages';
  const kind = locale === undefined ? outside : ((found?.[0] ?? 'words') as Kind);
  let tree: HtmlElement | undefined;
  return {
    file,
    address,
    path,
    locale,
    kind,
    html,
    // Not before it is asked for: to parse all pages takes longer than most tests of them.
    get tree() {
      return (tree ??= parseHtml(html));
    },
  };
}

/** Every HTML file of the site. What is tested of pages is tested of this table. */
export const pages: readonly BuiltPage[] = readAll();

function readAll(): BuiltPage[] {
  if (!existsSync(site)) throw new Error('dist/ is missing. Run `npm run build` first.');
  return globSync('**/*.html', { cwd: site }).sort().map(readPage);
}

/** Pages with all that a page of the site has: not the one that only chooses a language. */
export const localPages = pages.filter(
  (page): page is BuiltPage & { readonly locale: Locale } => page.locale !== undefined,
);

/** Pages for district staff, in Swedish only. */
export function isForStaff({ kind }: BuiltPage): boolean {
  return kind === 'staff' || kind === 'desk';
}

/** What is wrong with which page, one line each: `/ar/om/: why`. */
export function faults<Page extends BuiltPage>(
  among: readonly Page[],
  faultsOf: (page: Page) => readonly string[],
): string[] {
  return among.flatMap((page) => faultsOf(page).map((fault) => `${page.address}: ${fault}`));
}

export function isHidden(page: BuiltPage): boolean {
  return /<meta name="robots" content="[^"]*noindex/.test(page.html);
}

/** The file that answers an address, as a host of static files would choose it; undefined when there is none. */
export function fileAt(address: string): string | undefined {
  const file = join(site, decodeURI(address));
  if (address.endsWith('/'))
    return existsSync(join(file, 'index.html')) ? `${file}index.html` : undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
