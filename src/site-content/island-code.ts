import { build } from 'vite';

const codes = new Map<string, Promise<string>>();

/**
 * The script of an island as one piece to stand in its page, for browsers of 2020. Astro would put what two islands
 * share into a file of its own, which costs each page two requests more.
 */
export function islandCode(name: string): Promise<string> {
  const known = codes.get(name);
  if (known) return known;
  const code = bundled(`src/islands/${name}.ts`);
  codes.set(name, code);
  return code;
}

/** A module as one piece with its exports, for an island that loads it when somebody needs it. */
export function moduleCode(file: string): Promise<string> {
  return bundled(file, true);
}

async function bundled(input: string, keepsExports = false): Promise<string> {
  const result = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      modulePreload: false,
      target: ['chrome87', 'safari14'],
      rolldownOptions: { input, preserveEntrySignatures: keepsExports ? 'strict' : false },
    },
  });
  const chunks = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [chunk] = chunks;
  if (chunks.length !== 1 || chunk?.type !== 'chunk')
    throw new Error(`${input} did not become one piece.`);
  return chunk.code.trim();
}
