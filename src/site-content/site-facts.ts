import { getEntry } from 'astro:content';
import type { Site } from '../domain/site.ts';

/** The facts about the site itself: demo or live, and who is responsible. */
export async function siteFacts(): Promise<Site> {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('src/content/facts/site.yaml is missing.');
  return entry.data;
}
