import { h } from 'preact';
import { packPath, pagePaths } from '../../src/domain/paths.ts';
import { sourceLocale } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/strings.ts';
import { Pack } from '../../src/views/Pack.tsx';
import { PackNotFoundPage } from '../../src/views/MessagePages.tsx';
import { PackRefused, packRefusedTitles } from '../../src/views/PackRefused.tsx';
import { fill, wrong } from './fill.ts';
import type { ShellOf } from './fill.ts';
import type { Pages } from './pages.ts';

type PackPages = Pick<Pages, 'pack' | 'packNotFound' | 'packRefused'>;

/** Pages about packs. What a history keeps of a pack are its numbers: not its pages, nor whose site it is. */
export function packPages(shellOf: ShellOf): PackPages {
  return {
    pack: ({ numbers, path, ...given }) => {
      const { locale } = given;
      return fill(shellOf('pack', locale), {
        path,
        title: titleOf(locale, numbers),
        isPrivate: true,
        view: h(Pack, { ...given, t: translator(locale) }),
      });
    },
    packNotFound: ({ locale, found }) => {
      const t = translator(locale);
      const path = found.length > 0 ? packPath(found) : undefined;
      return fill(shellOf('page', locale), {
        path: path ?? pagePaths.home,
        title: t('notFound.title'),
        isPrivate: true,
        view: h(PackNotFoundPage, { t, locale, path, text: titleOf(locale, found) }),
      });
    },
    packRefused: (refused) =>
      fill(shellOf('page', sourceLocale), {
        path: pagePaths.home,
        title: wrong(sourceLocale, packRefusedTitles[refused.why]),
        view: h(PackRefused, refused),
      }),
  };
}

function titleOf(locale: Locale, numbers: readonly number[]): string {
  return `${translator(locale)('share.subject')} ${numbers.join(', ')}`;
}
