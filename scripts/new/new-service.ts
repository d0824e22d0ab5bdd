import { servicePath } from '../../src/domain/paths.ts';
import { serviceGroups } from '../../src/domain/service.ts';
import { provenanceLines } from './provenance-lines.ts';
import { argumentAt, asSlug } from './skeleton.ts';
import type { MakeSkeleton } from './skeleton.ts';
import { withNewNumber } from './with-new-number.ts';
import { wordsFile } from './words-file.ts';

const usage = 'service <slug> "<title>", for example: npm run new service validering "Validering"';
const headingKeys = [
  'service.forMe',
  'service.whatYouGet',
  'service.howIn',
  'service.isNot',
  'service.next',
];

/** `npm run new service <slug> "<title>"`: its facts and the headings of its Swedish words. */
export const newService: MakeSkeleton = (args, project) => {
  const slug = asSlug(argumentAt(args, 0, usage));
  const title = argumentAt(args, 1, usage);
  const facts = `src/content/facts/services/${slug}.yaml`;
  const words = `src/content/locales/sv/services/${slug}.mdx`;
  const lines = [
    '# Only what a source says. The build refuses the file until every empty value is filled.',
    `group: # ${serviceGroups.join(' | ')}`,
    'order: # place within the group, from 1',
    'icon: # a name from src/views/icons.ts',
    'routes: []',
    'units: []',
    ...provenanceLines(project.today, 'stillOffered', 'kapitel 3.3'),
  ];
  return {
    files: [
      { path: facts, text: `${lines.join('\n')}\n` },
      wordsFile(project, words, title, headingKeys),
    ],
    edits: [withNewNumber(project, servicePath(slug))],
    nextSteps: [
      `Fill ${facts}: each statement with its source (src/content/facts/sources.yaml).`,
      `Write ${words}: the reader's question first, at most 60 words in "short".`,
      'Other languages fall back until they are translated: npm run translations. Check: npm run check.',
    ],
  };
};
