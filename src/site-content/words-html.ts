import type { ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { linkTerms } from './link-terms.ts';
import type { TermLinks } from './link-terms.ts';

/** Rendered words of a page, as HTML. */
export interface WordsHtml {
  /** One string a section, each beginning with its `h2`; what stands before the first one is a section too. */
  readonly sections: readonly string[];
  /** The terms that have been met, those of `done` among them. */
  readonly met: ReadonlySet<string>;
}

/** Cuts rendered words before each `h2`, as the stamps do, and links the first use of each term. */
export function wordsHtml(
  html: string,
  links?: TermLinks,
  done: ReadonlySet<string> = new Set(),
): WordsHtml {
  const tree = fromHtml(html, { fragment: true });
  const met = links ? linkTerms(tree, links, done) : done;
  return { sections: cutAtHeadings(tree).map((children) => write(children)), met };
}

function cutAtHeadings(tree: Root): RootContent[][] {
  const sections: RootContent[][] = [[]];
  for (const node of tree.children) {
    if (node.type === 'element' && node.tagName === 'h2') sections.push([]);
    sections.at(-1)?.push(node);
  }
  return sections.filter((nodes) => nodes.some(isShown));
}

function isShown(node: RootContent): boolean {
  return node.type === 'element' || (node.type === 'text' && node.value.trim() !== '');
}

function write(children: RootContent[]): string {
  return toHtml({ type: 'root', children });
}

/** The same sections without the ids of their headings, for a page that shows the same headings twice. */
export function withoutIds(sections: readonly string[]): string[] {
  return sections.map((html) => {
    const tree = fromHtml(html, { fragment: true });
    for (const node of tree.children as ElementContent[]) {
      if (node.type === 'element') delete node.properties['id'];
    }
    return toHtml(tree);
  });
}
