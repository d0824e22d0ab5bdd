/** What a document may name: scripts of package.json, and files and folders of the repository. */
export interface Existing {
  readonly scripts: ReadonlySet<string>;
  readonly pathExists: (path: string) => boolean;
}

const topFolders = ['.ci', 'docs', 'functions', 'public', 'scripts', 'src', 'tests'];
const placeholder = /[<>*{}…]|NNNN/;

/** What a Markdown text names that does not exist, each as `12: npm run deploy`. */
export function staleReferences(markdown: string, { scripts, pathExists }: Existing): string[] {
  return markdown.split('\n').flatMap((line, index) => {
    const goneScripts = scriptsNamedIn(line)
      .filter((script) => !scripts.has(script))
      .map((script) => `npm run ${script}`);
    const gonePaths = pathsNamedIn(line).filter((path) => !pathExists(path));
    return [...goneScripts, ...gonePaths].map((stale) => `${index + 1}: ${stale}`);
  });
}

function scriptsNamedIn(line: string): string[] {
  return [...line.matchAll(/npm run (?:-\S+ )*([a-z][\w:-]*)/g)].flatMap(
    ([, script]) => script ?? [],
  );
}

/** Paths in backticks, without a line number or an anchor. A path with a placeholder names no one file. */
function pathsNamedIn(line: string): string[] {
  return [...line.matchAll(/`([^`\s]+)`/g)]
    .flatMap(([, path]) => path ?? [])
    .filter((path) => topFolders.some((folder) => path.startsWith(`${folder}/`)))
    .filter((path) => !placeholder.test(path))
    .map((path) => path.replace(/(?::\d+|#[\w-]+)$/, ''));
}
