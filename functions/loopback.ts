/** Names of this very machine. */
const names = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

export function isLoopback(hostname: string): boolean {
  return names.has(hostname);
}
