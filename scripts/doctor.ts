import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { unmetLiveDemands, liveWarnings } from '../functions/live-demands.ts';
import { nodeKeyring } from '../functions/targets/node-keyring.ts';
import { readBuild } from '../functions/targets/read-build.ts';
import type { Build } from '../functions/targets/read-build.ts';
import { examineData, examineSchema } from '../functions/upkeep/examine-data.ts';
import { examineDisk, examineMailLogin, examineTexts } from '../functions/upkeep/examine-place.ts';
import type { Finding } from '../functions/upkeep/finding.ts';
import { openData } from './operate/open-data.ts';
import type { Data } from './operate/open-data.ts';
import { runCommand } from './operate/run-command.ts';

// npm run doctor: looks at everything a service with these settings stands on, and changes nothing but one row that is
// there to be written. Ends with 1 when something keeps people from booking or from being told.
await runCommand(async () => {
  const data = await openData(process.cwd());
  try {
    const build = await readBuild(process.cwd()).catch(() => undefined);
    const findings = [
      { level: 'ok', text: 'The settings can be read.' } as const,
      ...examineBuild(data, build),
      await examineDisk(data.dataDir),
      await examineMailLogin(data.settings),
      examineTexts(data.settings),
      ...(await examineStored(data, build).catch(unreadable)),
    ];
    for (const { level, text } of findings) console.log(`${level.padEnd(4)}  ${text}`);
    return findings.some(({ level }) => level === 'fail') ? 1 : 0;
  } finally {
    await data.database.close();
  }
});

function examineBuild({ settings }: Data, build: Build | undefined): Finding[] {
  if (!build) return [{ level: 'fail', text: 'dist/ and build/ are missing: npm run build.' }];
  const unmet = unmetLiveDemands(settings, build.site);
  const warnings = liveWarnings(settings, build.site);
  return [
    { level: 'ok', text: `The site is built, status ${build.site.status}.` },
    ...unmet.map((text): Finding => ({ level: 'fail', text })),
    ...warnings.map((text): Finding => ({ level: 'warn', text })),
  ];
}

async function examineStored(data: Data, build: Build | undefined): Promise<Finding[]> {
  const migrations = await readdir(new URL('../functions/storage/migrations', import.meta.url));
  const schema = await examineSchema(data.database, migrations.length);
  if (!build || schema.level === 'fail') return [schema];
  // The service would make one; the doctor makes nothing.
  if (data.settings.bookingKey === undefined && !existsSync(join(data.dataDir, 'booking-key'))) {
    return [
      schema,
      { level: 'fail', text: 'There is no key: neither BOOKING_KEY nor booking-key.' },
    ];
  }
  const keyring = await nodeKeyring(data.settings, data.dataDir);
  const { catalogue } = build;
  return [schema, ...(await examineData({ ...data, catalogue, keyring, clock: () => new Date() }))];
}

/** What an engine says may hold values, so only that it failed is told. */
function unreadable(): Finding[] {
  return [
    { level: 'fail', text: 'The database cannot be read, or not as this program expects it.' },
  ];
}
