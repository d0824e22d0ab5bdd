import type { Handler } from 'hono';
import { mostInPack, numbersIn } from '../../src/domain/pack.ts';
import { inLanguage, packPath } from '../../src/domain/paths.ts';
import { localeOf } from '../http/reader.ts';
import type { Services } from '../services.ts';
import { readPack } from './read-pack.ts';

/** Like the files that a pack is made of; it holds nothing of the person who reads it. */
const lifetime = 'public, max-age=60';

/** `GET /{locale}/l/{numbers}/`: the pages of some short numbers as one. */
export function showPack({ builtPages, pages, settings }: Services): Handler {
  return async (c) => {
    const locale = localeOf(c, c.req.param('locale'));
    const asked = c.req.param('numbers') ?? '';
    const numbers = numbersIn(asked) ?? [];
    const { sheets, cards, found } = await readPack(
      builtPages,
      locale,
      numbers.slice(0, mostInPack),
    );
    if (found.length === 0 || found.length < numbers.length) {
      c.header('Cache-Control', 'no-cache');
      return c.html(pages.packNotFound({ locale, found }), 404);
    }
    const path = packPath(numbers);
    c.header('Cache-Control', lifetime);
    // A number that stands there twice: the pack has one address.
    if (asked !== numbers.join('-')) return c.redirect(inLanguage(locale, path), 301);
    const address = new URL(inLanguage(locale, path), settings.publicOrigin).href;
    return c.html(pages.pack({ locale, path, numbers, address, sheets, cards }));
  };
}
