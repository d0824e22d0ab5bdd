import { beforeEach, describe, expect, test } from 'vitest';
import { apply, receiveXliff, sentXliff, smallSite } from '../small-site.ts';
import type { SmallSite } from '../small-site.ts';

let site: SmallSite;
beforeEach(() => {
  site = smallSite();
});

const sent = (name: string) => sentXliff(site, name);
const receive = (text: string, role?: 'translator') => receiveXliff(site, text, role);

const page = 'en/services/a.mdx';

test.each([
  [
    'a link that was lost',
    /<pc id="\d+" canCopy="no"[^>]*>the way\s+in<\/pc>/,
    'the way in',
    's1.2: […](/vagar/a/) is lost',
  ],
  [
    'a link that was invented',
    'Ask your coach.',
    'Ask [here](/boka/).',
    '[…](/boka/) is not in the Swedish',
  ],
  [
    'a component that was lost',
    /<ph [^>]*ToFill \/&gt;"\/>(?=\.<\/target>)/,
    'this',
    '<ToFill /> is lost',
  ],
  [
    'a component that was invented',
    'Ask your coach.',
    'Ask &lt;Timeline/>.',
    '<Timeline/> is not in the Swedish',
  ],
  ['an expression', 'Ask your coach.', 'Ask {process.env}.', '{process.env} is not in the Swedish'],
  [
    'a Swedish word with more than its mark',
    'Ask your coach.',
    'Ask &lt;Sv onClick="x">a&lt;/Sv>.',
    'is not in the Swedish',
  ],
  [
    'a mark that is not closed',
    'Ask your coach.',
    'Ask &lt;Sv>coach.',
    's2.3: This is not well-formed',
  ],
  ['a line of program text', 'Ask your coach.', 'import a from "b"', 'no longer one piece of text'],
  ['markup of its own', '</skeleton>', '&lt;Evil /></skeleton>', 'Not on this page: <Evil />'],
  [
    'words outside the units',
    '</skeleton>',
    '\nMore words.\n</skeleton>',
    'more pieces than it had',
  ],
  ['a paragraph that became a heading', 'Ask your coach.', '## Ask', 'A heading of a section'],
  [
    'a paragraph that became two',
    'Ask your coach.',
    'Ask.\n\nAsk again.',
    'no longer one piece of text',
  ],
  ['a title that closes its tag', 'Step one', 'Step" onClick="x', 'no longer one piece of text'],
  ['an empty translation', 'Ask your coach.', '', 's2.3: not translated'],
  ['a unit that is not known', '<unit id="s2.3"', '<unit id="s2.9"', 'units are missing: s2.3'],
  [
    'a unit that was added',
    '<unit id="s2.3"',
    '<unit id="s9"><segment><source>a</source><target>b</target></segment></unit><unit id="s2.3"',
    'not known: s9',
  ],
  ['a unit that stands twice', '<unit id="s2.3"', '<unit id="s2.2"', 'stands in the file twice'],
  [
    'another language',
    'trgLang="en"',
    'trgLang="fi"',
    'into "fi", which is not a language of the site',
  ],
  ['another source', 'srcLang="sv"', 'srcLang="de"', 'from "de", not from Swedish'],
  ['XLIFF 1.2', 'document:2.0"', 'document:1.2"', 'This is not XLIFF 2'],
  ['no XML', '<xliff', 'xliff', 'not well-formed XML'],
  ['XML that ends too early', '</file>', '', 'not well-formed XML'],
  ['a document type', '<xliff', '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff', 'must not declare'],
  [
    'a page that does not exist',
    '"page":"services/a"',
    '"page":"../sv/services/a"',
    'There is no Swedish page',
  ],
  ['a note that is gone', 'category="jobbtorg"', 'category="other"', 'export again'],
])('%s is refused, and nothing is written', (_what, from, to, message) => {
  const text = sent('services/a');
  const other = text.replace(from, to);
  expect(other).not.toBe(text);
  const before = site.read(page);
  expect(() => receive(other)).toThrow(message);
  expect(site.read(page)).toBe(before);
});

describe('a section whose pieces do not match those of the Swedish', () => {
  beforeEach(() => {
    site.edit(page, '\n\n- A letter', '. And a letter');
  });

  test('goes and comes back as one text', () => {
    const text = sent('services/a');
    expect(text).toContain('<unit id="s1" name="s1" type="jobbtorg:section">');
    expect(receive(text)).toEqual([]);
    apply(receive(text.replace('And a letter', 'And one letter')));
    expect(site.read(page)).toContain('. And one letter');
  });

  test.each([
    [
      'program text',
      '## What is it?\n\n',
      '## What is it?\n\nimport a from "b"\n\n',
      'cannot begin with "import"',
    ],
    [
      'a lost link',
      /<pc id="\d+" canCopy="no"[^>]*>the way\s+in<\/pc>/,
      '',
      's1: […](/vagar/a/) is lost',
    ],
    ['one more section', 'And a letter', '\n\n## More\n', 'A heading of a section'],
  ])('is refused with %s', (_what, from, to, message) => {
    const text = sent('services/a');
    const other = text.replace(from, to);
    expect(other).not.toBe(text);
    expect(() => receive(other)).toThrow(message);
  });
});
