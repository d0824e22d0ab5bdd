import type { Locale } from '../../../src/i18n/locales.ts';
import { sectionsOf, stampsOf } from '../../../src/i18n/stamp.ts';
import type { PageFile } from '../translation-files.ts';
import { blocksOf, sectionAsInline } from './blocks-of.ts';
import type { Block } from './blocks-of.ts';
import type { Exchange, Unit, UnitState } from './exchange.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import { parseStringInline } from './string-inline.ts';

/** The front matter that is translated. */
export const frontKeys = ['title', 'menu', 'short'] as const;

/** How a translation stands to the Swedish that is sent, section by section (0 is the front matter). */
interface Standing {
  readonly sourceStamps: readonly string[];
  /** Where in the translation each source section stands. */
  readonly places: readonly (number | undefined)[];
  /** The stamp each source section had when it was translated; empty where it is not. */
  readonly madeFrom: readonly string[];
  readonly states: readonly UnitState[];
}

/** A page on its way to a translator: a unit for each piece of it, with its translation where there is one. */
export function pageExchange(
  locale: Locale,
  page: string,
  source: PageFile,
  translated: PageFile | undefined,
): Exchange {
  const { sourceStamps, places, madeFrom, states } = standingOf(source, translated);
  const own = sectionsOf(translated?.body ?? '');
  const sections = sectionsOf(source.body).map((section, index) => {
    const place = places[index + 1];
    const target = place === undefined ? undefined : own[place - 1];
    return sectionUnits(`s${index + 1}`, section, target, states[index + 1] ?? 'initial');
  });
  const front = frontKeys.map((key) => ({
    id: key,
    kind: key,
    source: parseStringInline(source.words[key]),
    target: translated && parseStringInline(translated.words[key]),
    state: states[0] ?? 'initial',
  }));
  return {
    locale,
    notes: {
      page,
      source: numbered(sourceStamps),
      madeFrom: numbered(madeFrom),
      translation: pageFingerprint(translated),
    },
    skeleton: [
      beforeSections(translated?.body ?? source.body),
      ...sections.map(({ skeleton }) => skeleton),
    ].join(''),
    units: [...front, ...sections.flatMap(({ units }) => units)],
  };
}

/** What stands in a translation, apart from who made it and when; empty when there is none. */
export function pageFingerprint(page: PageFile | undefined): string {
  return page ? fingerprintOf([...frontKeys.map((key) => page.words[key]), page.body]) : '';
}

function standingOf(source: PageFile, translated: PageFile | undefined): Standing {
  const sourceStamps = stampsOf(source.words, source.body);
  const translates = translated?.words.translates;
  const stamps = translates?.stamps ?? [];
  const ownCount = translated ? sectionsOf(translated.body).length + 1 : 0;
  const places = placesOf(sourceStamps, ownCount, stamps);
  const done = translates?.by === 'human' ? 'final' : 'translated';
  return {
    sourceStamps,
    places,
    madeFrom: places.map((place) => (place === undefined ? '' : (stamps[place] ?? ''))),
    states: places.map((place, index) =>
      place !== undefined && stamps[place] === sourceStamps[index] ? done : 'initial',
    ),
  };
}

/**
 * Where in the translation each source section stands: by its stamp, so that a section that moved in Swedish moves in
 * the translation too, then by its place. What is gone from the Swedish has no place, and goes from the translation.
 */
function placesOf(
  sourceStamps: readonly string[],
  ownCount: number,
  stamps: readonly string[],
): (number | undefined)[] {
  if (ownCount === 0) return sourceStamps.map(() => undefined);
  const free = new Set(Array.from({ length: ownCount }, (_, index) => index));
  const take = (place: number | undefined) => {
    if (place === undefined || !free.delete(place)) return undefined;
    return place;
  };
  // Stamps that are not one for each section say nothing of where a section stands.
  const isStamped = stamps.length === ownCount;
  const inPlace = sourceStamps.map((stamp, index) =>
    index === 0 || (isStamped && stamps[index] === stamp) ? take(index) : undefined,
  );
  const moved = sourceStamps.map(
    (stamp, index) =>
      inPlace[index] ??
      (isStamped ? take([...free].find((place) => stamps[place] === stamp)) : undefined),
  );
  const edited = moved.map((place, index) => place ?? take(index));
  return edited.map((place) => place ?? take([...free][0]));
}

function sectionUnits(id: string, source: string, target: string | undefined, state: UnitState) {
  const sourceBlocks = blocksOf(source);
  const targetBlocks = target === undefined ? undefined : blocksOf(target);
  if (target !== undefined && kindsOf(targetBlocks ?? []) !== kindsOf(sourceBlocks))
    return {
      skeleton: `{{unit ${id}}}`,
      units: [
        {
          id,
          kind: 'section',
          source: sectionAsInline(source),
          target: sectionAsInline(target),
          state,
        },
      ],
    };
  const units = sourceBlocks.map((block, index): Unit => ({
    id: `${id}.${index + 1}`,
    kind: block.kind,
    source: block.inline,
    target: targetBlocks?.[index]?.inline,
    state,
  }));
  return { skeleton: skeletonOf(id, target ?? source, targetBlocks ?? sourceBlocks), units };
}

function skeletonOf(id: string, text: string, blocks: readonly Block[]): string {
  let end = 0;
  const parts = blocks.map(({ span }, index) => {
    const part = `${text.slice(end, span[0])}{{unit ${id}.${index + 1}}}`;
    end = span[1];
    return part;
  });
  return parts.join('') + text.slice(end);
}

function kindsOf(blocks: readonly Block[]): string {
  return blocks.map(({ kind }) => kind).join(' ');
}

/** The blank lines a body begins with. */
function beforeSections(body: string): string {
  return body.slice(0, body.length - sectionsOf(body).join('').length);
}

function numbered(stamps: readonly string[]): Record<string, string> {
  return Object.fromEntries(stamps.map((stamp, index) => [String(index), stamp]));
}
