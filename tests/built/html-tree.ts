import { HtmlElement, HtmlValidate, Parser, TextNode } from 'html-validate';

const configuration = new HtmlValidate({ extends: ['html-validate:recommended'] });
const parserConfiguration = configuration.getConfigForSync('page.html');

/** The elements of a page. The parser is that of the validator, so that no second one is needed. */
export function parseHtml(html: string): HtmlElement {
  return new Parser(parserConfiguration).parseHtml(html);
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};

/** The parser leaves character references as they stand in the source. */
function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (typeof hex === 'string') return String.fromCodePoint(Number.parseInt(hex, 16));
    if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal));
    return named[String(name)] ?? whole;
  });
}

/** What a reader reads in an element, in one line. */
export function textOf(element: HtmlElement | null): string {
  return decoded(element?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The value of an attribute, or the empty text. */
export function attributeOf(element: HtmlElement, name: string): string {
  const { value } = element.getAttribute(name) ?? { value: null };
  return typeof value === 'string' ? decoded(value) : '';
}

export interface TextRun {
  readonly text: string;
  /** The element the text stands in. */
  readonly parent: HtmlElement;
}

/** Every piece of text, in order, but for what nobody reads as text. */
export function textRuns(root: HtmlElement): TextRun[] {
  if (['style', 'script', 'svg'].includes(root.tagName)) return [];
  return root.childNodes.flatMap((node) => {
    if (node instanceof HtmlElement) return textRuns(node);
    return node instanceof TextNode && node.textContent.trim() !== ''
      ? [{ text: decoded(node.textContent), parent: root }]
      : [];
  });
}

/** The nearest value of an attribute, on the element itself or around it. */
export function inherited(element: HtmlElement, name: string): string {
  const value = attributeOf(element, name);
  if (value !== '' || element.parent === null) return value;
  return inherited(element.parent, name);
}
