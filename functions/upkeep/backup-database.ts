import { chmod, rename, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';

/**
 * Copies the SQLite database `from` to `to` while others read and write it: the copy is one moment's whole state, in one
 * file, readable by its owner only. Written beside and renamed, so that no half copy is taken for one. `VACUUM INTO`
 * reads in one transaction; SQLite's backup interface begins anew when another process writes, and so might never end
 * (https://www.sqlite.org/backup.html).
 */
export async function backupDatabase(from: string, to: string): Promise<void> {
  const beside = `${to}.part`;
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    source.prepare('VACUUM INTO ?').run(beside);
    await chmod(beside, 0o600);
    await rename(beside, to);
  } finally {
    source.close();
    await rm(beside, { force: true });
  }
}
