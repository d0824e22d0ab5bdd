import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { contact } from '../../src/domain/unit.ts';
import { registerOf } from '../content/content-files.ts';
import { examples, forbidden, sessionWords } from '../content/forbidden.ts';
import { faults, localPages, pages } from './built-pages.ts';
import type { BuiltPage } from './built-pages.ts';
import { attributeOf, textRuns } from './html-tree.ts';

// What the content tests look for in the files, looked for again in what a reader gets: facts, words and templates.

const contacts = [...registerOf('contacts').values()].map((facts) => contact.parse(facts));
const allowed = new Set([
  ...examples,
  ...contacts.flatMap(({ phoneShown, email }) => [phoneShown, email]),
]);

function textsOf(page: BuiltPage): string[] {
  return textRuns(page.tree.querySelector('body') ?? page.tree).map(({ text }) => text.trim());
}

const kinds = [
  'a telephone number',
  'an e-mail address',
  'a street address',
  'a postal code',
] as const;

describe.each([...kinds, 'a personal number'] as const)('%s', (kind) => {
  test('is on no page, but for those of the contacts', () => {
    const found = faults(pages, (page) =>
      textsOf(page)
        .flatMap((text) => text.match(forbidden[kind]) ?? [])
        .map((text) => text.trim())
        .filter((text) => !allowed.has(text)),
    );
    expect(found).toEqual([]);
  });
});

/** Links that share a page leave open to whom. */
const toNobodyYet = /^(?:sms|mailto):\?/;

test('no link calls or writes to anybody but the contacts', () => {
  const known = new Set(
    contacts.flatMap(({ phone, email }) => [
      ...(phone === undefined ? [] : [`tel:${phone}`]),
      ...(email === undefined ? [] : [`mailto:${email}`]),
    ]),
  );
  const found = faults(pages, ({ tree }) =>
    tree
      .querySelectorAll('a')
      .map((link) => attributeOf(link, 'href'))
      .filter((href) => /^(?:tel|mailto|sms):/.test(href) && !known.has(href))
      .filter((href) => !toNobodyYet.test(href)),
  );
  expect(found).toEqual([]);
});

/**
 * First and last names of everybody the sources name, as fingerprints: the list itself would be what it guards against.
 * SHA-256 of the two words in small letters, sixteen hex digits.
 */
const names = new Set(
  z.array(z.string()).parse(JSON.parse(readFileSync('tests/built/names-in-sources.json', 'utf8'))),
);

function namesIn(text: string): string[] {
  const words = text.match(/[\p{L}-]+/gu) ?? [];
  return words
    .map((word, index) => `${word} ${words[index + 1] ?? ''}`)
    .filter((pair) => names.has(fingerprint(pair)));
}

function fingerprint(pair: string): string {
  return createHash('sha256').update(pair.toLowerCase()).digest('hex').slice(0, 16);
}

test('nobody whom the sources name is on a page', () => {
  expect(names.size).toBeGreaterThan(100);
  expect(faults(pages, (page) => textsOf(page).flatMap(namesIn))).toEqual([]);
});

test('a name of the sources would be found', () => {
  const hidden = [75, 114, 105, 115, 116, 105, 110, 97, 32, 71, 114, 97, 112, 101];
  expect(namesIn(`Ring ${String.fromCodePoint(...hidden)} i dag.`)).toHaveLength(1);
});

function sentencesOf(page: BuiltPage): string[] {
  return textsOf(page).flatMap((text) => text.split(/(?<=[.!?؟።])\s/u));
}

test('no session is called voluntary or mandatory', () => {
  const found = faults(localPages, (page) => {
    const { duty, session } = sessionWords[page.locale];
    return sentencesOf(page).filter((text) => duty.test(text) && session.test(text));
  });
  expect(found).toEqual([]);
});

test('no page promises a job within five days', () => {
  const found = faults(localPages, (page) =>
    textsOf(page).filter((text) => sessionWords[page.locale].jobSoon.test(text)),
  );
  expect(found).toEqual([]);
});
