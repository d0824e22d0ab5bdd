import { expect, test } from 'vitest';
import { isProtected, sslModeOf } from './postgres-url.ts';

test.each([
  ['postgres://127.0.0.1:5432/booking', 'disable', true],
  ['postgresql://localhost/booking?sslmode=require', 'require', true],
  ['postgres://db.example.se/booking', 'verify-full', true],
  ['postgres://db.example.se/booking?sslmode=require', 'require', true],
  ['postgres://db.example.se/booking?sslmode=disable', 'disable', false],
])('%s means %s', (url, mode, isSafe) => {
  expect(sslModeOf(url)).toBe(mode);
  expect(isProtected(url)).toBe(isSafe);
});

test.each([
  'mysql://db.example.se/booking',
  'postgres://',
  'postgres:///booking',
  'postgres://one.example.se,two.example.se/booking',
  'postgres://[::1]/booking',
  'postgres://db.example.se/booking?sslmode=prefer',
  'db.example.se',
])('%s is refused', (url) => {
  expect(sslModeOf(url)).toBeUndefined();
});
