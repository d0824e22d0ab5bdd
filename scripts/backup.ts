import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSettings } from '../functions/settings.ts';
import { StartRefusal } from '../functions/start-refusal.ts';
import { backupDatabase } from '../functions/upkeep/backup-database.ts';
import { runCommand } from './operate/run-command.ts';

// npm run backup <file>: a whole copy of the SQLite database, made while the service runs.
await runCommand(async () => {
  const [to] = process.argv.slice(2);
  if (to === undefined) throw new StartRefusal('Say where to: npm run backup <file>');
  if (existsSync(to))
    throw new StartRefusal('There is a file of that name already. Choose another.');
  const from = join(resolve(readSettings(process.env).dataDir), 'booking.sqlite');
  if (!existsSync(from)) throw new StartRefusal('There is no booking.sqlite in DATA_DIR.');
  process.umask(0o077);
  await backupDatabase(from, resolve(to));
  console.log(
    'Copied. It holds personal data, sealed: keep the key elsewhere, and remove old copies.',
  );
  return 0;
});
