/**
 * Pages that a language does not have yet, by language: `so: ['units/alfa']`. They fall back, and say so.
 * Listed here, so that a page that is lost is not taken for one that was never written.
 */
export const notYetTranslated: Readonly<Record<string, readonly string[]>> = {};
