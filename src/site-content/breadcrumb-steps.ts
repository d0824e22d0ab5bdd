import { inLanguage, pagePaths } from '../domain/paths.ts';
import type { PagePath } from '../domain/paths.ts';
import type { Locale } from '../i18n/locales.ts';
import { plainText } from '../i18n/marked-text.ts';
import type { Translate, UiKey } from '../i18n/strings.ts';

/** The lists that pages stand under, and what they are called. */
const lists: readonly (readonly [PagePath, UiKey])[] = [
  [pagePaths.services, 'services.title'],
  [pagePaths.units, 'units.title'],
  [pagePaths.routes, 'routes.title'],
  [pagePaths.districts, 'districts.title'],
  [pagePaths.about, 'nav.about'],
];

export interface BreadcrumbStep {
  readonly name: string;
  readonly url: string;
}

/** From the start page to a page, by its address; the start page itself has no way to it. */
export function breadcrumbSteps(
  { locale, t, origin }: { locale: Locale; t: Translate; origin: URL | undefined },
  path: PagePath,
  title: string,
): BreadcrumbStep[] {
  if (path === pagePaths.home) return [];
  const above = lists.filter(([list]) => path.startsWith(list) && path !== list);
  const steps: (readonly [PagePath, string])[] = [
    [pagePaths.home, t('site.name')],
    ...above.map(([list, key]) => [list, t(key)] as const),
    [path, plainText(title)],
  ];
  return steps.map(([step, name]) => ({
    name,
    url: new URL(inLanguage(locale, step), origin).href,
  }));
}
