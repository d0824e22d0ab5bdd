import { Refusal } from '../../new/skeleton.ts';
import type { Inline } from './inline.ts';

const pieces = /(\{\{[^{}]*\}\})|<sv>(.*?)<\/sv>/gs;

/** A string, or a line of front matter: `{{name}}` is locked, `<sv>…</sv>` marks Swedish. No other markup may be there. */
export function parseStringInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(pieces)) {
    const [all, placeholder, swedish] = match;
    parts.push(...plain(text.slice(end, match.index)));
    parts.push(
      placeholder === undefined
        ? { open: '<sv>', close: '</sv>', inside: plain(swedish ?? ''), mayGo: true }
        : { open: placeholder, inside: [], mayGo: false },
    );
    end = match.index + all.length;
  }
  return [...parts, ...plain(text.slice(end))];
}

function plain(text: string): string[] {
  const markup = /\{\{|\}\}|<\/?[a-z]|&[a-z]+;/i.exec(text);
  if (markup) throw new Refusal(`"${markup[0]}" in "${text}" is not a whole placeholder or mark.`);
  return text === '' ? [] : [text];
}
