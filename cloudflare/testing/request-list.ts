/** What a step may take from the answers before it. */
export interface Known {
  /** Path of the booking made in the list: `/sv/bokning/…/`. */
  readonly booking: string;
  /** What the last page that asks for a change would send back with its button. */
  readonly action: string;
  /** Id of an open session. */
  readonly session: string;
}

export interface Step {
  /** A statement of what is asked. */
  readonly name: string;
  readonly status: number;
  readonly path: string | ((known: Known) => string);
  readonly init?: (known: Known, origin: string) => RequestInit;
  /** Only where the host of the files, and not the app, has the word. */
  readonly compareOnly?: 'status';
}

const formType = 'application/x-www-form-urlencoded';
const requestId = 'a3c9f0d2-6a0e-4b55-9d53-0c6c5f0e7b11';

/** What an invented person types. */
const typed = {
  unit: 'kista',
  name: 'Åsa Påhittad',
  email: 'asa.pahittad@example.se',
  phone: '070-174 06 05',
  interpreter: 'ar',
  needs: 'stepFree',
  locale: 'sv',
};

type Changes = Readonly<Record<string, string>>;

/** As a browser posts a form from our own page. */
function posted(changes: Changes = {}, headers: Changes = {}): NonNullable<Step['init']> {
  return ({ session }, origin) => ({
    method: 'POST',
    body: new URLSearchParams({ session, ...typed, ...changes }).toString(),
    headers: {
      'Content-Type': formType,
      Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      Origin: origin,
      ...headers,
    },
  });
}

/** As a program posts. */
function sent(changes: Changes = {}): NonNullable<Step['init']> {
  return ({ session }) => ({
    method: 'POST',
    body: JSON.stringify({ session, ...typed, needs: [typed.needs], ...changes }),
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
  });
}

const bookings = '/api/bookings';

const reads: readonly Step[] = [
  { name: 'the service lives', status: 200, path: '/api/live' },
  { name: 'seats are counted', status: 200, path: '/api/sessions' },
  { name: 'a fresh form', status: 200, path: '/sv/boka/kista/' },
  { name: 'a fresh form from right to left', status: 200, path: '/ar/boka/kista/' },
  { name: 'the choice of unit is a file', status: 200, path: '/sv/boka/' },
  { name: 'the first page is a file', status: 200, path: '/sv/' },
  { name: 'the search page has its own policy', status: 200, path: '/sv/sok/' },
  { name: 'the catalogue', status: 200, path: '/catalogue.json' },
  { name: 'an address without its slash', status: 301, path: '/sv/boka/kista?a=b' },
  { name: 'a booking nobody has', status: 404, path: `/sv/bokning/${'A'.repeat(22)}/` },
  { name: 'a pack of papers', status: 200, path: '/ti/l/704-823/' },
  { name: 'a pack that names a page', status: 200, path: '/ar/l/704-938/' },
  { name: 'a pack with a number nobody was given', status: 404, path: '/ti/l/704-999/' },
  { name: 'a pack with a number twice', status: 301, path: '/ti/l/704-823-704/' },
  { name: 'a pack without its slash', status: 301, path: '/ti/l/704-823' },
  { name: 'the staff desk is a file', status: 200, path: '/sv/personal/' },
  { name: 'a choice at the desk', status: 303, path: '/sv/personal/paket/?sprak=ti&nummer=704' },
  { name: 'a choice without a language', status: 422, path: '/sv/personal/paket/?nummer=704' },
  { name: 'the way into the roster', status: 200, path: '/sv/enhet/' },
  { name: 'a roster nobody has', status: 404, path: `/sv/enhet/${'A'.repeat(22)}/` },
  { name: 'the languages of the field for a code', status: 200, path: '/k/' },
  { name: 'the field for a code', status: 200, path: '/ti/k/' },
  { name: 'a code as it is typed', status: 302, path: '/ti/k/?kod=k7m-4px' },
  { name: 'what is no code', status: 404, path: '/ti/k/hello/' },
  { name: 'a code without its slash', status: 301, path: '/k/K7M4PX' },
  { name: 'a unit nobody knows', status: 404, path: '/sv/boka/finns-inte/', compareOnly: 'status' },
  { name: 'a page nobody knows', status: 404, path: '/sv/finns-inte/', compareOnly: 'status' },
  { name: 'an answer nobody knows', status: 404, path: '/api/nothing', compareOnly: 'status' },
];

const makes: readonly Step[] = [
  { name: 'a booking', status: 303, path: bookings, init: posted({ requestId }) },
  { name: 'the same form again', status: 303, path: bookings, init: posted({ requestId }) },
  {
    name: 'the same form with another choice',
    status: 409,
    path: bookings,
    init: posted({ requestId, name: 'Åsa Annan' }),
  },
  { name: 'a booking by a program', status: 201, path: bookings, init: sent() },
  { name: 'my booking', status: 200, path: ({ booking }) => booking },
  {
    name: 'my booking without its body',
    status: 200,
    path: ({ booking }) => booking,
    init: () => ({ method: 'HEAD' }),
  },
  {
    name: 'my booking without its slash',
    status: 301,
    path: ({ booking }) => booking.slice(0, -1),
  },
  {
    name: 'feedback',
    status: 201,
    path: '/api/feedback',
    init: posted({ message: 'Texten är för liten.', email: '' }),
  },
];

const refusals: readonly Step[] = [
  { name: 'a booking with no code', status: 409, path: bookings, init: posted({ code: 'hello' }) },
  { name: 'a code for no unit', status: 422, path: '/api/codes', init: posted({ unit: '' }) },
  { name: 'nothing typed', status: 422, path: bookings, init: posted({ name: '', email: 'no' }) },
  { name: 'nothing typed, by a program', status: 422, path: bookings, init: sent({ name: '' }) },
  {
    name: 'a session nobody knows',
    status: 409,
    path: bookings,
    init: posted({ session: 'none' }),
  },
  {
    name: 'a post from another site',
    status: 403,
    path: bookings,
    init: posted({}, { Origin: 'https://evil.example' }),
  },
  {
    name: 'a post of another type',
    status: 415,
    path: bookings,
    init: posted({}, { 'Content-Type': 'text/plain' }),
  },
  {
    name: 'twenty thousand letters',
    status: 413,
    path: bookings,
    init: posted({ name: 'å'.repeat(20_000) }),
  },
  {
    name: 'a booking deleted',
    status: 404,
    path: bookings,
    init: () => ({ method: 'DELETE' }),
    compareOnly: 'status',
  },
];

const cancel = ({ booking }: Known) => `${booking}avboka/`;

const changes: readonly Step[] = [
  { name: 'moving asks first', status: 200, path: ({ booking }) => `${booking}byt-tid/` },
  { name: 'cancelling asks first', status: 200, path: cancel },
  {
    name: 'cancelling without having been asked',
    status: 403,
    path: cancel,
    init: posted({ action: 'guessed' }),
  },
  {
    name: 'cancelling',
    status: 303,
    path: cancel,
    init: (known, origin) => posted({ action: known.action })(known, origin),
  },
  { name: 'a cancelled booking', status: 200, path: ({ booking }) => booking },
];

/** Requests in the order they are made; each of them has the same answer on every target. */
export const requestList: readonly Step[] = [...reads, ...makes, ...refusals, ...changes];
