import { expect, test } from 'vitest';
import {
  bookUnitPath,
  inLanguage,
  myBookingPath,
  pagePaths,
  routePath,
  servicePath,
  unitPath,
} from './paths.ts';

test.each([
  ['a service', servicePath('validering'), '/ar/tjanster/validering/'],
  ['a unit', unitPath('kista'), '/ar/enheter/kista/'],
  ['a way in', routePath('alfa'), '/ar/vagar/alfa/'],
  ['the sessions of a unit', bookUnitPath('kista'), '/ar/boka/kista/'],
  ['my booking', myBookingPath('abc'), '/ar/bokning/abc/'],
  ['the home page', pagePaths.home, '/ar/'],
  ['the accessibility statement', pagePaths.accessibility, '/ar/om/tillganglighet/'],
])('the address of %s is %s with its language', (_what, path, address) => {
  expect(inLanguage('ar', path)).toBe(address);
});
