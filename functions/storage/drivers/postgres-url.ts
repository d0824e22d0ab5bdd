import { isLoopback } from '../../loopback.ts';

/**
 * How a connection is protected, in the words of PostgreSQL: `verify-full` asks the server for a certificate of its
 * name, `require` takes any.
 */
export type SslMode = 'disable' | 'require' | 'verify-full';

const modes: readonly SslMode[] = ['disable', 'require', 'verify-full'];

/**
 * `sslmode` of `postgres://user:password@host:port/database?sslmode=…`. Without one, this very machine is spoken to
 * plainly and others must show a certificate. Undefined when the text is no such URL.
 */
export function sslModeOf(text: string): SslMode | undefined {
  const url = URL.parse(text);
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || !/^[\w.-]+$/.test(url.hostname))
    return undefined;
  const asked = url.searchParams.get('sslmode');
  if (asked === null) return isLoopback(url.hostname) ? 'disable' : 'verify-full';
  return modes.find((mode) => mode === asked);
}

/** Whether what is read and written stays on this machine or is encrypted on its way. */
export function isProtected(text: string): boolean {
  return isLoopback(URL.parse(text)?.hostname ?? '') || sslModeOf(text) !== 'disable';
}
