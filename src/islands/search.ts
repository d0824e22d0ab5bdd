/** Full-text search, loaded when the first letter is typed. Without script the list of all pages stands alone. */
interface Found {
  readonly results: readonly {
    data(): Promise<{ url: string; meta: { title: string }; excerpt: string }>;
  }[];
}
interface Pagefind {
  debouncedSearch(query: string): Promise<Found | null>;
}

const shownHits = 8;
const form = document.querySelector<HTMLFormElement>('#search');
const query = document.querySelector<HTMLInputElement>('#query');
const hits = document.querySelector<HTMLElement>('#hits');
const found = document.querySelector<HTMLElement>('#found');
let engine: Promise<Pagefind> | undefined;

if (form && query && hits && found) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  query.addEventListener('input', () => {
    void show(query.value, hits, found, form.dataset.none ?? '');
  });
}

async function show(text: string, list: HTMLElement, status: HTMLElement, none: string) {
  const path = '/pagefind/pagefind.js';
  engine ??= import(/* @vite-ignore */ path) as Promise<Pagefind>;
  const loaded = await engine.catch(() => undefined);
  if (!loaded) {
    // Not loaded, perhaps for want of a connection: the next letter tries again.
    engine = undefined;
    status.textContent = none;
    return;
  }
  const answer = await loaded.debouncedSearch(text);
  // Null: a later letter has been typed, and its answer is on its way.
  if (answer === null) return;
  const pages = await Promise.all(answer.results.slice(0, shownHits).map((hit) => hit.data()));
  status.textContent = text !== '' && pages.length === 0 ? none : '';
  list.replaceChildren(...pages.map(toItem));
}

function toItem({ url, meta, excerpt }: Awaited<ReturnType<Found['results'][number]['data']>>) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const text = document.createElement('p');
  link.href = url;
  link.textContent = meta.title;
  // The excerpt is HTML of our own index; parsed apart from the page and shown as text, it needs no trust.
  text.textContent = new DOMParser().parseFromString(excerpt, 'text/html').body.textContent;
  item.append(link, text);
  return item;
}

export {};
