import { argumentAt, Refusal, slugOf } from './skeleton.ts';
import type { MakeSkeleton } from './skeleton.ts';

const folder = 'docs/decisions';

/** `npm run new decision "<title>"`: the next number and the headings of docs/decisions/0001-record-decisions.md. */
export const newDecision: MakeSkeleton = (args, project) => {
  const title = argumentAt([args.join(' ')], 0, 'decision "<what we decide, in a few words>"');
  const slug = slugOf(title);
  if (slug === '') throw new Refusal(`"${title}" has no letters to name a file after.`);
  const number = nextNumber(project.list(folder));
  const path = `${folder}/${number}-${slug}.md`;
  const sections = ['Context', 'Decision', 'Consequences', 'Alternatives'];
  const headings = sections.map((section) => `## ${section}\n`).join('\n');
  return {
    files: [{ path, text: `# ${number}: ${title}\n\nProposed ${project.today}.\n\n${headings}` }],
    nextSteps: [
      `Fill ${path}: one screen, bad consequences beside the good.`,
      'When it holds, change "Proposed" to "Accepted". A decision it replaces gets "Superseded by" and its number.',
    ],
  };
};

/** Four digits, one more than the highest there is. */
export function nextNumber(files: readonly string[]): string {
  const taken = files.map((file) => Number.parseInt(file, 10)).filter(Number.isInteger);
  return String(Math.max(0, ...taken) + 1).padStart(4, '0');
}
