import type { Inline } from './inline.ts';
import { inlineOf, lockedOf } from './markdown-inline.ts';
import { innerSpanOf, parseMarkdown, spanOf } from './markdown-tree.ts';
import type { MarkdownNode, Span } from './markdown-tree.ts';

/** A piece of a page that is translated as one: a paragraph, a heading, a list item, a quotation, a title. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'cell' | 'title';
  readonly span: Span;
  readonly inline: readonly Inline[];
}

/** The pieces of a section in order; what stands between them is markup. */
export function blocksOf(section: string): Block[] {
  return blocksIn(parseMarkdown(section), section);
}

/** A whole section as one text, where its pieces do not match those of the other language. */
export function sectionAsInline(section: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const { span, inline } of blocksOf(section)) {
    parts.push(...betweenBlocks(section.slice(end, span[0])), ...inline);
    end = span[1];
  }
  return [...parts, ...betweenBlocks(section.slice(end))];
}

/** Markup between pieces: tags and expressions are locked, marks of lists and blank lines are not. */
function betweenBlocks(text: string): Inline[] {
  return text
    .split(/(<[^<>]*>?|\{[^{}]*\}?)/)
    .map((part, index) => (index % 2 === 1 ? { open: part, inside: [], mayGo: false } : part))
    .filter((part) => part !== '');
}

function blocksIn(node: MarkdownNode, text: string): Block[] {
  return (node.children ?? []).flatMap((child) => blocksAt(child, node, text));
}

function blocksAt(node: MarkdownNode, parent: MarkdownNode, text: string): Block[] {
  switch (node.type) {
    case 'heading':
      return leaf('heading', node, text);
    case 'tableCell':
      return leaf('cell', node, text);
    case 'paragraph':
      return leaf(parent.type === 'listItem' ? 'item' : 'paragraph', node, text);
    case 'blockquote':
      return quote(node, text);
    case 'mdxJsxFlowElement':
      return component(node, text);
    default:
      return blocksIn(node, text);
  }
}

function leaf(kind: Block['kind'], node: MarkdownNode, text: string): Block[] {
  const span = innerSpanOf(node);
  return span ? [{ kind, span, inline: inlineOf(node, text) }] : [];
}

/** All its paragraphs together: a translation may have the Swedish under its own words. */
function quote(node: MarkdownNode, text: string): Block[] {
  const span = innerSpanOf(node);
  if (!span) return [];
  let end = span[0];
  const inline = (node.children ?? []).flatMap((child): Inline[] => {
    const [start, stop] = spanOf(child);
    const gap = text.slice(end, start);
    end = stop;
    const own = child.type === 'paragraph' ? inlineOf(child, text) : [lockedOf(child, text)];
    return gap === '' ? own : [{ open: gap, inside: [], mayGo: true }, ...own];
  });
  return [{ kind: 'quote', span, inline }];
}

function component(node: MarkdownNode, text: string): Block[] {
  if (node.name === 'Sv')
    return [{ kind: 'paragraph', span: spanOf(node), inline: [lockedOf(node, text)] }];
  const hasSentence = node.children?.some(({ type }) => type === 'text') ?? false;
  return [
    ...titleOf(node, text),
    ...(hasSentence ? leaf('paragraph', node, text) : blocksIn(node, text)),
  ];
}

/** `title="…"` of a component is shown to the reader. */
function titleOf(node: MarkdownNode, text: string): Block[] {
  const [start, end] = spanOf(node);
  const tag = text.slice(start, innerSpanOf(node)?.[0] ?? end);
  const match = /^<\w+[^>]*?\stitle="([^"]*)"/.exec(tag);
  if (!match) return [];
  const last = start + match[0].length - 1;
  const title = match[1] ?? '';
  return [{ kind: 'title', span: [last - title.length, last], inline: [title] }];
}
