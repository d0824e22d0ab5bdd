import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Marked } from '../views/Marked.tsx';

/** A string with marked Swedish words as HTML, without the white space that a template would put around it. */
export function markedHtml(text: string): string {
  return renderToString(h(Marked, { text }));
}
