import { DOMImplementation, XMLSerializer } from '@xmldom/xmldom';
import type { Document, Element } from '@xmldom/xmldom';
import { factsOf, sourceLocale } from '../../../src/i18n/locales.ts';
import type { Exchange, Unit } from './exchange.ts';
import type { Inline, Locked } from './inline.ts';

const xliffNamespace = 'urn:oasis:names:tc:xliff:document:2.0';

type Attributes = Readonly<Record<string, string>>;

/** The text of an XLIFF 2.0 file: https://docs.oasis-open.org/xliff/xliff-core/v2.0/xliff-core-v2.0.html */
export function writeXliff({ locale, notes, skeleton, units }: Exchange): string {
  const document = new DOMImplementation().createDocument(xliffNamespace, 'xliff');
  const root = document.documentElement;
  if (!root) throw new Error('A new document has no root.');
  setAttributes(root, {
    version: '2.0',
    srcLang: factsOf(sourceLocale).lang,
    trgLang: factsOf(locale).lang,
  });
  const file = lines(
    document,
    'file',
    { id: 'f1', original: notes.page, 'xml:space': 'preserve' },
    [
      ...(skeleton === '' ? [] : [inline(document, 'skeleton', {}, [skeleton])]),
      lines(document, 'notes', {}, [
        inline(document, 'note', { category: 'jobbtorg' }, [JSON.stringify(notes)]),
      ]),
      ...units.map((unit) => unitElement(document, unit)),
    ],
  );
  appendAll(document, root, ['\n', file, '\n']);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document)}\n`;
}

function unitElement(document: Document, { id, kind, source, target, state }: Unit): Element {
  const codes = new Codes(document);
  const parts = [inline(document, 'source', {}, codes.write(source))];
  codes.beginAgain();
  if (target) parts.push(inline(document, 'target', {}, codes.write(target)));
  const segment = lines(document, 'segment', { state }, parts);
  const data = codes.originalData();
  return lines(document, 'unit', { id, name: id, type: `jobbtorg:${kind}` }, [
    ...(data ? [data] : []),
    segment,
  ]);
}

/** The locked pieces of one unit. The same piece has the same id in source and target, as XLIFF wants it. */
class Codes {
  readonly #document: Document;
  readonly #ids = new Map<string, string>();
  readonly #data = new Map<string, string>();
  #seen = new Map<string, number>();

  constructor(document: Document) {
    this.#document = document;
  }

  beginAgain(): void {
    this.#seen = new Map();
  }

  write(parts: readonly Inline[]): (string | Element)[] {
    return parts.map((part) => (typeof part === 'string' ? part : this.#code(part)));
  }

  #code(piece: Locked): Element {
    const may = piece.mayGo ? 'yes' : 'no';
    const common = { id: this.#idOf(piece), canCopy: may, canDelete: may };
    if (piece.close === undefined) {
      const dataRef = this.#refOf(piece.open);
      return inline(this.#document, 'ph', { ...common, dataRef, disp: piece.open }, []);
    }
    const [dataRefStart, dataRefEnd] = [this.#refOf(piece.open), this.#refOf(piece.close)];
    return inline(
      this.#document,
      'pc',
      { ...common, dataRefStart, dataRefEnd, dispStart: piece.open, dispEnd: piece.close },
      this.write(piece.inside),
    );
  }

  #idOf({ open, close = '' }: Locked): string {
    const piece = `${open} ${close}`;
    const times = this.#seen.get(piece) ?? 0;
    this.#seen.set(piece, times + 1);
    const key = `${times} ${piece}`;
    const id = this.#ids.get(key) ?? String(this.#ids.size + 1);
    this.#ids.set(key, id);
    return id;
  }

  #refOf(text: string): string {
    const ref = this.#data.get(text) ?? `d${this.#data.size + 1}`;
    this.#data.set(text, ref);
    return ref;
  }

  originalData(): Element | undefined {
    if (this.#data.size === 0) return undefined;
    const data = [...this.#data].map(([text, id]) =>
      inline(this.#document, 'data', { id }, [text]),
    );
    return lines(this.#document, 'originalData', {}, data);
  }
}

/** An element with its children on lines of their own. */
function lines(
  document: Document,
  name: string,
  attributes: Attributes,
  children: Element[],
): Element {
  const spaced = children.flatMap((child) => ['\n', child]);
  return inline(document, name, attributes, [...spaced, '\n']);
}

function inline(
  document: Document,
  name: string,
  attributes: Attributes,
  children: readonly (string | Element)[],
): Element {
  const element = document.createElementNS(xliffNamespace, name);
  setAttributes(element, attributes);
  appendAll(document, element, children);
  return element;
}

function appendAll(
  document: Document,
  element: Element,
  children: readonly (string | Element)[],
): void {
  for (const child of children)
    element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('xml:'))
      element.setAttributeNS('http://www.w3.org/XML/1998/namespace', name, value);
    else element.setAttribute(name, value);
  }
}
