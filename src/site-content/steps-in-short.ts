import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** How a sentence ends in the languages of the site; a paragraph that ends otherwise leads into its list. */
const endOfSentence = /[.!?؟።]["”»)]*$/u;

/**
 * The steps of a timeline as they fit on a sheet of paper: each with its heading and its first paragraph, and the list
 * that this one begins. Other HTML comes back as it is.
 */
export function stepsInShort(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  const steps = elementsIn(tree).filter(isPath).flatMap(elementsIn);
  if (steps.length === 0) return html;
  for (const step of steps) step.children = shortStep(elementsIn(step));
  return toHtml(tree);
}

function shortStep(parts: readonly Element[]): Element[] {
  const at = parts.findIndex(({ tagName }) => tagName === 'p');
  const first = parts[at];
  if (!first) return [...parts];
  const leadsOn = !endOfSentence.test(textOf(first).trim());
  return parts.slice(0, at + (leadsOn ? 2 : 1));
}

function elementsIn(parent: Root | Element): Element[] {
  return [...parent.children].flatMap((child) => (child.type === 'element' ? [child] : []));
}

function isPath({ tagName, properties }: Element): boolean {
  return tagName === 'ol' && [properties.className].flat().includes('path');
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
