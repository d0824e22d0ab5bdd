import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong on the page as it stands, one line each. Menus and later dates are opened first: what is
 * folded away is not looked at. The light at the top of the page is made even, in its paper or in its strongest tone,
 * since axe leaves text on a gradient unjudged.
 */
export async function axeFindings(page: Page, tone: 'paper' | 'sand' = 'paper'): Promise<string[]> {
  await page.evaluate((background) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    document.body.style.setProperty('background', `var(--${background})`, 'important');
  }, tone);
  await page.evaluate(axe.source);
  const results = await page.evaluate(
    (values) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values },
        resultTypes: ['violations', 'incomplete'],
      }),
    tags,
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
