import { renderToString } from 'preact-render-to-string';
import { factsOf } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import type { Block, Letter } from './letter.ts';

/** A letter as a small HTML document without styles or pictures. Everything in it is escaped by the renderer. */
export function letterHtml(letter: Letter): string {
  return `<!doctype html>${renderToString(<LetterHtml {...letter} />)}`;
}

function LetterHtml({ locale, subject, blocks }: Letter) {
  return (
    <html {...languageOf(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{subject}</title>
      </head>
      <body>
        {blocks.map((block) => (
          <BlockHtml {...block} />
        ))}
      </body>
    </html>
  );
}

function BlockHtml(block: Block) {
  switch (block.kind) {
    case 'paragraph':
      return <p {...languageOf(block.locale)}>{block.text}</p>;
    case 'heading':
      return <h2 {...languageOf(block.locale)}>{block.text}</h2>;
    case 'list':
      return (
        <ul {...languageOf(block.locale)}>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return <p>{block.rows.map(rowHtml)}</p>;
    case 'link':
      return (
        <p>
          {block.text}
          <br />
          <a href={block.url} dir="ltr">
            {block.url}
          </a>
        </p>
      );
    case 'quote':
      return (
        <blockquote dir="auto" style="white-space: pre-wrap">
          {block.text}
        </blockquote>
      );
  }
}

function rowHtml([label, value]: readonly [string, string]) {
  return (
    <>
      <strong>{label}:</strong> {value}
      <br />
    </>
  );
}

function languageOf(locale: Locale | undefined) {
  if (locale === undefined) return {};
  const { lang, direction } = factsOf(locale);
  return { lang, dir: direction };
}
