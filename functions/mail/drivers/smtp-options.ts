import { isLoopback } from '../../loopback.ts';

/**
 * How a relay (`smtp://user:password@host:port`, or `smtps://`) is spoken to: never in clear to another machine, and
 * within limits of time (milliseconds).
 */
export function smtpOptions(text: string) {
  const url = new URL(text);
  const secure = url.protocol === 'smtps:';
  const isLocal = isLoopback(url.hostname);
  const auth = {
    user: decodeURIComponent(url.username),
    pass: decodeURIComponent(url.password),
  };
  return {
    host: url.hostname,
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    requireTLS: !isLocal,
    // Nobody listens on loopback, and a relay there seldom has a certificate.
    ignoreTLS: isLocal,
    ...(auth.user === '' ? {} : { auth }),
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    dnsTimeout: 5_000,
    socketTimeout: 10_000,
  };
}
