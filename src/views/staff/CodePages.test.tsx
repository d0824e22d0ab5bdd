import { HtmlValidate } from 'html-validate';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { parseHtml, textOf } from '../../../tests/built/html-tree.ts';
import { localeCodes } from '../../i18n/locales.ts';
import { translator } from '../../i18n/strings.ts';
import { OpenCode } from '../OpenCode.tsx';
import { HandOverCode } from './HandOverCode.tsx';
import { MakeCodeAgain } from './MakeCode.tsx';
import type { HandOverCodeProps } from './types.ts';

const handed: HandOverCodeProps = {
  code: 'K7M4PX',
  address: 'https://boka.example.se/k/K7M4PX/',
  unitName: 'Jobbtorg Kista',
  locale: 'ar',
  interpreter: 'ti',
  validUntil: '2026-12-07T23:00:00.000Z',
  status: 'demo',
};
const units = [{ slug: 'kista', name: 'Jobbtorg Kista' }];
const values = { unit: '', locale: 'ti', interpreter: 'ti' };
const errors = [{ field: 'unit', code: 'required' }] as const;
const words = { t: translator('ti'), locale: 'ti' } as const;

const pages: readonly (readonly [name: string, view: VNode])[] = [
  ['form that makes a code', <MakeCodeAgain units={units} />],
  ['form with what is wrong', <MakeCodeAgain units={units} values={values} errors={errors} />],
  ['code to hand over', <HandOverCode {...handed} />],
  ['field for a code', <OpenCode {...words} />],
  ['field after a slip', <OpenCode {...words} typed={'"<b>'} refusal="codeMistyped" />],
];

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  // As for all pages of the site (tests/built/validity.test.ts).
  rules: { 'void-style': 'off', 'long-title': 'off', 'tel-non-breaking': 'off' },
});

test.each(pages)('html-validate finds nothing in the %s, which has one main heading', (_, view) => {
  const main = render(view);
  const html = `<!DOCTYPE html><html lang="sv"><head><title>x</title></head><body><main>${main}</main></body></html>`;
  const { results } = validator.validateStringSync(html);
  const found = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
  expect(found).toEqual([]);
  expect(parseHtml(main).querySelectorAll('h1')).toHaveLength(1);
});

test.each(localeCodes)('a code to hand over tells its bearer what to do, in %s', (locale) => {
  const tree = parseHtml(render(<HandOverCode {...handed} locale={locale} />));
  const own = textOf(tree.querySelector('.handed [lang][dir]'));
  expect(own).toContain(translator(locale)('example.notice'));
  expect(own).toMatch(/\b7\b/);
});

test('the form that makes a code has a field for nothing but unit, language and interpreter', () => {
  const fields = parseHtml(render(<MakeCodeAgain units={units} />)).querySelectorAll(
    'input, select, textarea',
  );
  expect(fields.map((field) => field.getAttributeValue('name'))).toEqual([
    'unit',
    'locale',
    'interpreter',
  ]);
});
