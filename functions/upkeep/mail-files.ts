import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

const notThere = z.object({ code: z.literal('ENOENT') });

/** What the file driver of mail writes, half-written ones included. */
const isMailFile = (name: string) => /\.eml(\.part)?$/.test(name);

/** Removes the mail that is about these messages, by id; gives how many files there were. */
export async function removeMailOf(folder: string, ids: readonly string[]): Promise<number> {
  // The driver names a file after its Message-ID, with `_` for the `@`.
  const names = (await mailFilesIn(folder)).filter((name) =>
    ids.some((id) => name.startsWith(`${id}_`)),
  );
  return removeAll(folder, names);
}

/** Removes mail written before a moment; gives how many files there were. */
export async function removeMailBefore(folder: string, moment: Date): Promise<number> {
  const old: string[] = [];
  for (const name of await mailFilesIn(folder)) {
    const file = await stat(join(folder, name)).catch(undefinedIfGone);
    if (file && file.mtime <= moment) old.push(name);
  }
  return removeAll(folder, old);
}

/** Names in the folder; none when there is no folder, as where mail goes to a relay. */
async function mailFilesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(undefinedIfGone)) ?? [];
  return names.filter(isMailFile);
}

async function removeAll(folder: string, names: readonly string[]): Promise<number> {
  for (const name of names) await rm(join(folder, name), { force: true });
  return names.length;
}

function undefinedIfGone(error: unknown): undefined {
  if (!notThere.safeParse(error).success) throw error;
}
