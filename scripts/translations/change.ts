import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file as a command will leave it, and a line that says what changed. Nothing is written before all is known. */
export interface Change {
  readonly path: string;
  readonly text: string;
  readonly message: string;
}

export function writeChanges(changes: readonly Change[]): void {
  for (const { path, text, message } of changes) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(message);
  }
}

/** Text of a JSON file the way the formatter leaves it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
