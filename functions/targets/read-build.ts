import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { catalogue } from '../../src/domain/catalogue.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { numberedPage } from '../../src/domain/short-number.ts';
import type { NumberedPage } from '../../src/domain/short-number.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { builtSite } from '../built-site.ts';
import type { BuiltSite } from '../built-site.ts';
import type { ContentSecurityPolicy } from '../services.ts';
import type { ShellKind } from '../pages/shell.ts';

const headers = z.object({
  contentSecurityPolicy: z.object({ pages: z.string(), search: z.string() }),
});

/** What `npm run build` left for the function, read once at start. */
export interface Build {
  readonly catalogue: Catalogue;
  readonly site: BuiltSite;
  readonly contentSecurityPolicy: ContentSecurityPolicy;
  readonly numbered: readonly NumberedPage[];
  readonly shellOf: (kind: ShellKind, locale: Locale) => string;
}

/** Reads `dist/catalogue.json` and `build/`. Throws when a file is missing or is not what it should be. */
export async function readBuild(projectRoot: string): Promise<Build> {
  const json = async (path: string): Promise<unknown> =>
    JSON.parse(await readFile(join(projectRoot, path), 'utf8'));
  const facts = {
    catalogue: catalogue.parse(await json('dist/catalogue.json')),
    site: builtSite.parse(await json('build/site.json')),
  };
  if (facts.site.status !== facts.catalogue.status) {
    throw new Error('dist/ and build/ are of different builds: one is demo, the other live.');
  }
  return {
    ...facts,
    contentSecurityPolicy: headers.parse(await json('build/headers.json')).contentSecurityPolicy,
    numbered: z.array(numberedPage).parse(await json('build/numbers.json')),
    shellOf: await readShells(join(projectRoot, 'build', 'shells')),
  };
}

async function readShells(folder: string): Promise<Build['shellOf']> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  const shells = new Map(
    await Promise.all(
      names.map(async (name): Promise<[string, string]> => [
        name,
        await readFile(join(folder, name), 'utf8'),
      ]),
    ),
  );
  return (kind, locale) => shells.get(`${kind}.${locale}.html`) ?? '';
}
