import { readFile, readdir } from 'node:fs/promises';
import { parse } from 'yaml';
import { sessionSeries } from '../../src/domain/session-series.ts';
import type { NumberedPage } from '../../src/domain/short-number.ts';
import { site } from '../../src/domain/site.ts';
import type { Site } from '../../src/domain/site.ts';
import { ledgerFile, parseLedger } from '../numbers/ledger.ts';

/** The facts about the site itself, which the function checks before it starts as live. */
export async function readSiteFacts(): Promise<Site> {
  return site.parse(parse(await readFile('src/content/facts/site.yaml', 'utf8')));
}

/** Ids of the series that nobody has confirmed: examples, which a live site must not show. */
export async function unconfirmedSeries(): Promise<string[]> {
  const folder = 'src/content/facts/sessions';
  const files = (await readdir(folder)).sort();
  const series = await Promise.all(
    files.map(async (file) => ({
      id: file.replace(/\.yaml$/, ''),
      facts: sessionSeries.parse(parse(await readFile(`${folder}/${file}`, 'utf8'))),
    })),
  );
  return series.filter(({ facts }) => facts.confirmedBy === null).map(({ id }) => id);
}

/** The short numbers and where each leads now. */
export async function numberedPages(): Promise<NumberedPage[]> {
  return parseLedger(await readFile(ledgerFile, 'utf8')).map(({ id, path }) => ({ id, path }));
}
