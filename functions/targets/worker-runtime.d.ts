/** What we use of the runtime (https://developers.cloudflare.com/workers/runtime-apis/context/). */
declare module 'cloudflare:workers' {
  /** Keeps the event that is being answered alive, at most half a minute after its answer, until the promise settles. */
  export function waitUntil(promise: Promise<unknown>): void;
}
