import { beforeEach, expect, test } from 'vitest';
import { readTranslations } from './read-translations.ts';
import { apply, receiveXliff, sentXliff, smallSite } from './small-site.ts';
import type { SmallSite } from './small-site.ts';

let site: SmallSite;
beforeEach(() => {
  site = smallSite();
});

const sent = (name: string) => sentXliff(site, name);
const receive = (text: string, role?: 'translator') => receiveXliff(site, text, role);

function staleSections() {
  const rows = readTranslations(site.folder);
  return rows.find(({ locale, page: name }) => locale === 'en' && name === 'services/a')
    ?.staleSections;
}

const page = 'en/services/a.mdx';
const changed = (text: string) => text.replace('Ask your coach.', 'Talk with your coach.');

test('what a translator changed stands in the file, and nothing else is touched', () => {
  const before = site.read(page);
  apply(receive(changed(sent('services/a')), 'translator'));
  const line = /^translates:.*$/m;
  expect(site.read(page).replace(line, '')).toBe(changed(before).replace(line, ''));
  expect(site.read(page)).toContain('on: 2026-12-01, by: human, role: translator');
});

test('without a role an import is nobody’s word', () => {
  apply(receive(changed(sent('services/a'))));
  expect(site.read(page)).toContain('by: machine');
});

test('the same file twice changes nothing the second time', () => {
  const text = changed(sent('services/a'));
  apply(receive(text));
  expect(receive(text)).toEqual([]);
});

test('a translation of an older Swedish is stale where the Swedish has changed since', () => {
  const text = changed(sent('services/a'));
  site.edit('sv/services/a.mdx', 'Ett brev', 'Ett kort');
  apply(receive(text));
  expect(staleSections()).toEqual([1]);
});

test('a stale section stays stale while one of its units still waits', () => {
  site.edit('sv/services/a.mdx', 'Fråga', 'Prata med');
  const text = changed(sent('services/a'));
  apply(receive(text));
  expect(staleSections()).toEqual([2]);
});

test('a stale section is current when its units are said to be translated', () => {
  site.edit('sv/services/a.mdx', 'Fråga', 'Prata med');
  apply(receive(changed(sent('services/a')).replaceAll('"initial"', '"translated"')));
  expect(staleSections()).toEqual([]);
});

test('a section that moved in Swedish moves in the translation, with its words and its stamp', () => {
  const [front = '', first = '', second = ''] = site.read('sv/services/a.mdx').split(/^(?=## )/m);
  site.write('sv/services/a.mdx', front + second + first);
  const text = sent('services/a');
  expect(text).not.toContain('"initial"');
  apply(receive(text));
  expect(site.read(page)).toMatch(/## What do I do[^]*## What is it/);
  expect(staleSections()).toEqual([]);
});

test('a section that is gone from the Swedish goes from the translation', () => {
  const swedish = site.read('sv/services/a.mdx');
  site.write('sv/services/a.mdx', swedish.replace(/## Vad är det[^]*(?=## Hur)/, ''));
  apply(receive(sent('services/a')));
  expect(site.read(page)).not.toContain('## What is it');
  expect(site.read(page)).toContain('## What do I do');
  expect(staleSections()).toEqual([]);
});

test('a page that was never translated comes back as a page', () => {
  const text = sentXliff(site, 'services/a', 'so').replaceAll(
    /<source>([^]*?)<\/source>/g,
    '<source>$1</source><target>$1</target>',
  );
  apply(receive(text.replace('<target>Fråga', '<target>Weydii')));
  expect(site.read('so/services/a.mdx')).toContain('<Step icon="plan" title="Steg ett">\n\nWeydii');
  const row = readTranslations(site.folder).find(
    ({ locale, page: name }) => locale === 'so' && name === 'services/a',
  );
  expect(row?.state).toBe('current');
});

test('a unit that a tool has cut in two, in another order, is one text again', () => {
  const text = sent('services/a').replace(
    /<segment state="translated">\s*<source>Fråga din coach\.<\/source>\s*<target>Ask your coach\.<\/target>\s*<\/segment>/,
    `<segment state="translated"><source>Fråga </source><target order="2">coach.</target></segment>
     <segment state="translated"><source>din coach.</source><target order="1">Ask the </target></segment>`,
  );
  apply(receive(text));
  expect(site.read(page)).toContain('\nAsk the coach.\n');
});

test('a translation that somebody else has changed since the export is not written over', () => {
  const text = changed(sent('services/a'));
  site.edit(page, 'A letter', 'One letter');
  expect(() => receive(text)).toThrow('has been changed since the export');
});
