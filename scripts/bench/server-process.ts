import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { freePort } from '../../tests/server/free-port.ts';

export interface ServerProcess {
  readonly origin: string;
  /** Seconds of processor it has used; undefined where the system does not tell (it does on Linux). */
  readonly processorSeconds: () => Promise<number | undefined>;
  readonly stop: () => Promise<void>;
}

const patience = 20_000;

/** Starts a program that says "Listening" and takes its port from PORT. Throws with what it said when it does not. */
export async function startServerProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const fail = () => {
      child.kill('SIGKILL');
      reject(new Error(`The server did not start:\n${said}`));
    };
    const tooLong = setTimeout(fail, patience);
    const read = (chunk: Buffer) => {
      // The rest is one line of log a request, which must be read but not kept.
      if (!said.includes('Listening')) said += chunk.toString();
      if (!said.includes('Listening')) return;
      clearTimeout(tooLong);
      resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(fail);
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    processorSeconds: () => processorSecondsOf(child.pid),
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Clock ticks a second, the same on every Linux that Node runs on. */
const ticks = 100;

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: fields 14 and 15; the name before them may hold blanks. */
async function processorSecondsOf(pid: number | undefined): Promise<number | undefined> {
  try {
    const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticks;
  } catch {
    return undefined;
  }
}
