import { mdxToMdast } from 'satteri';
import { Refusal } from '../../new/skeleton.ts';

/** What is read of a node of the syntax tree, whatever its type. */
export interface MarkdownNode {
  readonly type: string;
  /** Of a component. */
  readonly name?: string | null;
  readonly children?: readonly MarkdownNode[];
  readonly position?: { readonly start: Point; readonly end: Point };
}

interface Point {
  readonly offset?: number;
}

/** Where a node begins and ends in its text. */
export type Span = readonly [start: number, end: number];

/** The syntax tree of a page's body, by the parser the site is built with. Refuses what cannot be parsed. */
export function parseMarkdown(text: string): MarkdownNode {
  try {
    return mdxToMdast(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`This is not well-formed Markdown (${reason}): ${text.trim()}`, {
      cause: error,
    });
  }
}

export function spanOf({ type, position }: MarkdownNode): Span {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) throw new Error(`A ${type} without a place.`);
  return [start, end];
}

/** From the beginning of the first child to the end of the last. */
export function innerSpanOf(node: MarkdownNode): Span | undefined {
  const [first, last] = [node.children?.[0], node.children?.at(-1)];
  return first && last && [spanOf(first)[0], spanOf(last)[1]];
}
