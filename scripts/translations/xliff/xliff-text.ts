import { Node } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import { Refusal } from '../../new/skeleton.ts';

/** Child elements of the format with these names, in order; what a tool has added of its own is passed over. */
export function childrenOf(parent: Element, ...names: readonly string[]): Element[] {
  return [...parent.childNodes]
    .filter((node) => node.nodeType === Node.ELEMENT_NODE)
    .map((node) => node as Element)
    .filter(
      (element) =>
        names.includes(element.localName ?? '') && element.namespaceURI === parent.namespaceURI,
    );
}

/** The text of a `<source>` or `<target>` with its locked pieces put back from the unit's original data. */
export function rawTextOf(element: Element, data: ReadonlyMap<string, string>): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE)
        return node.nodeValue ?? '';
      return node.nodeType === Node.ELEMENT_NODE ? rawElement(node as Element, data) : '';
    })
    .join('');
}

function rawElement(element: Element, data: ReadonlyMap<string, string>): string {
  const of = (attribute: string) => {
    const text = data.get(element.getAttribute(attribute) ?? '');
    if (text !== undefined) return text;
    throw new Refusal(`<${element.tagName}> has lost what it stands for: export again.`);
  };
  switch (element.localName ?? '') {
    case 'ph':
    case 'sc':
    case 'ec':
      return of('dataRef');
    case 'pc':
      return `${of('dataRefStart')}${rawTextOf(element, data)}${of('dataRefEnd')}`;
    // A tool's own marks: terms, comments.
    case 'mrk':
      return rawTextOf(element, data);
    case 'sm':
    case 'em':
      return '';
    default:
      throw new Refusal(`<${element.tagName}> cannot stand in a sentence.`);
  }
}
