import type { District } from './district.ts';
import { unsaid } from './guide.ts';
import type { Guide, GuideOutcome, Known } from './guide.ts';
import { pathsOf, tooLong } from './guide-paths.ts';
import type { GuidePath } from './guide-paths.ts';
import type { Route } from './route.ts';
import { isDoubtful } from './unit.ts';
import type { Unit } from './unit.ts';

/** The facts that the guide must not contradict, by slug. */
export interface GuideFacts {
  readonly units: ReadonlyMap<string, Unit>;
  readonly routes: ReadonlyMap<string, Route>;
  readonly services: ReadonlyMap<string, unknown>;
  readonly districts: ReadonlyMap<string, District>;
}

type Ages = Unit['ages'];

/** What is wrong with the guide, one line each; nothing when every path ends well and no fact is contradicted. */
export function guideFaults(guide: Guide, facts: GuideFacts): string[] {
  const paths = pathsOf(guide);
  return [
    ...shapeFaults(guide, paths),
    ...Object.entries(guide.outcomes).flatMap(([name, outcome]) =>
      outcomeFaults(outcome, facts).map((fault) => `${name}: ${fault}`),
    ),
    ...paths.flatMap((path) =>
      pathFaults(guide, path, facts).map((fault) => `${path.said.join(' › ')}: ${fault}`),
    ),
  ];
}

function shapeFaults(guide: Guide, paths: readonly GuidePath[]): string[] {
  const { start, noneFits, questions, outcomes } = guide;
  const met = new Set(paths.flatMap(({ asked, outcome }) => [...asked, outcome]));
  const pages = [...Object.entries(questions), ...Object.entries(outcomes)];
  const numbers = pages.flatMap(([, page]) => page.number ?? []);
  const leads = Object.values(questions).flatMap(({ answers }) => answers.map(({ to }) => to));
  return [
    ...tooLong(paths).map(({ said }) => `${said.join(' › ')}: too many questions`),
    ...pages.filter(([name]) => !met.has(name)).map(([name]) => `${name}: nothing leads here`),
    ...numbers
      .filter((number, index) => numbers.indexOf(number) !== index)
      .map((number) => `${String(number)}: the number of two pages`),
    ...Object.entries(questions).flatMap(([name, { number, sensitive, answers }]) => [
      ...((number === undefined) === (name === start) ? [] : [`${name}: the first alone has none`]),
      ...(leads.filter((to) => to === name).length > 1 ? [`${name}: two answers lead here`] : []),
      ...(sensitive && !answers.some(({ says, to }) => says === unsaid && to !== noneFits)
        ? [`${name}: cannot be left unsaid, or leads nowhere then`]
        : []),
    ]),
  ];
}

function outcomeFaults(outcome: GuideOutcome, facts: GuideFacts): string[] {
  const { routes, services, unit, district } = outcome;
  const unknown = [
    ...routes.filter((slug) => !facts.routes.has(slug)),
    ...services.filter((slug) => !facts.services.has(slug)),
    ...[unit ?? []].flat().filter((slug) => !facts.units.has(slug)),
    ...[district ?? []].flat().filter((slug) => !facts.districts.has(slug)),
  ].map((slug) => `"${slug}" is not among the facts`);
  const waysIn = routes.flatMap((slug) => facts.routes.get(slug) ?? []);
  const notOnTheWay = services.filter((slug) => !waysIn.some((way) => way.services.includes(slug)));
  return [
    ...unknown,
    ...(waysIn.length === 0
      ? []
      : notOnTheWay.map((slug) => `"${slug}" is on none of its ways in`)),
    ...(outcome.book === 'ifLetter' && !waysIn.some(({ booking }) => booking)
      ? ['nobody on its ways in books']
      : []),
    ...unitFaults(outcome, waysIn, facts),
  ];
}

/** A unit is named on a way in that leads to it, and with a district only if a source connects the two. */
function unitFaults(
  { unit, district }: GuideOutcome,
  waysIn: readonly Route[],
  { units, districts }: GuideFacts,
): string[] {
  const facts = unit === undefined ? undefined : units.get(unit);
  if (unit === undefined || !facts) return [];
  const rows = district === undefined ? undefined : districts.get(district)?.units;
  const connected = rows?.some((row) => row.unit === unit && row.confidence !== 'uncertain');
  return [
    ...(waysIn.some((way) => way.units.includes(unit)) ? [] : [`no way in leads to "${unit}"`]),
    ...(isDoubtful(facts) && facts.bookable ? [`"${unit}" is in doubt and can be booked`] : []),
    ...(rows && connected !== true ? [`no sure source connects "${unit}" with its district`] : []),
    // Without a district a unit stands for a whole way in, as Alfa does; a jobbtorg never may.
    ...(rows === undefined && ['adults', 'youth'].includes(facts.kind)
      ? [`"${unit}" is named for everybody, wherever they live`]
      : []),
  ];
}

function pathFaults(guide: Guide, path: GuidePath, facts: GuideFacts): string[] {
  const { outcome: name, known } = path;
  if (name === undefined) return known.letter === true ? [] : ['books without a letter'];
  const outcome = guide.outcomes[name];
  if (!outcome) return [];
  const { routes, unit, district, needs } = outcome;
  const ages = [
    ...routes.map((slug) => facts.routes.get(slug)?.ages),
    ...[unit ?? []].flat().map((slug) => facts.units.get(slug)?.ages),
  ];
  return [
    ...(ages.every((wanted) => areWithin(known.age, wanted)) ? [] : ['the age does not fit']),
    ...(district !== undefined && known.district !== district ? ['the district does not fit'] : []),
    ...unmet(needs, known),
  ];
}

function unmet(needs: Known, known: Known): string[] {
  const said = new Map<string, unknown>(Object.entries(known));
  return Object.entries(needs)
    .filter(([key, value]) => JSON.stringify(said.get(key)) !== JSON.stringify(value))
    .map(([key]) => `comes to an outcome that needs another answer on ${key}`);
}

/** Whoever has not said their age is told the ages in words. */
function areWithin(said: Known['age'], wanted: Ages): boolean {
  if (said === undefined || wanted === undefined) return true;
  const { from = 0, to = Infinity } = wanted;
  return said.from >= from && (said.to ?? Infinity) <= to;
}
