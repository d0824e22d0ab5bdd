import * as fc from 'fast-check';

/** Stands in every text that is generated, in letters that no page or log of ours has. */
export const marker = 'zqx';

/** Would be an element, the end of an attribute, or an entity, if a page did not escape it. */
export const hostileMarker = `a<${marker}>b"${marker}'c&${marker};</textarea></title><!--${marker}`;

/** What people, copied text and attackers put in fields: each once broke something, somewhere. */
const known = [
  '',
  ' ',
  '\u0000',
  `${marker}\u0000`,
  '\r\nBcc: offer@example.com',
  '\n',
  '\u202Emoc.elpmaxe\u202C',
  '\u2066\u2069\u200F\u061C',
  '\u200B\u200D\uFEFF',
  '\uFFFD',
  '\uD800',
  '\uDFFF\uD800',
  '\u0301'.repeat(60),
  'ﷺ'.repeat(30),
  'İ'.repeat(40),
  'ß'.repeat(101),
  '👩‍👩‍👧‍👦'.repeat(9),
  '٠٧٠-١٧٤ ٠٦ ٠٥',
  '-1',
  '1e999',
  'NaN',
  'null',
  'undefined',
  '[object Object]',
  '__proto__',
  'constructor',
  "' OR 1=1 --",
  "'); DROP TABLE booking; --",
  ':id',
  '$&$1$`',
  '%path%',
  '<!--main-->',
  '{{7*7}}${7*7}',
  '=HYPERLINK("https://example.com")',
  '../../../../etc/passwd',
  '..\\..\\windows',
  '%00%0d%0a%25%',
  'https://example.com/',
  'javascript:alert(1)',
  hostileMarker,
  `${'a'.repeat(5000)}@example.org`,
  '@'.repeat(200),
  '+'.repeat(30),
  '0'.repeat(30),
] as const;

const anyCodeUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

/** A text of any kind, the known ones among them; lone surrogates and control characters too. */
export const badText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...known),
  fc.constant(hostileMarker),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: anyCodeUnit, maxLength: 60 }),
  fc.tuple(fc.constantFrom(...known), fc.constantFrom(...known)).map((both) => both.join(marker)),
);

/** Two to five thousand levels, as the whole of a body or as one field of it. */
const deepJson: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 2, max: 5000 }), fc.constantFrom(['[', ']'], ['{"name":', '}']))
  .map(([depth, [open = '', close = '']]) => `${open.repeat(depth)}1${close.repeat(depth)}`);

/** A body that is no form at all, as bytes. */
export const badBody: fc.Arbitrary<Uint8Array<ArrayBuffer>> = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Uint8Array.from(bytes)),
  fc.oneof(fc.json(), deepJson, badText, percentText()).map((text) => encoded(text)),
);

/** Percent sequences that are right, half, double, or of bytes that are no text. */
function percentText(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    '%',
    '%0',
    '%00',
    '%zz',
    '%C3',
    '%E2%80%AE',
    '%2525',
    '&',
    '=',
    '+',
  );
  return fc.array(piece, { maxLength: 200 }).map((pieces) => pieces.join(''));
}

export function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
