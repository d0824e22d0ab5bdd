import { argumentAt, Refusal } from './skeleton.ts';
import type { MakeSkeleton } from './skeleton.ts';

const listPath = 'src/i18n/locales.ts';
const endOfList = '} as const satisfies Record<string, LocaleFacts>;';
const rightToLeftScripts = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'];

/** `npm run new language so`: one line in the list of languages, one folder of words. */
export const newLanguage: MakeSkeleton = (args, project) => {
  const code = argumentAt(args, 0, 'language <code>, for example: npm run new language so');
  if (!/^[a-z]{2,3}$/.test(code)) {
    throw new Refusal(
      `"${code}" is not a language code of two or three small letters, such as so.`,
    );
  }
  if (namedIn('sv', code) === undefined) throw new Refusal(`No language has the code "${code}".`);
  const folder = `src/content/locales/${code}`;
  return {
    files: [
      { path: `${folder}/ui.json`, text: '{}\n' },
      { path: `${folder}/mail.json`, text: '{}\n' },
      { path: `${folder}/glossary.json`, text: '{}\n' },
    ],
    edits: [{ path: listPath, text: withLanguage(project.read(listPath), code) }],
    nextSteps: [
      `Look at the new lines in ${listPath}: the language's own name, its direction, where it falls back.`,
      `Write docs/translating/${code}.md: the key words as authorities write them, and the tone.`,
      `Translate ${folder}/ui.json first, then mail.json and glossary.json, then the pages. What is missing falls back, and says so.`,
      'See what is left: npm run translations. Check: npm run check.',
    ],
  };
};

/** The list of languages with one more. */
export function withLanguage(source: string, code: string): string {
  if (new RegExp(`^  ${code}: \\{`, 'm').test(source)) {
    throw new Refusal(`"${code}" is in ${listPath} already.`);
  }
  const place = source.indexOf(endOfList);
  if (place < 0)
    throw new Refusal(`The end of the list was not found in ${listPath}: add it by hand.`);
  return `${source.slice(0, place)}${languageLines(code)}${source.slice(place)}`;
}

function languageLines(code: string): string {
  return [
    `  ${code}: {`,
    `    name: '${(namedIn(code, code) ?? code).replaceAll("'", '’')}',`,
    `    lang: '${code}',`,
    `    direction: '${directionOf(code)}',`,
    `    intl: '${code}-u-ca-gregory-nu-latn',`,
    "    fallback: ['en', 'sv'],",
    '  },\n',
  ].join('\n');
}

function namedIn(language: string, code: string): string | undefined {
  const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code);
  return name && name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}

function directionOf(code: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(code).maximize();
  return script !== undefined && rightToLeftScripts.includes(script) ? 'rtl' : 'ltr';
}
