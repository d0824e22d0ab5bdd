import type axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';

/** The small form of the scanner, since every page has to read it anew. */
const scanner = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const allRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Those that look at colours. No other changes with what the reader has set about them. */
const colourRules = ['cat.color'];

/**
 * The light at the top of a page, made even in its paper or in its strongest tone: axe leaves text on a gradient unjudged.
 */
type Tone = 'paper' | 'sand';

/**
 * What axe finds wrong on the page as it stands, one line each. Menus and later dates are opened first: what is
 * folded away is not looked at.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(scanner);
  return findings(page, allRules, 'paper');
}

/** What axe finds wrong with the colours of the page as it stands, in some tones. */
export async function colourFindings(page: Page, ...tones: readonly Tone[]): Promise<string[]> {
  await page.evaluate(scanner);
  const found: string[] = [];
  for (const tone of tones) found.push(...(await findings(page, colourRules, tone)));
  return found;
}

async function findings(page: Page, values: readonly string[], tone: Tone): Promise<string[]> {
  await page.evaluate((background) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    document.body.style.setProperty('background', `var(--${background})`, 'important');
  }, tone);
  const results = await page.evaluate(
    (rules) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values: [...rules] },
        resultTypes: ['violations', 'incomplete'],
      }),
    values,
  );
  return [...lines(results.violations), ...lines(results.incomplete.filter(isContrast))];
}

/** Text whose contrast axe could not tell is text whose contrast nobody has checked. */
function isContrast({ id }: AxeResults['incomplete'][number]): boolean {
  return id === 'color-contrast';
}

function lines(results: AxeResults['violations']): string[] {
  return results.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id} at ${target.join(' ')}: ${failureSummary.split('\n').slice(1).join(' ').trim()}`,
    ),
  );
}
