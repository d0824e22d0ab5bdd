import { weekdays } from '../../src/domain/session-dates.ts';
import { argumentAt, asSlug, Refusal } from './skeleton.ts';
import type { MakeSkeleton } from './skeleton.ts';

const usage = 'series <slug> <unit>, for example: npm run new series kista-tisdag kista';
const unitsFolder = 'src/content/facts/units';

/** `npm run new series <slug> <unit>`: a weekly series of group information at one unit. */
export const newSeries: MakeSkeleton = (args, project) => {
  const slug = asSlug(argumentAt(args, 0, usage));
  const unit = argumentAt(args, 1, usage);
  const units = project.list(unitsFolder).map((file) => file.replace(/\.yaml$/, ''));
  if (!units.includes(unit)) {
    throw new Refusal(`There is no unit "${unit}". The units: ${units.join(', ')}.`);
  }
  const path = `src/content/facts/sessions/${slug}.yaml`;
  const lines = [
    '# Local Stockholm time. The build refuses the file until every empty value but the last is filled.',
    '# The name of this file is part of every booking: it is never changed and never used again.',
    `unit: ${unit}`,
    `weekday: # ${weekdays.join(' | ')}`,
    "starts: # '09:30'",
    'minutes:',
    'seats:',
    'languages: [] # codes of the languages spoken, the main one first',
    'interpreter: # true or false',
    "from: # '2026-12-01', in quotes",
    'exceptions: []',
    'confirmedBy: # the role that confirms it; empty while it is an example',
  ];
  return {
    files: [{ path, text: `${lines.join('\n')}\n` }],
    nextSteps: [
      `Fill ${path}. Holidays and their eves are left out by themselves.`,
      'Say in the unit that it can be booked: bookable: true. Check: npm run check.',
    ],
  };
};
