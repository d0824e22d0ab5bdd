import type { Element, ElementContent, Nodes } from 'hast';
import { findAndReplace } from 'hast-util-find-and-replace';
import { visitParents } from 'unist-util-visit-parents';

/** A word of the glossary as a page can meet it. */
export interface TermForms {
  readonly slug: string;
  /** Small letters match any case; a form with a capital, such as an abbreviation, only itself. */
  readonly forms: readonly string[];
}

export interface TermLinks {
  readonly terms: readonly TermForms[];
  /** Whether the text is Swedish. In any other, only words that are marked as Swedish are looked at. */
  readonly isSwedish: boolean;
  readonly addressOf: (slug: string) => string;
}

/** Inside these a link would be wrong, or in the way of somebody who reads the words out. */
const notInside = ['a', 'h1', 'h2', 'h3', 'summary', 'blockquote', 'button', 'label'];

/**
 * Makes the first use of each term a link to its explanation, and returns the slugs it has linked. Changes the tree.
 * Terms in `done` have been met before on the page.
 */
export function linkTerms(
  tree: Nodes & { type: 'root' },
  links: TermLinks,
  done: ReadonlySet<string>,
): ReadonlySet<string> {
  const used = new Set(done);
  const bySpelling = new Map(links.terms.flatMap(({ slug, forms }) => forms.map((f) => [f, slug])));
  const slugOf = (word: string) => bySpelling.get(word) ?? bySpelling.get(word.toLowerCase());
  const link = (word: string, children: ElementContent[]): Element | undefined => {
    const slug = slugOf(word);
    if (slug === undefined || used.has(slug)) return undefined;
    used.add(slug);
    return { type: 'element', tagName: 'a', properties: { href: links.addressOf(slug) }, children };
  };
  if (links.isSwedish) linkInText(tree, [...bySpelling.keys()], link);
  else linkMarked(tree, link);
  return used;
}

type MakeLink = (word: string, children: ElementContent[]) => Element | undefined;

function linkInText(tree: Nodes & { type: 'root' }, forms: readonly string[], link: MakeLink) {
  if (forms.length === 0) return;
  // Longer forms first, so that a compound is not cut.
  const words = [...forms].sort((one, other) => other.length - one.length).map(RegExp.escape);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?![\\p{L}\\p{N}-])`,
    'giu',
  );
  const replace = (word: string) => link(word, [{ type: 'text', value: word }]) ?? false;
  findAndReplace(tree, [pattern, replace], { ignore: notInside });
}

function linkMarked(tree: Nodes & { type: 'root' }, link: MakeLink) {
  visitParents(tree, { type: 'element', tagName: 'bdi' }, (node, ancestors) => {
    const isInside = ancestors.some(
      (one) => one.type === 'element' && notInside.includes(one.tagName),
    );
    const [text] = node.children;
    if (isInside || node.properties['lang'] !== 'sv' || text?.type !== 'text') return;
    const parent = ancestors.at(-1);
    const made = link(text.value, [node]);
    if (made && parent) parent.children[parent.children.indexOf(node)] = made;
    if (made) return 'skip';
    return;
  });
}
