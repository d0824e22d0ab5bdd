import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** One command of a check, with the name a person knows it by. */
export interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Paths of all that it reads, when that is less than everything. */
  readonly inputs?: readonly string[];
  /** A file that it makes and others need. */
  readonly makes?: string;
}

export interface StepResult {
  readonly step: Step;
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
}

type Run = (step: Step) => Promise<StepResult>;

/** Runs steps that do not need each other, two at a time: one for each processor of a small machine. */
export async function runSteps(steps: readonly Step[], run: Run = runStep): Promise<StepResult[]> {
  const waiting = [...steps];
  const results: StepResult[] = [];
  async function worker(): Promise<void> {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const result = await run(step);
      console.log(describeResult(result));
      results.push(result);
    }
  }
  await Promise.all([worker(), worker()]);
  return results;
}

/** One line for a step that passed; for one that failed, what it said as well. */
export function describeResult({ step, ok, seconds, output }: StepResult): string {
  const line = `${ok ? 'ok    ' : 'FAILED'}  ${step.name}  ${seconds.toFixed(1)} s`;
  return ok ? line : `${line}\n${output.trimEnd()}\n`;
}

/** What every command of ours runs with: the tools and the Node of node_modules, and nothing sent to anybody. */
export const toolEnvironment: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
};

/** Runs a step to its end and keeps what it says. */
function runStep(step: Step): Promise<StepResult> {
  return new Promise((done) => {
    const started = performance.now();
    const chunks: Buffer[] = [];
    const finish = (ok: boolean): void => {
      const seconds = (performance.now() - started) / 1000;
      done({ step, ok, seconds, output: Buffer.concat(chunks).toString('utf8') });
    };
    const child = spawn(step.command, step.args, {
      env: toolEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${step.command} did not start: ${error.message}`));
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}
