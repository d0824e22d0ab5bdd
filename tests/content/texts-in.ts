import { blockOfString, textBlocks } from '../../scripts/readability/text-blocks.ts';
import type { TextBlock } from '../../scripts/readability/text-blocks.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { stringFiles } from '../../src/i18n/string-stamps.ts';
import { wordsFiles } from './content-files.ts';
import { stringsIn } from './strings-in.ts';

/** A block of text and where it stands, for messages. */
export interface PlacedText extends TextBlock {
  readonly where: string;
}

/** Everything a language says: pages with their front matter, and every string. */
export function textsIn(locale: Locale): PlacedText[] {
  const pages = wordsFiles
    .filter((file) => file.locale === locale)
    .flatMap(({ folder, slug, front, body }) =>
      [
        ...[front.title, front.menu].map((text) => ({
          ...blockOfString(text),
          kind: 'heading' as const,
        })),
        blockOfString(front.short),
        ...textBlocks(body),
      ].map((block) => ({ ...block, where: `${folder}/${slug}` })),
    );
  const strings = stringFiles.flatMap((name) =>
    Object.entries(stringsIn(locale, name)).map(([key, text]) => ({
      ...blockOfString(text),
      // A label needs no full stop.
      kind: 'heading' as const,
      where: `${name}.json ${key}`,
    })),
  );
  return [...pages, ...strings];
}

/** Stands for a passage in Swedish: no letter, and nothing that a text would hold. */
const swedishSign = '\u25a1';

/** What a block says in its own language, each Swedish passage as one sign. */
export function ownText({ parts }: TextBlock): string {
  return parts.map(({ text, isSwedish }) => (isSwedish ? swedishSign : text)).join('');
}

/** Each finding with its place, for a message that can be acted on. */
export function findingsIn(
  texts: readonly PlacedText[],
  faultsOf: (text: PlacedText) => readonly string[],
): string[] {
  return texts.flatMap((text) => faultsOf(text).map((fault) => `${text.where}: ${fault}`));
}
