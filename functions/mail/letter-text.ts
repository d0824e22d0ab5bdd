import type { Block, Letter } from './letter.ts';

/** Every line end that some mail program knows: a line of a quote may not begin without its mark. */
const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/** A letter as plain text. An address stands alone on its line: a mark beside it would become part of the link. */
export function letterText({ blocks }: Letter): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'link':
      return `${block.text}\n${block.url}`;
    case 'quote':
      return block.text
        .split(lineEnd)
        .map((line) => `> ${line}`)
        .join('\n');
  }
}
