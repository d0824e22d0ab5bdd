import { StartRefusal } from '../../functions/start-refusal.ts';

/** Runs a command for operators and ends with the exit code it gives; what stops it is said in plain words, code 1. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
