import { describe, expect, test } from 'vitest';
import { interpreterLanguages, needs } from '../../src/domain/booking/fields.ts';
import {
  changeRefusals,
  fieldErrorCodes,
  refusalReasons,
} from '../../src/domain/booking/reasons.ts';
import { confidence, unconfirmedCodes } from '../../src/domain/evidence.ts';
import { parseFeedback } from '../../src/domain/feedback.ts';
import { firstSteps } from '../../src/domain/route.ts';
import { serviceGroups } from '../../src/domain/service.ts';
import { unit } from '../../src/domain/unit.ts';
import { localeCodes } from '../../src/i18n/locales.ts';
import { sessionStates } from '../../src/views/types.ts';
import { factsIn, stringsOf } from './content-files.ts';

const spoken = [...factsIn('sessions').values()].flatMap((facts) =>
  (facts as { languages: readonly string[] }).languages.map((code) => `language.${code}`),
);

const feedbackErrors = [
  {},
  { message: 'x'.repeat(5000) },
  { message: '811218-9876' },
  { message: 'x', email: 'x' },
].flatMap((posted) => {
  const parsed = parseFeedback(posted);
  return parsed.ok ? [] : parsed.reason.map(({ field, code }) => `feedback.error.${field}.${code}`);
});

const codes: readonly (readonly [kind: string, keys: readonly string[]])[] = [
  [
    'error of a field',
    Object.entries(fieldErrorCodes).flatMap(([field, list]) =>
      list.map((code) => `error.${field}.${code}`),
    ),
  ],
  ['error of the feedback form', feedbackErrors],
  ['reason of a refusal', refusalReasons.map((code) => `refusal.${code}`)],
  [
    'reason why a booking cannot be changed',
    changeRefusals.map((code) => `change.refusal.${code}`),
  ],
  ['thing we do not know', unconfirmedCodes.map((code) => `unknown.${code}`)],
  ['degree of confidence', confidence.options.map((code) => `sources.confidence.${code}`)],
  ['need', needs.map((code) => `need.${code}`)],
  ['language of an interpreter', interpreterLanguages.map((code) => `language.${code}`)],
  ['language of the site', localeCodes.map((code) => `language.${code}`)],
  ['language of a session', spoken],
  ['group of services', serviceGroups.map((code) => `group.${code}`)],
  ['one who takes the first step', firstSteps.map((code) => `firstStep.${code}`)],
  ['kind of unit', unit.shape.kind.options.map((code) => `unit.kind.${code}`)],
  [
    'state of a session',
    sessionStates.filter((state) => state !== 'open').map((state) => `book.state.${state}`),
  ],
];

describe.each(localeCodes)('in %s', (locale) => {
  const strings = stringsOf(locale, 'ui');

  test.each(codes)('every %s has its words', (_kind, keys) => {
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => (strings[key] ?? '') === '')).toEqual([]);
  });

  test('no two languages an interpreter can be asked for have one name', () => {
    const names = interpreterLanguages.map((code) => strings[`language.${code}`]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('no two refusals say the same', () => {
    const sentences = refusalReasons.map((code) => strings[`refusal.${code}`]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
