/** Unpredictable bytes. Passed in, so that a test can choose them. */
export type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>;

export const randomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

/** A random UUID (RFC 9562, version 4). */
export function makeUuid(random: RandomBytes): string {
  const bytes = random(16).map((byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x40;
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
