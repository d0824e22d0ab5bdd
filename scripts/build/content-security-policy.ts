import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The policy for pages, and the one for search, where Pagefind compiles its WebAssembly. */
interface ContentSecurityPolicy {
  readonly pages: string;
  readonly search: string;
}

/**
 * The content security policy of the site: nothing from another origin, and of what stands in the pages only the styles
 * and scripts that the build put there, by their hashes. One policy for all pages, since there are few of them.
 */
export async function contentSecurityPolicy(
  folders: readonly string[],
): Promise<ContentSecurityPolicy> {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  for (const folder of folders) {
    for await (const file of glob('**/*.html', { cwd: folder })) {
      const html = await readFile(join(folder, file), 'utf8');
      for (const hash of hashesOf(html, 'style')) styles.add(hash);
      for (const hash of hashesOf(html, 'script')) scripts.add(hash);
    }
  }
  return {
    pages: policyOf(styles, scripts),
    search: policyOf(styles, new Set([...scripts, "'wasm-unsafe-eval'"])),
  };
}

function policyOf(styles: ReadonlySet<string>, scripts: ReadonlySet<string>): string {
  return [
    "default-src 'none'",
    `style-src ${[...styles].sort().join(' ')}`,
    `script-src 'self' ${[...scripts].sort().join(' ')}`,
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Hashes of the inline elements of one kind, in the form the policy takes them. A block of data is never executed. */
function hashesOf(html: string, element: 'style' | 'script'): string[] {
  const inline = new RegExp(
    `<${element}(?![^>]*\\s(?:src=|type="application/ld\\+json"))[^>]*>([\\s\\S]*?)</${element}>`,
    'g',
  );
  return [...html.matchAll(inline)].map(([, content = '']) => {
    const hash = createHash('sha256').update(content).digest('base64');
    return `'sha256-${hash}'`;
  });
}
