import { getEntry } from 'astro:content';
import { numberedPages } from '../domain/guide.ts';
import type { Guide } from '../domain/guide.ts';
import { guidePath, pagePaths } from '../domain/paths.ts';
import type { PagePath } from '../domain/paths.ts';
import { pathsOf } from '../domain/guide-paths.ts';
import type { GuidePath } from '../domain/guide-paths.ts';

/** The questions and outcomes of the guide. */
export async function guideFacts(): Promise<Guide> {
  const entry = await getEntry('guide', 'guide');
  if (!entry) throw new Error('src/content/facts/guide.yaml is missing.');
  return entry.data;
}

let walked: readonly GuidePath[] | undefined;

/** Every path through the guide: walked once for the whole build. */
export async function guidePaths(): Promise<readonly GuidePath[]> {
  walked ??= pathsOf(await guideFacts());
  return walked;
}

/** Names of the guide's pages by the last part of their addresses. */
export async function guideSlugs(): Promise<Map<string, string>> {
  const pages = numberedPages(await guideFacts());
  return new Map([...pages].map(([number, name]) => [String(number), name]));
}

/** Where an answer leads: to the next question or outcome, or out of the guide to booking. */
export async function answerPath(to: string | undefined): Promise<PagePath> {
  const { questions, outcomes } = await guideFacts();
  if (to === undefined) return pagePaths.book;
  const number = (questions[to] ?? outcomes[to])?.number;
  return number === undefined ? pagePaths.guide : guidePath(number);
}
