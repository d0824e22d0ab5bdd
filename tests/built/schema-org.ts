import ts from 'typescript';

/**
 * Checks JSON-LD against the whole vocabulary of schema.org, as the package `schema-dts` has it in types: each type must
 * exist, have every property that is used, and take values of that kind. The compiler is the validator.
 */

const folder = `${process.cwd()}/tests/built`;
const file = `${folder}/json-ld-under-test.ts`;

const options: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** What is wrong with each of some blocks of JSON-LD, in the order they come; empty when nothing is. */
export function schemaOrgFaults(blocks: readonly unknown[]): string[] {
  const lines = blocks.map(
    (block, at) =>
      `export const block${at}: Graph | WithContext<Thing> = ${JSON.stringify(block)};`,
  );
  const text = [`import type { Graph, Thing, WithContext } from 'schema-dts';`, ...lines].join(
    '\n',
  );
  const host = ts.createCompilerHost(options);
  const withFile: ts.CompilerHost = {
    ...host,
    fileExists: (path) => path === file || host.fileExists(path),
    getSourceFile: (path, version) =>
      path === file ? ts.createSourceFile(path, text, version) : host.getSourceFile(path, version),
  };
  const program = ts.createProgram([file], options, withFile);
  const wrong = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
  return wrong.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

/** A block with other texts than those that mean something to schema.org, so that many blocks have one shape. */
export function shapeOf(block: unknown): unknown {
  if (typeof block === 'string') return block.startsWith('https://schema.org') ? block : 'text';
  if (typeof block === 'number') return 1;
  if (Array.isArray(block)) return block.map(shapeOf);
  if (typeof block !== 'object' || block === null) return block;
  const entries = Object.entries(block).map(([key, value]): [string, unknown] => [
    key,
    key === '@type' ? value : shapeOf(value),
  ]);
  return Object.fromEntries(entries);
}
