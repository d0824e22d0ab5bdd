import type { Inline, Locked } from './inline.ts';
import { innerSpanOf, spanOf } from './markdown-tree.ts';
import type { MarkdownNode } from './markdown-tree.ts';

/** The sentence in a node: links, components and expressions are locked, `<Sv>` and bold type may come and go. */
export function inlineOf(node: MarkdownNode, text: string): Inline[] {
  return (node.children ?? []).map((child) =>
    child.type === 'text' ? text.slice(...spanOf(child)) : lockedOf(child, text),
  );
}

export function lockedOf(node: MarkdownNode, text: string): Locked {
  const [start, end] = spanOf(node);
  const inner = innerSpanOf(node);
  const isPlainSv = inner !== undefined && text.slice(start, inner[0]) === '<Sv>';
  const mayGo = node.type === 'strong' || node.type === 'emphasis' || isPlainSv;
  if (!inner) return { open: text.slice(start, end), inside: [], mayGo };
  return {
    open: text.slice(start, inner[0]),
    close: text.slice(inner[1], end),
    inside: inlineOf(node, text),
    mayGo,
  };
}
