import { oneOf } from './seeded-random.ts';
import type { Random } from './seeded-random.ts';

/** An edit as an editor makes it; undefined where the text has nothing of the kind. */
export type EditText = (text: string, random: Random) => string | undefined;

const words = ['kanske', 'Södermalm', 'vecka', 'blankett', 'åtta', 'överallt'];

/** Edits that leave the words as they are. */
export const harmlessEdits: Readonly<Record<string, EditText>> = {
  'white space': at(/(?<=\p{L}) (?=\p{L})/gu, (_, random) =>
    oneOf(['  ', '\n', '\u00a0', '\t', ' \n', '\u202f'], random),
  ),
  'blank lines': at(/\n\n/g, () => '\n\n\n'),
  punctuation: at(/(?<=\p{L})[.,:?!–()](?= |\n|$)/gu, (sign, random) =>
    oneOf(['', ' –', '…', '!', ';', `${sign}${sign}`], random),
  ),
  'bold type': at(/(?<= )\p{L}{4,}(?= )/gu, (word) => `**${word}**`),
  'quotation marks': at(/(?<= )\p{L}{4,}(?= )/gu, (word) => `”${word}”`),
  case: at(/(?<=\s)\p{L}{3,}(?=[ .,\n])/gu, (word) =>
    word === word.toUpperCase() ? word.toLowerCase() : word.toUpperCase(),
  ),
  'characters nobody sees': at(/(?<=\p{L})(?=\p{L})/gu, (_, random) =>
    oneOf(['\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff'], random),
  ),
  'coding of letters': at(/[åäöé]/giu, (letter) => letter.normalize('NFD')),
};

/** Edits after which a translation no longer says what the Swedish says, or may not. */
export const staleEdits: Readonly<Record<string, EditText>> = {
  'word added': at(/(?<=\p{L}) (?=\p{L})/gu, (_, random) => ` ${oneOf(words, random)} `),
  'word removed': at(/(?<=\p{L}) \p{L}+(?= )/gu, () => ''),
  'word changed': at(/(?<=\s)\p{L}{3,}(?=[ .,\n])/gu, (_, random) => oneOf(words, random)),
  'letter changed': at(/(?<=\p{L})[aeiou](?=\p{L})/gu, (letter) => (letter === 'e' ? 'é' : 'e')),
  'sentence added': at(/(?<=\p{L}\.)(?= |\n|$)/gu, () => ' Det här är nytt.'),
  'sentence removed': at(/(?<=\. )\p{Lu}[^.?!\n[\]<>]{5,}\./gu, () => ''),
  'number changed': at(/\d+/g, (number) => String(Number(number) + 1)),
  'heading changed': at(/(?<=^#{2,3} .*)\p{L}+(?=\??$)/gmu, (_, random) => oneOf(words, random)),
  'link changed': at(/(?<=\]\(\/)[a-z-]+(?=[/)])/g, (slug) => `${slug}-ny`),
  'list item added': at(/^- .+$/gm, (item) => `${item}\n- något till`),
};

/** Changes one of the places that match. */
function at(pattern: RegExp, change: (found: string, random: Random) => string): EditText {
  return (text, random) => {
    const places = [...text.matchAll(pattern)];
    if (places.length === 0) return undefined;
    const place = oneOf(places, random);
    const end = place.index + place[0].length;
    return text.slice(0, place.index) + change(place[0], random) + text.slice(end);
  };
}
