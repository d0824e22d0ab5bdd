import eslintPluginAstro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { fileName } from './scripts/lint/file-name.ts';
import { importZones, testFiles } from './scripts/lint/import-zones.ts';
import { noDeadCodeComment } from './scripts/lint/no-dead-code-comment.ts';

const typeScript = ['**/*.ts', '**/*.tsx'];
const scriptsInAstro = ['**/*.astro/*.ts', '**/*.astro/*.js'];

/** A package that may not come into a folder; its types may, they are gone before anything runs. */
function forbidden(group, message) {
  return ['error', { patterns: [{ group, message, allowTypeImports: true }] }];
}

export default defineConfig(
  { ignores: ['dist/', 'build/', 'var/', '.astro/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  // Before the plugin for Astro, which brings its own parser.
  { files: ['**/*.astro', ...scriptsInAstro], extends: [tseslint.configs.strict] },
  eslintPluginAstro.configs['flat/recommended'],
  {
    files: typeScript,
    ignores: scriptsInAstro,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Node runs these files by stripping types: an import of types must say so.
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Text is taken apart by code point on purpose: in references, digits and stamps.
      '@typescript-eslint/no-misused-spread': 'off',
      // A driver promises even where its engine answers at once, so that what it throws is a rejection.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.js', '**/*.mjs', '**/*.astro'],
    plugins: {
      'import-x': importX,
      house: { rules: { 'file-name': fileName, 'no-dead-code-comment': noDeadCodeComment } },
    },
    settings: { 'import-x/resolver-next': [createNodeResolver()] },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', { max: 40, skipComments: true }],
      'import-x/extensions': ['error', 'always', { ignorePackages: true, checkTypeImports: true }],
      'import-x/no-duplicates': 'error',
      'import-x/no-restricted-paths': ['error', { zones: importZones }],
      'house/file-name': 'error',
      'house/no-dead-code-comment': 'error',
    },
  },
  {
    // A script inside a component has no file of its own to be named.
    files: scriptsInAstro,
    rules: { 'house/file-name': 'off' },
  },
  {
    // A declaration file stays global only while it has no import line.
    files: ['**/*.d.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  {
    files: ['src/domain/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': forbidden(
        ['node:*', 'astro', 'astro:*', 'hono', 'hono/*', 'preact', 'preact/*'],
        'src/domain is pure: no input or output, no framework.',
      ),
    },
  },
  {
    files: ['src/islands/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': forbidden(
        ['zod', 'zod/*', 'i18next'],
        'zod and i18next stay out of the browser.',
      ),
    },
  },
  {
    files: testFiles,
    rules: {
      'max-lines-per-function': 'off',
      'import-x/no-restricted-paths': 'off',
      '@typescript-eslint/no-restricted-imports': 'off',
    },
  },
);
