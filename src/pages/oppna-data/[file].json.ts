import type { APIRoute } from 'astro';
import {
  openDataFiles,
  openDataLicence,
  openDataNames,
  openDataSchema,
} from '../../domain/open-data.ts';
import type { OpenDataName } from '../../domain/open-data.ts';
import { openDataPath } from '../../domain/paths.ts';
import { translator } from '../../i18n/strings.ts';
import { builtAt } from '../../site-content/built-at.ts';
import { inEach } from '../../site-content/open-data-parts.ts';
import { openDataRows } from '../../site-content/open-data-rows.ts';
import { siteFacts } from '../../site-content/site-facts.ts';
import { siteAddress } from '../../site-content/unit-calendar.ts';

interface File {
  readonly name: OpenDataName;
  readonly isSchema: boolean;
}

/** Every file and its written schema: `enheter.json`, `enheter.schema.json`. */
export function getStaticPaths() {
  return openDataNames.flatMap((name) => [
    { params: { file: name }, props: { name, isSchema: false } },
    { params: { file: `${name}.schema` }, props: { name, isSchema: true } },
  ]);
}

export const GET: APIRoute<File> = async ({ props: { name, isSchema }, site }) => {
  const address = new URL(openDataPath, siteAddress(site));
  const schema = new URL(`${name}.schema.json`, address).href;
  return Response.json(
    isSchema ? openDataSchema(name, schema) : await fileOf(name, schema, address),
  );
};

async function fileOf(name: OpenDataName, schema: string, documentation: URL): Promise<unknown> {
  const { status } = await siteFacts();
  const notice = name === 'traffar' ? 'example.notice' : 'footer.demo';
  const file = {
    schema,
    documentation: documentation.href,
    licence: openDataLicence,
    status,
    notice: status === 'demo' ? inEach((locale) => translator(locale)(notice)) : {},
    generatedAt: builtAt.toISOString(),
    items: await openDataRows[name](documentation),
  };
  // Read back as a reader would, so that a file that does not fit its schema stops the build.
  return openDataFiles[name].parse(JSON.parse(JSON.stringify(file)));
}
