/** Words of the running text, without signs around them; a number is a word, a lone dash is none. */
export function wordsIn(text: string): string[] {
  return text
    .split(/[\s/]+/)
    .map((token) => token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

/** Where a sentence may end: a mark, what closes with it, white space, and a sign that begins a sentence. */
const end = /(?<=[.!?…][”’")»]*)\s+(?=[\p{Lu}\p{N}”"(«–])/u;

/** A stop that shortens a word and is followed by a capital letter or a digit: `kl. 9`, `bl.a. Kista`. */
const shortened = /(?<!\p{L})(?:bl\.a|t\.ex|s\.k|kl|kap|nr)\.$/iu;

/**
 * The sentences of one block of Swedish. A full stop, a question mark and an exclamation mark end one, as does the end
 * of the block; a colon and a semicolon do not, nor does a stop before a small letter (`t.ex. validering`). By hand:
 * `Intl.Segmenter` reads on where the next sentence begins with a year ("… unga. 2017 var …").
 */
export function sentencesIn(block: string): string[] {
  const sentences: string[] = [];
  for (const part of block.trim().split(end)) {
    const before = sentences.at(-1);
    if (before !== undefined && shortened.test(before))
      sentences.splice(-1, 1, `${before} ${part}`);
    else sentences.push(part);
  }
  return sentences.filter((sentence) => wordsIn(sentence).length > 0);
}
