import { expect, test } from 'vitest';
import {
  bookUnitPath,
  cancelBookingPath,
  inLanguage,
  moveBookingPath,
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
  ['the question whether to cancel', cancelBookingPath('abc'), '/ar/bokning/abc/avboka/'],
  ['the choice of another session', moveBookingPath('abc'), '/ar/bokning/abc/byt-tid/'],
  ['the home page', pagePaths.home, '/ar/'],
  ['the accessibility statement', pagePaths.accessibility, '/ar/om/tillganglighet/'],
])('the address of %s is %s with its language', (_what, path, address) => {
  expect(inLanguage('ar', path)).toBe(address);
});
