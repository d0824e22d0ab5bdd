import { routePath } from '../../src/domain/paths.ts';
import { firstSteps } from '../../src/domain/route.ts';
import { provenanceLines } from './provenance-lines.ts';
import { argumentAt, asSlug } from './skeleton.ts';
import type { MakeSkeleton } from './skeleton.ts';
import { withNewNumber } from './with-new-number.ts';
import { wordsFile } from './words-file.ts';

const usage = 'route <slug> "<title>", for example: npm run new route hemlos "Utan bostad"';
const headingKeys = ['route.forMe', 'route.steps', 'route.say', 'route.notFor', 'route.next'];

/** `npm run new route <slug> "<title>"`: a way in, its facts and the headings of its Swedish words. */
export const newRoute: MakeSkeleton = (args, project) => {
  const slug = asSlug(argumentAt(args, 0, usage));
  const title = argumentAt(args, 1, usage);
  const facts = `src/content/facts/routes/${slug}.yaml`;
  const words = `src/content/locales/sv/routes/${slug}.mdx`;
  const lines = [
    '# Only what a source says. The build refuses the file until every empty value is filled.',
    'icon: # a name from src/views/icons.ts',
    'order: # place among the ways in, from 1',
    `firstStep: [] # ${firstSteps.join(' | ')}, the likeliest first`,
    'booking: false',
    'units: []',
    'services: []',
    ...provenanceLines(project.today, 'practice', 'kapitel 3.3'),
  ];
  return {
    files: [
      { path: facts, text: `${lines.join('\n')}\n` },
      wordsFile(project, words, title, headingKeys),
    ],
    edits: [withNewNumber(project, routePath(slug))],
    nextSteps: [
      `Fill ${facts}: each statement with its source (src/content/facts/sources.yaml).`,
      `Write ${words}: numbered steps, and what to say or write as one quotation.`,
      'Name the way in in its services and units too. Check: npm run check.',
    ],
  };
};
