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
): PackChoice {
  const data = new FormData(from);
  const locale = data.get('sprak')?.toString();
  const byLocale = JSON.parse(words ?? '{}') as Readonly<Record<string, ClientWords>>;
  const numbers = numbersIn(data.getAll('nummer').join('-')) ?? [];
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
  const show = () => {
    render(h(PackPreview, chosenIn(form, place.dataset)), place);
  };
  form.addEventListener('change', show);
  // Whoever comes back finds what was chosen, and its pack.
  addEventListener('pageshow', show);
}
