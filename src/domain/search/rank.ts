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

interface Weighed {
  readonly word: string;
  readonly weight: number;
}

/** An entry answers when this part of what could be reached is. */
const enough = 0.15;

/**
 * Finds the best of some entries, best first, none that holds no word. `passedOver` are words that say nothing (I, and,
 * how) beside others. The entries are taken apart once, here.
 */
export function makeRank<Entry extends Findable>(
  entries: readonly Entry[],
  passedOver: string,
): (typed: string) => Entry[] {
  const idle = new Set(wordsOf(passedOver));
  const wordsOfEach = entries.map(({ title, hidden, summary }) => [
    ...weighed(title, 0.9),
    ...weighed(hidden, 1),
    ...weighed(summary, 0.8),
  ]);
  return (typed) => {
    const all = wordsOf(typed);
    const telling = all.filter((word) => !idle.has(word));
    const words = telling.length > 0 ? telling : all;
    let possible = 0;
    const answers = entries.map((entry) => ({ entry, score: 0 }));
    words.forEach((word, place) => {
      const found = wordsOfEach.map((own) => bestOf(own, word, place < words.length - 1));
      const hits = found.filter((score) => score > 0).length;
      // A word that few entries have says more than one that many have; one that none has hides nothing.
      const rarity = hits > 0 ? Math.log(1 + entries.length / hits) : 0;
      possible += rarity;
      answers.forEach((answer, at) => (answer.score += (found[at] ?? 0) * rarity));
    });
    return answers
      .filter(({ score }) => score > enough * possible)
      .sort((one, other) => other.score * other.entry.weight - one.score * one.entry.weight)
      .map(({ entry }) => entry);
  };
}

/** The words of a text; what stands first is what it is about. */
function weighed(text: string, weight: number): Weighed[] {
  return wordsOf(text).map((word, at) => ({ word, weight: weight * (1 - Math.min(at, 5) / 50) }));
}

/** How well the best of some words answers a typed one. */
function bestOf(words: readonly Weighed[], typed: string, isWhole: boolean): number {
  return Math.max(0, ...words.map(({ word, weight }) => weight * closeness(typed, word, isWhole)));
}
