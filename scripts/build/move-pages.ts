import { glob, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** `dist/sv/skal/page/index.html` → `build/shells/page.sv.html`: shells are for the function and are not published. */
export async function moveShells(site: string, shells: string): Promise<void> {
  await mkdir(shells, { recursive: true });
  for await (const file of glob('*/skal/*/index.html', { cwd: site })) {
    const [locale, , kind] = file.split('/');
    await rename(join(site, file), join(shells, `${String(kind)}.${String(locale)}.html`));
  }
  for await (const folder of glob('*/skal', { cwd: site })) {
    await rm(join(site, folder), { recursive: true });
  }
}

/** `dist/sv/404/index.html` → `dist/sv/404.html`, where hosts of static files look for it. */
export async function moveErrorPages(site: string): Promise<void> {
  for await (const file of glob('*/404/index.html', { cwd: site })) {
    const folder = dirname(file);
    await rename(join(site, file), join(site, `${folder}.html`));
    await rm(join(site, folder), { recursive: true });
  }
}
