import { stringify } from 'yaml';
import { unitPath } from '../../src/domain/paths.ts';
import { unit } from '../../src/domain/unit.ts';
import { provenanceLines } from './provenance-lines.ts';
import { argumentAt, asSlug } from './skeleton.ts';
import type { MakeSkeleton } from './skeleton.ts';
import { withNewNumber } from './with-new-number.ts';
import { wordsFile } from './words-file.ts';

const usage = 'unit <slug> "<name>", for example: npm run new unit kista "Jobbtorg Kista"';
const headingKeys = ['unit.what', 'unit.forWhom', 'unit.howIn'];
const unknownAtFirst = 'exists, address, phone, email, hours, dropIn, catchment';

/** `npm run new unit <slug> "<name>"`: its facts, with everything unconfirmed, and the headings of its Swedish words. */
export const newUnit: MakeSkeleton = (args, project) => {
  const slug = asSlug(argumentAt(args, 0, usage));
  const name = argumentAt(args, 1, usage);
  const facts = `src/content/facts/units/${slug}.yaml`;
  const words = `src/content/locales/sv/units/${slug}.mdx`;
  const lines = [
    '# Only what a source says. The build refuses the file until every empty value is filled.',
    stringify({ name }, { singleQuote: true, lineWidth: 0 }).trimEnd(),
    `kind: # ${unit.shape.kind.options.join(' | ')}`,
    'evidence: # first and last year for which a source mentions the unit',
    '  from:',
    '  to:',
    'bookable: false',
    'contacts: []',
    'routes: []',
    ...provenanceLines(project.today, unknownAtFirst, 'bilaga 1'),
  ];
  return {
    files: [
      { path: facts, text: `${lines.join('\n')}\n` },
      wordsFile(project, words, name, headingKeys),
    ],
    edits: [withNewNumber(project, unitPath(slug))],
    nextSteps: [
      `Fill ${facts}: each statement with its source (src/content/facts/sources.yaml).`,
      `Write ${words} in plain Swedish. Addresses, telephone numbers and hours stand in the facts, never in the words.`,
      'Name the unit in the ways in and services that lead to it. Check: npm run check.',
    ],
  };
};
