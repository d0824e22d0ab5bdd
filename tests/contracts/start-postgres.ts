import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import postgres from 'postgres';
import { freePort } from '../server/free-port.ts';

export interface PostgresServer {
  /** Makes an empty database and gives its URL. */
  readonly makeDatabase: () => Promise<string>;
  /** Ends every connection to a database, as a restart of the server would. */
  readonly dropConnections: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Where Debian's package and others put the programs, the newest version last. */
const versions = '/usr/lib/postgresql';

const patience = 30_000;

/**
 * A PostgreSQL of its own on a free port of loopback, with data that is gone when it stops. It sorts text as Swedish
 * does and speaks to whoever asks on this machine.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(enoughMemory() ?? tmpdir(), 'postgres-'));
  const owner = ownerOf(folder);
  const data = join(folder, 'data');
  const locale = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=sv-SE'];
  const setUp = ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--no-sync', ...locale];
  execFileSync(program('initdb'), setUp, { ...owner, cwd: folder, stdio: 'ignore' });
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    // Nothing of it outlives the test.
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'deadlock_timeout=50ms',
    'max_connections=300',
  ];
  const child = spawn(
    program('postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])],
    { ...owner, cwd: folder, stdio: 'ignore' },
  );
  const endWithUs = () => void child.kill('SIGQUIT');
  process.once('exit', endWithUs);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const admin = postgres(`postgres://test@127.0.0.1:${String(port)}/postgres`, {
    max: 1,
    onnotice: () => {},
  });
  await untilReady(admin);
  let made = 0;
  return {
    makeDatabase: async () => {
      made += 1;
      await admin.unsafe(`CREATE DATABASE test_${String(made)} TEMPLATE template0`);
      return `postgres://test@127.0.0.1:${String(port)}/test_${String(made)}`;
    },
    dropConnections: async () => {
      await admin`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;
    },
    stop: async () => {
      await admin.end({ timeout: 1 });
      child.kill('SIGINT');
      const tooLong = setTimeout(endWithUs, patience);
      await ended;
      clearTimeout(tooLong);
      process.off('exit', endWithUs);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A file system in memory, where emptying tables takes a twentieth of the time: undefined where there is too little. */
function enoughMemory(): string | undefined {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return undefined;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 2 ** 31 ? memory : undefined;
}

/** The server refuses to run as root: then it runs as the user of Debian's package, who also owns the folder. */
function ownerOf(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres']).toString());
  const owner = { uid: idOf('-u'), gid: idOf('-g') };
  chownSync(folder, owner.uid, owner.gid);
  return owner;
}

function program(name: string): string {
  const installed = existsSync(versions) ? readdirSync(versions) : [];
  const found = installed
    .sort((one, other) => Number(one) - Number(other))
    .map((version) => join(versions, version, 'bin', name))
    .findLast((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(`There is no ${name} under ${versions}. Run sh scripts/need.sh as root.`);
  }
  return found;
}

async function untilReady(admin: postgres.Sql): Promise<void> {
  const giveUpAt = Date.now() + patience;
  for (;;) {
    try {
      await admin`SELECT 1`;
      return;
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
    }
    await passed(50);
  }
}
