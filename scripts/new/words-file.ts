import { stringify } from 'yaml';
import * as z from 'zod/mini';
import { Refusal } from './skeleton.ts';
import type { NewFile, Project } from './skeleton.ts';

const stringsPath = 'src/content/locales/sv/ui.json';
const strings = z.record(z.string(), z.string());

/** The Swedish words about a unit or service: front matter, and the headings that all of its kind share. */
export function wordsFile(
  project: Project,
  path: string,
  title: string,
  headingKeys: readonly string[],
): NewFile {
  const ui = strings.parse(JSON.parse(project.read(stringsPath)));
  const headings = headingKeys.map((key) => {
    const heading = ui[key];
    if (heading === undefined)
      throw new Refusal(`The heading "${key}" is missing in ${stringsPath}.`);
    return `## ${heading}\n`;
  });
  const titleLine = stringify({ title }, { singleQuote: true, lineWidth: 0 }).trimEnd();
  const frontMatter = ['---', titleLine, 'menu:', 'short:', '---', ''];
  return { path, text: `${frontMatter.join('\n')}\n${headings.join('\n')}` };
}
