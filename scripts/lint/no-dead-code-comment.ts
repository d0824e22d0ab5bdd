import type { Rule } from 'eslint';

const codeShapes = [
  /^export (?:const|function|class|type|interface|default)\b.*[{;(]$/,
  /^import\b.* from '.*';$/,
  /^(?:const|let|var)\s[\w{[].*=.*[;{(]$/,
  /^(?:if|for|while)\s\(.*[;{]$/,
  /^(?:return|throw|await)\s(?:\S+|.*\(.*\));$/,
  /^[\w.[\]]+\s?(?:\(.*\)|[+-]?=\s.*);$/,
];

/** Whether a line of a comment is code that somebody switched off rather than a sentence. */
export function looksLikeCode(line: string): boolean {
  const text = line.replace(/^\s*\*?\s*/, '').trimEnd();
  return codeShapes.some((shape) => shape.test(text));
}

/** Old code lives in the history, not in comments. A docstring may show an example. */
export const noDeadCodeComment: Rule.RuleModule = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    Program() {
      for (const { type, value, loc } of context.sourceCode.getAllComments()) {
        const isDocstring = type === 'Block' && value.startsWith('*');
        if (isDocstring || !loc || !value.split('\n').some(looksLikeCode)) continue;
        context.report({ loc, message: 'Commented-out code: delete it, the history keeps it.' });
      }
    },
  }),
};
