/**
 * The only place where an address is made. Addresses are stable for ever and the same in every language but for the
 * first segment; folder names under `src/pages/[locale]/` say the same, and a test compares the two.
 */

/** Address of a page without its language, beginning and ending with a slash: `/tjanster/validering/`. */
export type PagePath = `/${string}`;

export const pagePaths = {
  home: '/',
  services: '/tjanster/',
  units: '/enheter/',
  routes: '/vagar/',
  districts: '/stadsdelar/',
  guide: '/hitta-ratt/',
  glossary: '/ord/',
  howItWorks: '/sa-gar-det-till/',
  moneyAndRights: '/pengar-och-rattigheter/',
  book: '/boka/',
  search: '/sok/',
  about: '/om/',
  accessibility: '/om/tillganglighet/',
  personalData: '/om/personuppgifter/',
  languages: '/om/sprak/',
} as const satisfies Record<string, PagePath>;

export function servicePath(slug: string): PagePath {
  return `${pagePaths.services}${slug}/`;
}

export function unitPath(slug: string): PagePath {
  return `${pagePaths.units}${slug}/`;
}

export function routePath(slug: string): PagePath {
  return `${pagePaths.routes}${slug}/`;
}

export function districtPath(slug: string): PagePath {
  return `${pagePaths.districts}${slug}/`;
}

/** A page of the guide: a number that says nothing, because addresses are kept in histories. */
export function guidePath(number: number): PagePath {
  return `${pagePaths.guide}${String(number)}/`;
}

/** Where a word is explained. */
export function termPath(slug: string): PagePath {
  return `${pagePaths.glossary}#${slug}`;
}

/** The same page with the reader's language and Swedish side by side. */
export function twoLanguagesPath(path: PagePath): PagePath {
  return `${path}tvasprak/`;
}

/** The paper of a page, to print: the reader's language with Swedish beside it. */
export function paperPath(path: PagePath): PagePath {
  return `${path}blad/`;
}

/** Whether a page has a paper: every service, unit and way in, and what happens from the first contact on. */
export function hasPaper(path: PagePath): boolean {
  const parents = [pagePaths.services, pagePaths.units, pagePaths.routes];
  return (
    path === pagePaths.howItWorks ||
    parents.some((parent) => path !== parent && path.startsWith(parent))
  );
}

/** A page in every language, by its short number: `/l/483/`. */
export function shortPath(number: number): PagePath {
  return `/l/${String(number)}/`;
}

/** Where somebody types a helping code that was read aloud, `/ar/k/`; without language, a choice of languages. */
export const typeCodePath: PagePath = '/k/';

/** The form that a helping code fills in; without language in the one it was made for. Never logged. */
export function codePath(code: string): PagePath {
  return `${typeCodePath}${code}/`;
}

/** Several pages in one language, by their short numbers in their order: `/l/483-704/`. */
export function packPath(numbers: readonly number[]): PagePath {
  return `/l/${numbers.join('-')}/`;
}

/** Where the desk's form leads: the function answers with the address of the pack that was chosen. */
export const choosePackPath: PagePath = '/sv/personal/paket/';

/** What draws a QR code in the browser; the desk loads it when something is chosen. */
export const qrScriptPath: PagePath = '/skript/qr.js';

/** Pages for district staff, in Swedish only. */
export const staffPaths = {
  desk: '/sv/personal/',
  routines: '/sv/personal/rutiner/',
  makeCode: '/sv/personal/kod/',
  unconfirmed: '/sv/personal/obekraftat/',
  translations: '/sv/personal/oversattningar/',
} as const satisfies Record<string, PagePath>;

/** A routine for staff, and in it a section that a colleague can be sent to. */
export function routinePath(slug: string, section = ''): PagePath {
  return `${staffPaths.routines}${slug}/${section && `#${section}`}`;
}

/** An open question among all that is not confirmed. */
export function holePath(key: string): PagePath {
  return `${staffPaths.unconfirmed}#${key}`;
}

/** The page with the sessions and the form of one unit. */
export function bookUnitPath(unit: string): PagePath {
  return `${pagePaths.book}${unit}/`;
}

/** The sessions of a unit as a calendar to subscribe to, `/ar/kalender/kista.ics`; without language in Swedish. */
export function calendarPath(unit: string): PagePath {
  return `/kalender/${unit}.ics`;
}

/** Open data: what it is, and its files `/oppna-data/enheter.json`. In Swedish only. */
export const openDataPath: PagePath = '/oppna-data/';

/** My booking: the address is the only key to it, so it is never logged. */
export function myBookingPath(token: string): PagePath {
  return `/bokning/${token}/`;
}

/** Asks whether to cancel; posting to it does. */
export function cancelBookingPath(token: string): PagePath {
  return `${myBookingPath(token)}avboka/`;
}

/** The sessions a booking can be moved to; posting to it moves it. */
export function moveBookingPath(token: string): PagePath {
  return `${myBookingPath(token)}byt-tid/`;
}

/** Asks whether to stop mail to the address that a mail was sent to; posting to it does. */
export function stopMailPath(token: string): PagePath {
  return `/stopp/${token}/`;
}

/** The offer of a seat; posting to it answers. */
export function answerOfferPath(token: string): PagePath {
  return `${myBookingPath(token)}svara/`;
}

/** Asks whether to stop waiting; posting to it does. */
export function leaveLinePath(token: string): PagePath {
  return `${myBookingPath(token)}sluta-vanta/`;
}

/** Where a unit asks for the links of its rosters; in Swedish only, like all below it. */
export const rosterStartPath: PagePath = '/sv/enhet/';

/** The roster of a session; nothing is shown to whoever has the address but no login. */
export function rosterPath(key: string): PagePath {
  return `${rosterStartPath}${key}/`;
}

/** The full address of a page in a language: `/ar/tjanster/validering/`. */
export function inLanguage(locale: string, path: PagePath): PagePath {
  return `/${locale}${path}`;
}
