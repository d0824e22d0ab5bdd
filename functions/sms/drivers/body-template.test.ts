import { expect, test } from 'vitest';
import { fillBody, parseBodyTemplate } from './body-template.ts';

const fields = {
  to: '+46701740605',
  digits: '46701740605',
  text: 'Möte "A" & B=1\nرسالة {{to}} \\',
  id: '3f0e6f5e-8d1c-4c52-9c3d-0f4f6b1d2a11',
};

function bodyOf(written: string): string {
  const template = parseBodyTemplate(written);
  if (!template) throw new Error('A template was expected.');
  return fillBody(template, fields);
}

test('a body in JSON keeps its form whatever the text holds', () => {
  const body = bodyOf(
    '{"sender":"Infomote","message":"{{text}}","ref":"no {{id}}","recipients":[{"msisdn":"{{digits}}"}],"flash":false,"days":2}',
  );
  expect(JSON.parse(body)).toEqual({
    sender: 'Infomote',
    message: fields.text,
    ref: `no ${fields.id}`,
    recipients: [{ msisdn: fields.digits }],
    flash: false,
    days: 2,
  });
});

test('a body as a form keeps its fields whatever the text holds', () => {
  const body = bodyOf('from=Infomote&to={{to}}&message={{text}}');
  expect([...new URLSearchParams(body)]).toEqual([
    ['from', 'Infomote'],
    ['to', fields.to],
    ['message', fields.text],
  ]);
});

test.each([
  ['without the text', 'to={{to}}'],
  ['without the number', 'message={{text}}'],
  ['with a hole that nothing fits', 'to={{to}}&message={{text}}&name={{name}}'],
  ['in broken JSON', '{"to":"{{to}}","message":"{{text}}"'],
  ['that is empty', ''],
])('a template %s is refused', (_how, written) => {
  expect(parseBodyTemplate(written)).toBeUndefined();
});
