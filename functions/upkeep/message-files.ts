import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

const notThere = z.object({ code: z.literal('ENOENT') });

/**
 * What the file drivers write in DATA_DIR, half-written ones included. Names begin with the id of the message: of mail
 * follows the other half of its Message-ID, with `_` for the `@`.
 */
const kinds = [
  { folder: 'mail', isOurs: /\.eml(\.part)?$/, afterId: '_' },
  { folder: 'sms', isOurs: /\.txt(\.part)?$/, afterId: '.' },
] as const;

interface MessageFile {
  readonly path: string;
  readonly name: string;
  readonly afterId: string;
}

/** Removes the messages with these ids; gives how many files there were. `dataDir` is undefined where there are none. */
export async function removeMessages(
  dataDir: string | undefined,
  ids: readonly string[],
): Promise<number> {
  const files = await messageFilesIn(dataDir);
  return removeAll(
    files.filter(({ name, afterId }) => ids.some((id) => name.startsWith(`${id}${afterId}`))),
  );
}

/** Removes messages written before a moment; gives how many files there were. */
export async function removeMessagesBefore(
  dataDir: string | undefined,
  moment: Date,
): Promise<number> {
  const old: MessageFile[] = [];
  for (const file of await messageFilesIn(dataDir)) {
    const found = await stat(file.path).catch(undefinedIfGone);
    if (found && found.mtime <= moment) old.push(file);
  }
  return removeAll(old);
}

/** None where there is no folder, as where messages go to a relay and a provider. */
async function messageFilesIn(dataDir: string | undefined): Promise<MessageFile[]> {
  if (dataDir === undefined) return [];
  const found = kinds.map(async ({ folder, isOurs, afterId }) => {
    const names = (await readdir(join(dataDir, folder)).catch(undefinedIfGone)) ?? [];
    return names
      .filter((name) => isOurs.test(name))
      .map((name) => ({ path: join(dataDir, folder, name), name, afterId }));
  });
  return (await Promise.all(found)).flat();
}

async function removeAll(files: readonly MessageFile[]): Promise<number> {
  for (const { path } of files) await rm(path, { force: true });
  return files.length;
}

function undefinedIfGone(error: unknown): undefined {
  if (!notThere.safeParse(error).success) throw error;
}
