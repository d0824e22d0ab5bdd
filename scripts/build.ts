import { rm } from 'node:fs/promises';
import { contentSecurityPolicy } from './build/content-security-policy.ts';
import { indexForSearch } from './build/index-for-search.ts';
import { moveErrorPages, moveShells } from './build/move-pages.ts';
import { precompress } from './build/precompress.ts';
import { run } from './build/run.ts';
import { writeJson } from './build/write-json.ts';
import { numberedPages, readSiteFacts, unconfirmedSeries } from './build/read-site-facts.ts';
import { publicOrigin } from './build/public-origin.ts';
import { removeUnused } from './build/remove-unused.ts';

// The whole product: the site in dist/, and what the function needs in build/. Each step reads what the one before left.
await rm('dist', { recursive: true, force: true });
await rm('build', { recursive: true, force: true });

await run('astro', ['build']);
await moveShells('dist', 'build/shells');
await moveErrorPages('dist');
await writeJson('build/headers.json', {
  contentSecurityPolicy: await contentSecurityPolicy(['dist', 'build/shells']),
});
await writeJson('build/site.json', {
  ...(await readSiteFacts()),
  unconfirmedSeries: await unconfirmedSeries(),
  builtFor: publicOrigin,
});
await writeJson('build/numbers.json', await numberedPages());
await removeUnused('dist');
await indexForSearch('dist');
await precompress('dist');
await run('vite', ['build', '--config', 'vite.function.config.ts', '--logLevel', 'warn']);
