/** What may stand in a template, between double braces. */
export interface TextFields {
  /** `+46701740605` */
  readonly to: string;
  /** The same without its plus: `46701740605`. */
  readonly digits: string;
  readonly text: string;
  /** Of the message, the same at every attempt. */
  readonly id: string;
}

/**
 * A provider's request body with holes in it. It is taken apart before anything is put into it, so that no text can
 * ever become a field of its own.
 */
export type BodyTemplate =
  | { readonly type: 'application/json'; readonly value: unknown }
  | {
      readonly type: 'application/x-www-form-urlencoded';
      readonly fields: readonly (readonly [name: string, value: string])[];
    };

const known = new Set(['to', 'digits', 'text', 'id']);

const holes = /\{\{(.*?)\}\}/g;

/**
 * Reads a template: an object in JSON, `{"to":"{{to}}","message":"{{text}}"}`, or a form, `to={{to}}&message={{text}}`.
 * Undefined when it is neither, lacks the number or the text, or asks for anything else.
 */
export function parseBodyTemplate(written: string): BodyTemplate | undefined {
  const names = holesIn(written);
  const isWhole = names.includes('text') && (names.includes('to') || names.includes('digits'));
  if (!isWhole || !names.every((name) => known.has(name))) return undefined;
  if (!written.trimStart().startsWith('{')) {
    return {
      type: 'application/x-www-form-urlencoded',
      fields: [...new URLSearchParams(written)],
    };
  }
  try {
    return { type: 'application/json', value: JSON.parse(written) };
  } catch {
    return undefined;
  }
}

/** The names between double braces. */
export function holesIn(written: string): string[] {
  return [...written.matchAll(holes)].map(([, name = '']) => name);
}

/** A body to send. */
export function fillBody(template: BodyTemplate, fields: TextFields): string {
  if (template.type === 'application/json') return JSON.stringify(filled(template.value, fields));
  const pairs = template.fields.map(([name, value]) => [name, fill(value, fields)]);
  return new URLSearchParams(pairs).toString();
}

/** Puts the values into one string, in one go: braces in a value are letters like any other. */
export function fill(written: string, fields: Partial<TextFields>): string {
  const values = new Map(Object.entries(fields));
  return written.replace(holes, (hole, name: string) => values.get(name) ?? hole);
}

function filled(value: unknown, fields: TextFields): unknown {
  if (typeof value === 'string') return fill(value, fields);
  if (Array.isArray(value)) return value.map((item) => filled(item, fields));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, filled(item, fields)]),
  );
}
