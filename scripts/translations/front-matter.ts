import { parse, parseDocument, isMap, stringify } from 'yaml';
import type { Pair, Scalar } from 'yaml';
import type { PageWords } from '../../src/i18n/translation-status.ts';
import { words } from '../../src/i18n/words.ts';
import type { Translates } from '../../src/i18n/words.ts';

const parts = /^---\r?\n([\s\S]*?\n)---\r?\n([\s\S]*)$/;

/** A page of words as its front matter and its body. Throws when the front matter is not as `words.ts` says. */
export function splitFrontMatter(text: string): PageWords {
  const [, matter = '', body = ''] = parts.exec(text) ?? [];
  return { words: words.parse(parse(matter)), body };
}

/** The same file with another `translates` line; everything else stays as it was written. */
export function withTranslates(text: string, translates: Translates): string {
  return withValue(text, 'translates', translatesLine(translates));
}

/** The same file with another title, menu name or summary; a value that stays keeps its line breaks. */
export function withWord(text: string, key: 'title' | 'menu' | 'short', value: string): string {
  if (splitFrontMatter(text).words[key] === value) return text;
  return withValue(text, key, yamlOf(key, value));
}

/** The front matter of a page that is written for the first time. */
export function newFrontMatter(title: string, menu: string, short: string): string {
  const lines = Object.entries({ title, menu, short }).map(([key, value]) => yamlOf(key, value));
  return `---\n${lines.join('\n')}\n---\n`;
}

function yamlOf(key: string, value: string): string {
  return stringify({ [key]: value }, { lineWidth: 110, singleQuote: true }).trimEnd();
}

function translatesLine({ source, on, by, role, stamps }: Translates): string {
  const list = stamps.map((stamp) => `'${stamp}'`).join(', ');
  const day = on.toISOString().slice(0, 10);
  const who = role === undefined ? `by: ${by}` : `by: ${by}, role: ${role}`;
  return `translates: { source: ${source}, on: ${day}, ${who}, stamps: [${list}] }`;
}

/** Puts a line in the place of the one with the same key, or at the end of the front matter. */
function withValue(text: string, key: string, line: string): string {
  const [, matter = ''] = parts.exec(text) ?? [];
  const start = text.indexOf('\n') + 1;
  const { contents } = parseDocument(matter);
  const pairs = isMap(contents) ? (contents.items as Pair<Scalar, Scalar>[]) : [];
  const pair = pairs.find((one) => one.key.value === key);
  const from = start + (pair?.key.range?.[0] ?? matter.length);
  const to = start + (pair?.value?.range?.[1] ?? pair?.key.range?.[1] ?? matter.length);
  const replaced = text.slice(from, to);
  const end = !pair || replaced.endsWith('\n') ? '\n' : '';
  return `${text.slice(0, from)}${line}${end}${text.slice(to)}`;
}
