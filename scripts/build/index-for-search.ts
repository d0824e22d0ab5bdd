import { join } from 'node:path';
import { createIndex } from 'pagefind';

/** Writes Pagefind's index of the built pages, one for each language. */
export async function indexForSearch(site: string): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: site });
  const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
  await index.deleteIndex();
}
