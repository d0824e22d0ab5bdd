import { parse } from 'yaml';
import { guide as schema } from '../../src/domain/guide.ts';
import { guidePath, inLanguage, pagePaths } from '../../src/domain/paths.ts';
import { read } from './content-files.ts';

/** The guide as its schema reads it. */
export const guide = schema.parse(parse(read('src/content/facts/guide.yaml')));

/** The address in a language of a question or an outcome, or of booking, where an answer leads out of the guide. */
export function guideAddress(locale: string, name: string | undefined): string {
  if (name === undefined) return inLanguage(locale, pagePaths.book);
  const number = (guide.questions[name] ?? guide.outcomes[name])?.number;
  return inLanguage(locale, number === undefined ? pagePaths.guide : guidePath(number));
}
