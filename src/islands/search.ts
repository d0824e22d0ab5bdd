import { fullTextQueries } from '../domain/search/full-text-queries.ts';
import { makeRank } from '../domain/search/rank.ts';

/**
 * Ranks the list of the page as somebody types, without a request; the full text of the pages is loaded when it is asked
 * for. Without script the list stands as it is.
 */
interface FoundText {
  readonly url: string;
  readonly meta: { readonly title: string };
  readonly excerpt: string;
}
interface Pagefind {
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<FoundText> }[] }>;
}

const shownHits = 8;
const form = part('search');
const query = part('query') as HTMLInputElement;
const list = part('all');
const more = part('more');
const items = [...list.querySelectorAll('li')];
const sentences = form.dataset;
let rank: ((typed: string) => ReturnType<typeof toFindable>[]) | undefined;
let texts: Promise<Pagefind> | undefined;

form.hidden = false;
query.addEventListener('input', showHits);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void showTexts(query.value.trim());
});
// The browser may have kept what was typed when somebody comes back.
showHits();

function showHits() {
  const typed = query.value.trim();
  if (typed !== '') rank ??= makeRank(items.map(toFindable), sentences['idle'] ?? '');
  const found = rank?.(typed).slice(0, shownHits) ?? [];
  list.hidden = typed !== '';
  more.hidden = typed === '';
  fill(
    'hits',
    found.map(({ item }) => copyOf(item)),
  );
  fill('texts', []);
  const count = (sentences['found'] ?? '').replace('%', String(found.length));
  say('status', typed === '' ? '' : found.length > 0 ? count : sentences['none']);
  say('said', '');
}

/** An entry of the list without the letter it stands first under. */
function copyOf(item: HTMLElement): HTMLElement {
  const copy = item.cloneNode(true) as HTMLElement;
  copy.removeAttribute('id');
  return copy;
}

function toFindable(item: HTMLElement) {
  const link = item.querySelector('a');
  const title = link?.textContent ?? '';
  return {
    item,
    title,
    // The address holds the Swedish word, which a reader of any language may have met.
    hidden: `${/[^/#]+(?=\/?$)/.exec(link?.href ?? '')?.[0] ?? ''} ${item.dataset['also'] ?? ''}`,
    summary: item.textContent.replace(title, ''),
    // A word has an address within a page; a page of its own answers more.
    weight: link?.hash ? 0.7 : 1,
  };
}

async function showTexts(typed: string) {
  if (typed === '') return;
  say('said', sentences['searching']);
  const path = '/pagefind/pagefind.js';
  texts ??= import(/* @vite-ignore */ path) as Promise<Pagefind>;
  const found = await textsWith(typed, texts).catch(() => undefined);
  // Not loaded, perhaps for want of a connection: the next press tries again.
  if (!found) texts = undefined;
  // Something else has been typed meanwhile.
  if (query.value.trim() !== typed) return;
  fill('texts', (found ?? []).map(toItem));
  say('said', found ? (found.length > 0 ? '' : sentences['nowhere']) : sentences['failed']);
}

async function textsWith(typed: string, engine: Promise<Pagefind>): Promise<FoundText[]> {
  for (const asked of fullTextQueries(typed)) {
    const { results } = await (await engine).search(asked);
    if (results.length > 0)
      return Promise.all(results.slice(0, shownHits).map((result) => result.data()));
  }
  return [];
}

function toItem({ url, meta, excerpt }: FoundText): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title;
  // The excerpt is HTML of our own index; parsed apart from the page and shown as text, it needs no trust.
  const { textContent } = new DOMParser().parseFromString(excerpt, 'text/html').body;
  item.append(link, ` ${textContent}`);
  return item;
}

function fill(id: string, nodes: readonly Node[]) {
  part(id).replaceChildren(...nodes);
}

function say(id: string, sentence = '') {
  part(id).textContent = sentence;
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(id);
  return found;
}
