import { basename, extname, sep } from 'node:path';
import type { Rule } from 'eslint';

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*$/;
const pascal = /^[A-Z][A-Za-z0-9]*(?:\.[a-z0-9-]+)*$/;
const vague = /^(?:utils?|helpers?|common|misc)$/;

/** Why a file's name is not one of ours, or undefined when it is. Takes a path from the root of the repository. */
export function nameComplaint(path: string): string | undefined {
  const parts = path.split(sep);
  const file = basename(path);
  const stem = basename(file, extname(file));
  if ([...parts.slice(0, -1), stem].some((part) => vague.test(part))) {
    return `"${path}" says nothing about its subject: name the folder and file after what they hold.`;
  }
  // Names under src/pages are public addresses, and a test is named after a journey or a file.
  if (parts[0] === 'tests' || path.startsWith(`src${sep}pages${sep}`)) return undefined;
  if (/\.(?:tsx|astro)$/.test(file)) {
    return pascal.test(stem)
      ? undefined
      : `"${file}" is a component: write its name in PascalCase.`;
  }
  return kebab.test(stem)
    ? undefined
    : `"${file}": write the name in kebab-case, after its one main export.`;
}

/** File names follow one pattern, so that a name can be guessed from what a file exports. */
export const fileName: Rule.RuleModule = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    Program(node) {
      const message = nameComplaint(context.filename.slice(context.cwd.length + 1));
      if (message !== undefined) context.report({ node, message });
    },
  }),
};
