import type { PagePath } from '../../src/domain/paths.ts';
import { builtPages } from '../pages/built-pages.ts';
import type { BuiltPages } from '../pages/built-pages.ts';

/** Numbers of a site of the test's own: two pages with papers, one without, and one whose paper is missing. */
export const numbered = [
  { id: 632, path: '/vagar/alfa/' },
  { id: 704, path: '/tjanster/starta-eget/' },
  { id: 938, path: '/pengar-och-rattigheter/' },
  { id: 901, path: '/tjanster/alfa-och-ips/' },
  // More than a pack holds.
  ...[301, 302, 303, 304, 305, 306, 307].map((id) => ({
    id,
    path: `/vagar/vag-${String(id)}/` as const,
  })),
] as const;

function paper(title: string, lang = 'ti'): string {
  return `<html><main id="main"><p>${title}: not this</p><article class="sheet"><div class="pair">
    <div><h1 class="title" lang="${lang}" dir="ltr">${title}</h1></div></div><h2>What</h2><h3>Then</h3>
    </article><section class="hand"><h2>nor this</h2></section></main></html>`;
}

const files: Readonly<Record<string, string>> = {
  '/ti/vagar/alfa/blad/': paper('ኣልፋ <bdi lang="sv" dir="ltr">Alfa</bdi>'),
  '/ti/tjanster/starta-eget/blad/': paper('ትካል'),
  '/sv/tjanster/starta-eget/blad/': paper('Starta eget', 'sv'),
  '/ti/pengar-och-rattigheter/': '<main><h1><svg><path d="M0 0"/></svg> ገንዘብ</h1></main>',
  '/sv/pengar-och-rattigheter/': '<main><h1>Pengar</h1></main>',
  ...Object.fromEntries(
    numbered.slice(4).map(({ path }) => [`/ti${path}blad/`, paper(path.split('/')[2] ?? '')]),
  ),
};

/** The pages of that site. */
export const smallSite: BuiltPages = builtPages(
  numbered,
  async (address: PagePath) => files[address],
);
