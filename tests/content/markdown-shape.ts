import { sourceLocale } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { datesIn } from './dates-in.ts';

/** What a translation must have in common with its source, whatever the language. */
export interface Shape {
  readonly headings: number;
  readonly bullets: number;
  readonly steps: number;
  readonly quotes: number;
  readonly links: readonly string[];
  readonly numbers: readonly string[];
  /** Dates that name their month, as `datesIn` writes them. */
  readonly dates: readonly string[];
  readonly components: readonly string[];
}

/** The Swedish that stands under a translated quotation, for showing to somebody: in translations only. */
const swedishBelowQuote = /\n>\s*\n>\s*<Sv>[^\n]*<\/Sv>(?=\n|$)/g;

/** The shape of a page's body; the language tells the names of months. */
export function shapeOf(body: string, locale: Locale = sourceLocale): Shape {
  const text = body.replace(swedishBelowQuote, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const withoutTargets = text.replace(/\]\([^)]*\)/g, ']').replace(/^\d+\.\s/gm, '');
  return {
    headings: count(text, /^##\s/gm),
    bullets: count(text, /^\s*-\s/gm),
    steps: count(text, /^\d+\.\s/gm),
    quotes: count(text, /^>(?!\s*$)/gm),
    links: links.sort(),
    numbers: (joinThousands(withoutTargets).match(/\d+(?:[.:]\d+)*/g) ?? []).sort(),
    dates: datesIn(locale, withoutTargets),
    components: [
      ...text.replace(/ title="[^"]*"/g, '').matchAll(/<(?!Sv>|\/)(\w+)(?:\s+icon="([^"]*)")?/g),
    ].map(([, name = '', icon = '']) => `${name} ${icon}`.trim()),
  };
}

/** 6 666, 6,666 and 6666 are one number. */
function joinThousands(text: string): string {
  return text.replace(/(?<!\d)\d{1,3}(?:[ \u00a0\u202f,]\d{3})+(?!\d)/g, (number) =>
    number.replace(/\D/g, ''),
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** What differs between two shapes, for people: `numbers: 2007 (source 2, here 1)`. */
export function differences(source: Shape, translation: Shape): string[] {
  return (Object.keys(source) as (keyof Shape)[]).flatMap((key) => {
    const [wanted, found] = [source[key], translation[key]];
    if (typeof wanted === 'number' || typeof found === 'number')
      return wanted === found ? [] : [`${key}: source ${String(wanted)}, here ${String(found)}`];
    return key === 'components' ? orderChange(key, wanted, found) : changes(key, wanted, found);
  });
}

function orderChange(key: string, wanted: readonly string[], found: readonly string[]): string[] {
  return wanted.join() === found.join() ? [] : [`${key}: ${wanted.join()} became ${found.join()}`];
}

function changes(key: string, wanted: readonly string[], found: readonly string[]): string[] {
  const times = (list: readonly string[], value: string) =>
    list.filter((one) => one === value).length;
  return [...new Set([...wanted, ...found])]
    .filter((value) => times(wanted, value) !== times(found, value))
    .map(
      (value) =>
        `${key}: ${value} (source ${String(times(wanted, value))}, here ${String(times(found, value))})`,
    );
}
