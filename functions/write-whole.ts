import { open, rename } from 'node:fs/promises';

/** Written beside and renamed, so that no reader ever sees half a file; on disk before it resolves. For its owner only. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.part`;
  const file = await open(beside, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}
