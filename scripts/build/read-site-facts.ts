import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { site } from '../../src/domain/site.ts';
import type { Site } from '../../src/domain/site.ts';

/** The facts about the site itself, which the function checks before it starts as live. */
export async function readSiteFacts(): Promise<Site> {
  return site.parse(parse(await readFile('src/content/facts/site.yaml', 'utf8')));
}
