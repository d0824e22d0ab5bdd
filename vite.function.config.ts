import { defineConfig } from 'vite';

/** Bundles the function for Node: `build/server/node.js`. Packages stay outside and are read from node_modules. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // The site's files are not the function's.
  publicDir: false,
  build: {
    ssr: 'functions/targets/node.ts',
    outDir: 'build/server',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'node.js' } },
  },
});
