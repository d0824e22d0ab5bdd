import { closeness } from './closeness.ts';
import { wordsOf } from './words.ts';

/** What can be found: texts as they stand on the page, and words that are not shown. */
export interface Findable {
  readonly title: string;
  /** Other names, Swedish, spoken forms, the surest first. */
  readonly hidden: string;
  readonly summary: string;
  /** 1 for a page; less for what comes after pages that match as well. */
  readonly weight: number;
}

interface Field {
  readonly words: readonly string[];
  readonly weight: number;
}

/** An entry answers when this part of what could be reached is. */
const enough = 0.15;

/**
 * Finds the best of some entries: positions among them, best first, none for what holds no word. `passedOver` are words
 * that say nothing (I, and, how) beside others. The entries are taken apart once, here.
 */
export function makeRank(
  entries: readonly Findable[],
  passedOver: string,
): (typed: string) => number[] {
  const idle = new Set(wordsOf(passedOver));
  const fields = entries.map(({ title, hidden, summary }): Field[] => [
    { words: wordsOf(title), weight: 0.9 },
    { words: wordsOf(hidden), weight: 1 },
    { words: wordsOf(summary), weight: 0.8 },
  ]);
  return (typed) => {
    const all = wordsOf(typed);
    const telling = all.filter((word) => !idle.has(word));
    const words = telling.length > 0 ? telling : all;
    const scores = entries.map(() => 0);
    let possible = 0;
    words.forEach((word, place) => {
      const found = fields.map((own) => bestIn(own, word, place < words.length - 1));
      const hits = found.filter((score) => score > 0).length;
      // A word that few entries have says more than one that many have.
      const rarity = hits > 0 ? Math.log(1 + entries.length / hits) : 1;
      possible += rarity;
      found.forEach((score, at) => (scores[at] = (scores[at] ?? 0) + score * rarity));
    });
    return scores
      .map((score, at) => ({ at, score, answer: score * (entries[at]?.weight ?? 1) }))
      .filter(({ score }) => score > enough * possible)
      .sort((one, other) => other.answer - one.answer)
      .map(({ at }) => at);
  };
}

/** How well the best word of any field answers a typed one. What stands first in a field is what it is about. */
function bestIn(fields: readonly Field[], typed: string, isWhole: boolean): number {
  const scores = fields.flatMap(({ words, weight }) =>
    words.map((word, at) => weight * closeness(typed, word, isWhole) * (1 - Math.min(at, 5) / 50)),
  );
  return Math.max(0, ...scores);
}
