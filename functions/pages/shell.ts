import type { PagePath } from '../../src/domain/paths.ts';

/**
 * All carry the form's style but `pack`, which has that of a paper. That of a unit's form has its script and hands that
 * unit's page over; `proof` has the script that solves a challenge and sends the form.
 */
export type ShellKind = 'page' | 'proof' | 'pack' | `form-${string}`;

/** What is put into a shell: a whole page that the site's build made with nothing in it, one for each language. */
export interface ShellContent {
  readonly title: string;
  /** HTML of `<main>`. */
  readonly main: string;
  /** The page's address without its language, for the links to other languages. */
  readonly path: PagePath;
  /** The title stands alone: a history or a tab that others see is not told whose site it is. */
  readonly isPrivate?: boolean;
}

/** Fills the three places of a shell. */
export function fillShell(shell: string, content: ShellContent): string {
  const { title, main, path, isPrivate = false } = content;
  // Replacements are functions: what a person typed may hold `$&`, which means something in a plain one.
  return shell
    .replaceAll('/%path%/', () => path)
    .replace(/<title>(.*?)<\/title>/s, (_, whole: string) => {
      const text = escapeText(title);
      return `<title>${isPrivate ? text : whole.replace(titlePlace, () => text)}</title>`;
    })
    .replace('<!--main-->', () => main);
}

/** A title holds text only, so the build writes this place escaped. */
const titlePlace = /<!--title-->|&lt;!--title--&gt;/;

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
