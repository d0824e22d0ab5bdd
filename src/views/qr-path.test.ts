import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { qrPath } from './qr-path.ts';
import { pixelsOfPath } from '../../tests/built/qr-pixels.ts';

test.each([
  ['http://127.0.0.1:8080/l/483/', 'L', 25],
  ['https://boka.example.se/l/483/', 'L', 25],
  ['https://boka.example.se/l/483/', 'M', 29],
  ['https://ett-langre-namn.pa-vardar.example.se/l/999/', 'M', 33],
] as const)('%s, drawn as a path with %s, is read back by another library', (text, ecc, size) => {
  const drawn = qrPath(text, ecc);
  expect(drawn.size).toBe(size);
  const { data, side } = pixelsOfPath(drawn.path, drawn.size);
  expect(jsQR(data, side, side)?.data).toBe(text);
});

test('every stroke lies inside the square', () => {
  const { path, size } = qrPath('https://boka.example.se/l/483/', 'L');
  expect(path).toMatch(/^M\d+ \d+h\d+(?:m-?\d+(?: |-)\d+h\d+)+$/);
  expect(pixelsOfPath(path, size).outside).toBe(0);
});
