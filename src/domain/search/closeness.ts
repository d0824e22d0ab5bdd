import { slipsBetween } from './slips-between.ts';

/**
 * How close a word is to what somebody typed, from 0 (another word) to 1 (the same). Both are folded. `isWhole` is false
 * for the word that is being typed, which may be the beginning of any other. The numbers only need to be in the right
 * order; they were set by trying, and `tests/search/` measures what comes of them.
 */
export function closeness(typed: string, word: string, isWhole = false): number {
  if (typed === word) return 1;
  const common = commonBeginning(typed, word);
  const { length } = typed;
  if (common === length) return isWhole && length < 4 ? 0 : 0.4 + (0.3 * length) / word.length;
  // One ends where the other goes on: forms of one word, or a compound that begins with it.
  if (common > 2 && common * 3 >= length * 2 && word.length - common < 4) return 0.7;
  // A compound that begins with it, or has it later on.
  if (common > 4 && common === word.length) return 0.5;
  if (length > 3 && word.includes(typed)) return 0.3;
  const slips = length > 7 ? 2 : length > 4 ? 1 : 0;
  // In a short word another first letter makes another word.
  if ((common > 0 || length > 5) && slipsBetween(typed, word) <= slips) return 0.4;
  // A compound that nobody listed is at least a kind of what it ends with: `provjobba` is to work.
  return word.length > 3 && typed.endsWith(word) ? 0.3 : 0;
}

function commonBeginning(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
