/** Unpredictable bytes. Passed in, so that a test can choose them. */
export type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>;

/** One draw of a page costs as much as one of 16 bytes, and a booking needs six. */
const poolBytes = 4096;

let pool = new Uint8Array(0);
let used = 0;

/** From the system's generator, drawn ahead. Each byte is given out once, and is zero in the pool from then on. */
export const randomBytes: RandomBytes = (length) => {
  if (length > poolBytes) return crypto.getRandomValues(new Uint8Array(length));
  if (used + length > pool.length) {
    pool = crypto.getRandomValues(new Uint8Array(poolBytes));
    used = 0;
  }
  const bytes = pool.slice(used, used + length);
  pool.fill(0, used, used + length);
  used += length;
  return bytes;
};

/** A random UUID (RFC 9562, version 4). */
export function makeUuid(random: RandomBytes): string {
  const bytes = random(16).slice();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
