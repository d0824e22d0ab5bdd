import { expect, test } from 'vitest';
import { passivesIn } from './passive.ts';

test.each([
  ['Beslutet skrivs av socialtjänsten.', ['skrivs']],
  ['Det föreslogs och beslutades 2018.', ['föreslogs', 'beslutades']],
  ['Reglerna har ändrats.', ['ändrats']],
  ['Mötet ska hållas i Kista.', ['hållas']],
  ['Du blir inskriven av Jobbtorg.', ['blir inskriven']],
  ['Du blev inte kallad.', ['blev kallad']],
])('"%s" leaves out who does it', (sentence, found) => {
  expect(passivesIn(sentence)).toEqual(found);
});

test.each([
  'Det finns hjälp hos oss.',
  'Du kan hoppas, andas, trivas, umgås och lyckas.',
  'Känns det svårt? Du behövs.',
  'Minns du? Vi ses och träffas på din arbetsplats.',
  'Du kan se deras och stadens insats.',
  'Du blir glad. Det blev bra. Det blir svårt, och du blir nervös.',
  'Du vill bli läkare.',
])('"%s" has no passive', (sentence) => {
  expect(passivesIn(sentence)).toEqual([]);
});
