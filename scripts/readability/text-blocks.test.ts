import { expect, test } from 'vitest';
import { blockOfString, textBlocks, textOf } from './text-blocks.ts';

const body = `## Ett

<Timeline>

<Step icon="plan" title="Plan (<sv>jobbplan</sv>)">

Se **[din
plan](/vagar/alfa/)** (<Sv>jobbplan</Sv>).

- ett
- två

</Step>

</Timeline>

> Hej.
>
> <Sv>Hej du.</Sv>
`;

test('a page is its headings, paragraphs, list items and quotations, in order and without markup', () => {
  expect(textBlocks(body).map((block) => [block.kind, textOf(block)])).toEqual([
    ['heading', 'Ett'],
    ['heading', 'Plan (jobbplan)'],
    ['paragraph', 'Se din plan (jobbplan).'],
    ['item', 'ett'],
    ['item', 'två'],
    ['quote', 'Hej.'],
    ['quote', 'Hej du.'],
  ]);
});

test('what is marked as Swedish stays marked, in words and in titles', () => {
  const swedish = textBlocks(body).flatMap(({ parts }) => parts.filter((part) => part.isSwedish));
  expect(swedish.map(({ text }) => text)).toEqual(['jobbplan', 'jobbplan', 'Hej du.']);
});

test('a string is one block, its marked words Swedish', () => {
  expect(blockOfString('plan\n (<sv>jobbplan</sv>)').parts).toEqual([
    { text: 'plan (', isSwedish: false },
    { text: 'jobbplan', isSwedish: true },
    { text: ')', isSwedish: false },
  ]);
});
