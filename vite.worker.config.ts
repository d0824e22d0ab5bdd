import { builtinModules } from 'node:module';
import { defineConfig, esmExternalRequirePlugin } from 'vite';

/** A Worker has no files, starts no programs and is no cluster: what packages import of these is nothing. */
const withoutFiles = /^(?:node:)?(?:fs|fs\/promises|child_process|cluster)$/;

const partsOfNode = builtinModules
  .filter((id) => !withoutFiles.test(id))
  .flatMap((id) => [id, `node:${id}`]);

/** Bundles the function for Cloudflare: `build/worker/worker.js`, one file with all of its packages. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // The site's files are not the function's.
  publicDir: false,
  plugins: [
    // A module of the Worker's has no `require`; a package that asks for a part of Node so gets it imported.
    esmExternalRequirePlugin({ external: partsOfNode }),
  ],
  resolve: {
    alias: [
      {
        find: withoutFiles,
        replacement: `${import.meta.dirname}/functions/targets/worker-no-files.ts`,
      },
    ],
  },
  ssr: { noExternal: true, target: 'webworker' },
  build: {
    ssr: 'functions/targets/worker.ts',
    outDir: 'build/worker',
    emptyOutDir: true,
    target: 'es2024',
    minify: false,
    rolldownOptions: {
      external: /^cloudflare:/,
      output: { format: 'es', entryFileNames: 'worker.js' },
    },
  },
});
