import type { Page } from 'playwright';

/** Texts and boxes that stick out of the window to either side, so that a reader would have to scroll sideways. */
export function sidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isHiddenOnPurpose = (element: Element) => element.closest('.sr, .skip, svg') !== null;
    const out = [...document.body.querySelectorAll('*')]
      .filter((element) => !isHiddenOnPurpose(element) && element.checkVisibility())
      .filter((element) => {
        const { left, right, width: own } = element.getBoundingClientRect();
        return own > 0 && (left < -1 || right > width + 1);
      })
      .map(
        (element) =>
          `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"`,
      );
    const scrolls = document.documentElement.scrollWidth > width;
    return scrolls ? ['the page scrolls sideways', ...out] : out;
  });
}

/** Texts that are cut off by the box they stand in, or covered by another text. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => element.closest('.sr, .skip, svg, select') === null)
      .filter((element) => element.checkVisibility() && element.textContent.trim() !== '')
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const cutsX = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        const cutsY = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
        return cutsX || cutsY;
      })
      .map(
        (element) =>
          `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"`,
      ),
  );
}

/** Fields and buttons with nothing to show where they begin and end. */
export function borderlessControls(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, .button, input, select, textarea')]
      .filter((element) => element.checkVisibility())
      .filter((element) => !['radio', 'checkbox'].includes(element.getAttribute('type') ?? ''))
      .filter((element) => Number.parseFloat(getComputedStyle(element).borderBlockStartWidth) === 0)
      .map((element) => `${element.tagName.toLowerCase()} ${element.id}`),
  );
}
