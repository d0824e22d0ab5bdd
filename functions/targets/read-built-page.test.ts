import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readBuiltPage } from './read-built-page.ts';

test('a page is read by its address, and one that is not there is undefined', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'built-page-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'ti/vagar/alfa/blad'), { recursive: true });
  await writeFile(join(folder, 'ti/vagar/alfa/blad/index.html'), 'paper');
  const read = readBuiltPage(folder);
  expect(await read('/ti/vagar/alfa/blad/')).toBe('paper');
  expect(await read('/ti/vagar/finns-inte/blad/')).toBeUndefined();
});
