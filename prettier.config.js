/** @type {import('prettier').Config} */
export default {
  singleQuote: true,
  printWidth: 100,
  // Line breaks in prose are the writer's.
  proseWrap: 'preserve',
  plugins: ['prettier-plugin-astro'],
  overrides: [{ files: '*.astro', options: { parser: 'astro' } }],
};
