import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { clientNeeds } from '../../src/domain/client-need.ts';
import { district } from '../../src/domain/district.ts';
import { source } from '../../src/domain/evidence.ts';
import { term } from '../../src/domain/glossary.ts';
import { guide } from '../../src/domain/guide.ts';
import { hole } from '../../src/domain/hole.ts';
import { noticeFile } from '../../src/domain/notice.ts';
import { route } from '../../src/domain/route.ts';
import { routine } from '../../src/domain/routine.ts';
import { service } from '../../src/domain/service.ts';
import { sessionSeries } from '../../src/domain/session-series.ts';
import { givenNumber } from '../../src/domain/short-number.ts';
import { site } from '../../src/domain/site.ts';
import { contact, unit } from '../../src/domain/unit.ts';
import { contentPaths, read } from './content-files.ts';

const schemas = {
  'facts/units/*.yaml': unit,
  'facts/services/*.yaml': service,
  'facts/routes/*.yaml': route,
  'facts/routines/*.yaml': routine,
  'facts/districts/*.yaml': district,
  'facts/sessions/*.yaml': sessionSeries,
  'facts/client-needs.yaml': clientNeeds,
  'facts/glossary.yaml': z.record(z.string(), term),
  'facts/guide.yaml': guide,
  'facts/holes.yaml': z.record(z.string(), hole),
  'facts/notice.yaml': noticeFile,
  'facts/numbers.yaml': z.array(givenNumber),
  'facts/site.yaml': site,
  'facts/sources.yaml': z.record(z.string(), source),
  'facts/contacts.yaml': z.record(z.string(), contact),
} as const;

const files = Object.entries(schemas).flatMap(([pattern, schema]) =>
  contentPaths(pattern).map((path) => [path, schema] as const),
);

test.each(files)('%s keeps its schema', (path, schema) => {
  const parsed = schema.safeParse(parse(read(path)));
  const problems = parsed.success
    ? []
    : parsed.error.issues.map(
        (issue) => `${issue.path.join('.')}: ${issue.message} (${issue.code})`,
      );
  expect(problems).toEqual([]);
});

test('every file of facts has a schema', () => {
  const known = files.map(([path]) => path);
  expect(
    contentPaths('facts/**/*').filter((path) => /\.\w+$/.test(path) && !known.includes(path)),
  ).toEqual([]);
});
