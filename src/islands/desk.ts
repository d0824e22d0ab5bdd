import { h, render } from 'preact';
import { numbersIn } from '../domain/pack.ts';
import { PackPreview } from './PackPreview.tsx';
import type { ClientWords, PackChoice } from './PackPreview.tsx';

/** An extra, never a need: shows the pack while it is chosen. The form makes the same pack without it. */
const form = document.querySelector<HTMLFormElement>('#desk');
const place = document.querySelector<HTMLElement>('#preview');

function chosenIn(
  from: HTMLFormElement,
  { origin = '', words, withoutPaper }: DOMStringMap,
): Omit<PackChoice, 'drawQr'> {
  const checked = (name: string) =>
    [...from.querySelectorAll<HTMLInputElement>(`[name=${name}]:checked`)].map(
      ({ value }) => value,
    );
  const [locale] = checked('sprak');
  const byLocale = JSON.parse(words ?? '{}') as Readonly<Record<string, ClientWords>>;
  const numbers = numbersIn(checked('nummer').join('-')) ?? [];
  const cards = numbersIn(withoutPaper ?? '') ?? [];
  return {
    origin,
    locale,
    words: byLocale[locale ?? ''],
    numbers,
    papers: numbers.filter((number) => !cards.includes(number)).length,
  };
}

if (form && place) {
  let drawQr: PackChoice['drawQr'];
  let isAsked = false;
  let failures = 0;
  const show = () => {
    const chosen = chosenIn(form, place.dataset);
    render(h(PackPreview, { ...chosen, drawQr }), place);
    if (!isAsked && chosen.numbers.length > 0) void loadQr();
  };
  /** As heavy as all else here, so it comes with the first choice and not with the page. */
  const loadQr = async () => {
    isAsked = true;
    try {
      // Browsers remember that an address could not be loaded.
      const again = failures === 0 ? '' : `?${failures}`;
      const loaded = (await import(/* @vite-ignore */ (place.dataset.qr ?? '') + again)) as {
        readonly qrPath: PackChoice['drawQr'];
      };
      drawQr = loaded.qrPath;
      show();
    } catch {
      // Tried anew with the next choice; the address and its texts are there without it.
      isAsked = false;
      failures += 1;
    }
  };
  form.addEventListener('change', show);
  // Whoever comes back finds what was chosen, and its pack.
  addEventListener('pageshow', show);
}
