import { glob, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Removes scripts that Astro wrote and no page names: the framework's client, which nothing of ours uses. */
export async function removeUnused(site: string): Promise<void> {
  const pages = await Array.fromAsync(glob('**/*.html', { cwd: site }), (file) =>
    readFile(join(site, file), 'utf8'),
  );
  for await (const file of glob('_astro/*', { cwd: site })) {
    if (!pages.some((html) => html.includes(basename(file)))) await rm(join(site, file));
  }
}
