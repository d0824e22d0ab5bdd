import { getCollection } from 'astro:content';
import { needGroups } from '../domain/client-need.ts';
import type { NeedGroup } from '../domain/client-need.ts';
import { hasPaper, pagePaths, unitPath } from '../domain/paths.ts';
import type { PagePath } from '../domain/paths.ts';
import { numberOf } from '../domain/short-number.ts';
import { sourceLocale } from '../i18n/locales.ts';
import { routesInOrder } from './routes-in-order.ts';
import { servicesByGroup } from './services-by-group.ts';
import { givenNumbers } from './short-numbers.ts';
import { slugsOf, wordsOf } from './words-of.ts';
import type { ShownWords } from './words-of.ts';

/** A box of the desk: what it says, and the short numbers of the pages it stands for. */
export interface DeskChoice {
  readonly says: string;
  readonly numbers: readonly number[];
}

export interface DeskChoices {
  readonly needs: readonly { readonly group: NeedGroup; readonly choices: readonly DeskChoice[] }[];
  /** Every page that has a paper, by its kind. */
  readonly others: readonly { readonly title: string; readonly choices: readonly DeskChoice[] }[];
  /** Numbers that a pack names, since they have no paper. */
  readonly withoutPaper: readonly number[];
}

/** All that the desk offers, in Swedish. */
export async function deskChoices(): Promise<DeskChoices> {
  const ledger = await givenNumbers();
  const number = (path: PagePath) => {
    const found = numberOf(ledger, path);
    if (found === undefined) throw new Error(`${path} has no short number.`);
    return found;
  };
  const choose = ({ words, path }: { readonly words: ShownWords; readonly path: PagePath }) => ({
    says: words.entry.data.menu,
    numbers: [number(path)],
  });
  const needs = (await getCollection('clientNeeds')).flatMap(({ data }) => data.needs);
  const services = (await servicesByGroup(sourceLocale)).flatMap(({ cards }) => cards);
  return {
    needs: needGroups.map((group) => ({
      group,
      choices: needs
        .filter((need) => need.group === group)
        .map(({ says, pages }) => ({ says, numbers: pages.map(number) })),
    })),
    others: [
      {
        title: 'Vägar in',
        choices: [...(await howAndMoney()), ...(await routesInOrder(sourceLocale))].map(choose),
      },
      { title: 'Tjänster', choices: services.map(choose) },
      { title: 'Enheter', choices: (await units()).map(choose) },
    ],
    withoutPaper: needs.flatMap(({ pages }) => pages.filter((path) => !hasPaper(path)).map(number)),
  };
}

function howAndMoney() {
  return Promise.all(
    [pagePaths.howItWorks, pagePaths.moneyAndRights].map(async (path) => ({
      path,
      words: await wordsOf('pageWords', path.slice(1, -1), sourceLocale),
    })),
  );
}

async function units() {
  return Promise.all(
    (await slugsOf('unitWords')).map(async (slug) => ({
      path: unitPath(slug),
      words: await wordsOf('unitWords', slug, sourceLocale),
    })),
  );
}
