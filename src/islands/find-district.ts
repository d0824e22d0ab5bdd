import { findPlaces } from '../domain/find-place.ts';

/** An extra, never a need: narrows the list of districts to the place that is typed, and lights its tile. */
const search = document.querySelector<HTMLElement>('#find');
const input = document.querySelector<HTMLInputElement>('#place');
const status = document.querySelector('#found');
const tiles = document.querySelectorAll('.map a');
const rows = [...document.querySelectorAll<HTMLElement>('#districts > li')];

/** Each name on the page with its row, and the names from before a merger, which stand nowhere by themselves. */
const places = rows.flatMap((row) => [
  ...[...row.querySelectorAll('h3, .places span')].map((element) => ({
    row,
    element,
    name: element.textContent.trim(),
  })),
  ...(row.dataset.formerly ?? '').split(',').map((name) => ({ row, element: row, name })),
]);

/** As many as are read out; of more, the list itself is the answer. */
const mostTold = 4;

if (search && input && status) {
  search.hidden = false;
  input.addEventListener('input', () => {
    const { places: found, isExact } = findPlaces(input.value, places, ({ name }) => name);
    for (const place of places) place.element.classList.toggle('hit', found.includes(place));
    rows.forEach((row, at) => {
      const isHere = found.some((place) => place.row === row);
      row.hidden = !isHere && (found.length > 0 || !isExact);
      tiles[at]?.classList.toggle('hit', isHere);
    });
    const told = found.map(({ name, row: { dataset } }) =>
      name === dataset.name ? name : `${name} – ${dataset.name ?? ''}`,
    );
    const { close = '', none = '' } = search.dataset;
    const beginning = isExact ? '' : found.length > 0 ? close : none;
    status.textContent = `${beginning} ${found.length > mostTold ? '' : told.join(', ')}`;
  });
}
