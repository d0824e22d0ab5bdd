import { cp, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CatalogueSession } from '../../src/domain/catalogue.ts';

const projectRoot = join(import.meta.dirname, '..', '..');
const day = 24 * 60 * 60 * 1000;
/** More than any run books. */
const plenty = 1_000_000;

/** A folder with the built server and a catalogue of these sessions, for a server that starts from nothing. */
export async function makeBenchRoot(
  sessionIds: readonly string[],
  seats = plenty,
): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'bench-'));
  await cp(join(projectRoot, 'build'), join(root, 'build'), { recursive: true });
  await symlink(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await mkdir(join(root, 'dist'));
  const generatedAt = new Date().toISOString();
  const sessions = sessionIds.map((id) => toSession(id, seats));
  const catalogue = { status: 'demo', generatedAt, sessions };
  await writeFile(join(root, 'dist', 'catalogue.json'), JSON.stringify(catalogue));
  return root;
}

/** Some weeks from now. */
function toSession(id: string, seats: number): CatalogueSession {
  const startsAt = Date.now() + 21 * day;
  const at = (hours: number) => new Date(startsAt + hours * 3_600_000).toISOString();
  return {
    id,
    series: id,
    unit: 'kista',
    startsAt: at(0),
    endsAt: at(1.5),
    closesAt: at(-2),
    languages: ['sv'],
    interpreter: true,
    seats,
    place: 'Jobbtorg Kista',
    cancelled: false,
  };
}
