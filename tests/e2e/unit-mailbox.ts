import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import PostalMime from 'postal-mime';

const patience = 15_000;

/**
 * The first text in the site's mails that a pattern finds, as soon as there is one. Mails are files below the data of a
 * running site (`dataDir`) and are written a moment after what they tell of.
 */
export async function untilMailed(dataDir: string, pattern: RegExp): Promise<string> {
  const giveUpAt = performance.now() + patience;
  for (;;) {
    const found = (await textsIn(join(dataDir, 'mail')))
      .map((text) => pattern.exec(text)?.[1])
      .find((text) => text !== undefined);
    if (found !== undefined) return found;
    if (performance.now() > giveUpAt) throw new Error(`No mail holds ${String(pattern)}.`);
    await passed(100);
  }
}

async function textsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const mails = names.filter((name) => name.endsWith('.eml'));
  return Promise.all(
    mails.map(async (name) => {
      const { text } = await PostalMime.parse(await readFile(join(folder, name)));
      return text ?? '';
    }),
  );
}
