import { mdxToMdast } from 'satteri';
import type { MdastNode } from 'satteri';
import { markedParts } from '../../src/i18n/marked-text.ts';
import type { TextPart } from '../../src/i18n/marked-text.ts';

/** A heading, a paragraph, a list item or a paragraph of a quotation: text that no sentence runs out of. */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote';
  /** Its text in order, without markup; what stands in `<Sv>` is marked as Swedish. */
  readonly parts: readonly TextPart[];
}

type BlockKind = TextBlock['kind'];

/**
 * A page's body as its blocks, in order, by the parser that Astro builds the page with. Titles of steps are headings;
 * link targets are no text.
 */
export function textBlocks(body: string): TextBlock[] {
  return blocksIn(mdxToMdast(body), 'paragraph');
}

/** A string of a string file, or a field of the front matter, as one block; its Swedish words stand in `<sv>`. */
export function blockOfString(text: string): TextBlock {
  return { kind: 'paragraph', parts: markedParts(text.replace(/\s+/g, ' ').trim()) };
}

/** The words of a block as a reader meets them. */
export function textOf(block: TextBlock): string {
  return block.parts.map(({ text }) => text).join('');
}

/** What holds paragraphs and says what kind of block they are. */
const kinds: Readonly<Record<string, BlockKind>> = { listItem: 'item', blockquote: 'quote' };

function blocksIn(node: MdastNode, within: BlockKind): TextBlock[] {
  if (node.type === 'heading') return [{ kind: 'heading', parts: partsIn(node, false) }];
  // A line that is nothing but Swedish is an element, not a paragraph.
  if (node.type === 'paragraph' || isSwedishMark(node))
    return [{ kind: within, parts: partsIn(node, false) }];
  const kind = kinds[node.type] ?? within;
  return [...titleOf(node), ...childrenOf(node).flatMap((child) => blocksIn(child, kind))];
}

function titleOf(node: MdastNode): TextBlock[] {
  if (node.type !== 'mdxJsxFlowElement') return [];
  return node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' &&
    attribute.name === 'title' &&
    typeof attribute.value === 'string'
      ? [{ ...blockOfString(attribute.value), kind: 'heading' as const }]
      : [],
  );
}

function partsIn(node: MdastNode, isSwedish: boolean): TextPart[] {
  if (node.type === 'text' || node.type === 'inlineCode')
    return [{ text: node.value.replace(/\s+/g, ' '), isSwedish }];
  if (node.type === 'break') return [{ text: ' ', isSwedish }];
  const inSwedish = isSwedish || isSwedishMark(node);
  return childrenOf(node).flatMap((child) => partsIn(child, inSwedish));
}

function isSwedishMark(node: MdastNode): boolean {
  return (
    (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && node.name === 'Sv'
  );
}

function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? node.children : [];
}
