import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element } from '@xmldom/xmldom';
import * as z from 'zod/mini';
import { factsOf, sourceLocale } from '../../../src/i18n/locales.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { Refusal } from '../../new/skeleton.ts';
import { targetLocales } from '../translation-files.ts';
import type { ExchangeNotes, Returned, ReturnedUnit } from './exchange.ts';
import { childrenOf, rawTextOf } from './xliff-text.ts';

const stamps = z.record(z.string(), z.string());

const exchangeNotes = z.strictObject({
  page: z.string(),
  source: stamps,
  madeFrom: stamps,
  translation: z.string(),
});

/** What a translator sent back. Refuses, and says why, what is not an XLIFF 2 file that we made. */
export function readXliff(text: string): Returned {
  const root = parseXml(text).documentElement;
  if (
    !root ||
    root.localName !== 'xliff' ||
    !/^urn:oasis:names:tc:xliff:document:2\.\d$/.test(root.namespaceURI ?? '')
  )
    throw new Refusal(
      `This is not XLIFF 2${root?.getAttribute('version') ? ` but version ${root.getAttribute('version') ?? ''}` : ''}.`,
    );
  const [file, ...more] = childrenOf(root, 'file');
  if (!file || more.length > 0) throw new Refusal('The file must hold exactly one <file>.');
  return {
    locale: localeOf(root),
    notes: notesOf(file),
    skeleton: childrenOf(file, 'skeleton')[0]?.textContent ?? '',
    units: unitsOf(file),
  };
}

function parseXml(text: string): Document {
  const refuse = (_level: string, message: string) => {
    throw new Refusal(`This is not well-formed XML: ${message}`);
  };
  let document: Document;
  try {
    document = new DOMParser({ onError: refuse }).parseFromString(text, 'text/xml');
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`This is not well-formed XML: ${String(error)}`, { cause: error });
  }
  if (document.doctype) throw new Refusal('The file must not declare a document type.');
  return document;
}

function localeOf(root: Element): Locale {
  const [from, to] = [root.getAttribute('srcLang'), root.getAttribute('trgLang')];
  if (from !== factsOf(sourceLocale).lang)
    throw new Refusal(`The file is translated from "${from ?? ''}", not from Swedish.`);
  const locale = targetLocales.find((code) => factsOf(code).lang === to);
  if (locale) return locale;
  throw new Refusal(
    `The file is translated into "${to ?? ''}", which is not a language of the site.`,
  );
}

function notesOf(file: Element): ExchangeNotes {
  const notes = childrenOf(file, 'notes').flatMap((element) => childrenOf(element, 'note'));
  const own = notes.find((note) => note.getAttribute('category') === 'jobbtorg');
  if (!own) throw new Refusal('The note that says which Swedish was sent is gone: export again.');
  const parsed = exchangeNotes.safeParse(jsonOf(own.textContent ?? ''));
  if (parsed.success) return parsed.data;
  throw new Refusal('The note that says which Swedish was sent has been changed: export again.');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unitsOf(file: Element): Map<string, ReturnedUnit> {
  const units = new Map<string, ReturnedUnit>();
  const elements = [file, ...childrenOf(file, 'group')].flatMap((one) => childrenOf(one, 'unit'));
  for (const element of elements) {
    const id = element.getAttribute('id') ?? '';
    if (units.has(id)) throw new Refusal(`The unit "${id}" stands in the file twice.`);
    units.set(id, unitOf(element));
  }
  return units;
}

/** A tool may have cut a unit into several segments, and put them in another order for its language. */
function unitOf(unit: Element): ReturnedUnit {
  const data = new Map(
    childrenOf(unit, 'originalData')
      .flatMap((element) => childrenOf(element, 'data'))
      .map((element) => [element.getAttribute('id') ?? '', element.textContent ?? '']),
  );
  const parts = [...childrenOf(unit, 'segment', 'ignorable')].map((segment, index) => {
    const [source, target] = [childrenOf(segment, 'source')[0], childrenOf(segment, 'target')[0]];
    const isBetween = segment.localName === 'ignorable';
    const shown = target ?? (isBetween ? source : undefined);
    return {
      source: source ? rawTextOf(source, data) : '',
      target: shown && rawTextOf(shown, data),
      order: Number(target?.getAttribute('order') ?? index + 1),
      isInitial: !isBetween && (segment.getAttribute('state') ?? 'initial') === 'initial',
    };
  });
  const isWhole = parts.every(({ target }) => target !== undefined);
  const inOrder = parts.toSorted((one, other) => one.order - other.order);
  return {
    source: parts.map(({ source }) => source).join(''),
    target: isWhole ? inOrder.map(({ target }) => target).join('') : undefined,
    isInitial: parts.some(({ isInitial }) => isInitial),
  };
}
