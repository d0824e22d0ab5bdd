/** Signs that open and close a quotation; the two may be the same, as in Swedish. */
export type QuotationMarks = readonly [open: string, close: string];

const anyMark = /["“”„‟«»‹›‘‚‛]/gu;

/**
 * What is wrong with the quotation marks of one block: signs of another language, one that is not closed, one within
 * another. The apostrophe ’ is no quotation mark.
 */
export function quotationFaults(text: string, [open, close]: QuotationMarks): string[] {
  let depth = 0;
  for (const [mark] of text.matchAll(anyMark)) {
    if (mark !== open && mark !== close) return [`${mark} in "${text}"`];
    if (open === close) depth = 1 - depth;
    else depth += mark === open ? 1 : -1;
    if (depth < 0 || depth > 1) return [`${mark} out of turn in "${text}"`];
  }
  return depth === 0 ? [] : [`not closed in "${text}"`];
}
