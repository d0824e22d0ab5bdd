import type { BuiltTitle } from '../../src/views/Pack.tsx';

// Reads pages that the site's own build wrote (src/layouts/PaperPage.astro): their text is escaped, so that what looks
// like a tag is one. A test reads every paper in every language and has the packs judged by an HTML validator.

/** What of a paper goes into a pack, its headings a level lower; undefined when the page is no paper. */
export function sheetOf(paper: string): string | undefined {
  const [, html] = /<article class="sheet">([\s\S]*?)<\/article>/.exec(paper) ?? [];
  return html?.replace(
    /<(\/?)h([1-5])\b/g,
    (_, slash: string, level: string) => `<${slash}h${String(Number(level) + 1)}`,
  );
}

/** The main heading of a page, without its drawing. */
export function titleOf(page: string): BuiltTitle | undefined {
  const [, attributes = '', inner] = /<h1\b([^>]*)>([\s\S]*?)<\/h1>/.exec(page) ?? [];
  const html = inner?.replace(/<svg\b[\s\S]*?<\/svg>/g, '').trim();
  if (!html) return undefined;
  const [, lang] = /\blang="([^"]+)"/.exec(attributes) ?? [];
  const [, dir] = /\bdir="(ltr|rtl)"/.exec(attributes) ?? [];
  return { html, lang, dir: dir as BuiltTitle['dir'] };
}
